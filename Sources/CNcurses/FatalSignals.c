// Leaves the terminal clean when the program crashes: only calls that are safe inside a signal handler.
#include "CNcurses.h"
#include <stdatomic.h>
#include <string.h>

enum { signal_count = 6 };
static const int fatal_signals[signal_count] = {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP};
static struct sigaction previous[signal_count];
static char restore_text[1024];
static size_t restore_size;
static int restore_fd;
static char restore_path[32];
static struct termios restore_line;
static atomic_bool armed;

// A stack of its own, because the crash may be that the usual one is full.
static _Alignas(16) char spare_stack[64 * 1024];

void nc_guard_restore(void) {
  if (!atomic_exchange(&armed, false)) return;
  // A terminal that takes nothing must not hold the crash: what waits for it goes, and what it does not take then is let be.
  struct pollfd room = {.fd = restore_fd, .events = POLLOUT};
  if (poll(&room, 1, 0) == 0) {
    tcflush(restore_fd, TCOFLUSH);
    tcflow(restore_fd, TCOON);
  }
  int own = open(restore_path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  ssize_t ignored = write(own < 0 ? restore_fd : own, restore_text, restore_size);
  (void)ignored;
  if (own >= 0) close(own);
  tcsetattr(restore_fd, TCSANOW, &restore_line);
}

static void on_fatal_signal(int number) {
  nc_guard_restore();
  for (int i = 0; i < signal_count; i++) {
    if (fatal_signals[i] == number) sigaction(number, &previous[i], NULL);
  }
  raise(number);
}

void nc_guard_arm(int fd, const char *restore, size_t size, const struct termios *saved) {
  nc_guard_disarm();
  restore_size = size < sizeof restore_text ? size : sizeof restore_text;
  memcpy(restore_text, restore, restore_size);
  restore_fd = fd;
  snprintf(restore_path, sizeof restore_path, "/proc/self/fd/%d", fd);
  restore_line = *saved;
  stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&spare, NULL);
  atomic_store(&armed, true);
  struct sigaction action = {.sa_handler = on_fatal_signal, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < signal_count; i++) sigaction(fatal_signals[i], &action, &previous[i]);
}

void nc_guard_disarm(void) {
  if (!atomic_exchange(&armed, false)) return;
  for (int i = 0; i < signal_count; i++) sigaction(fatal_signals[i], &previous[i], NULL);
}
