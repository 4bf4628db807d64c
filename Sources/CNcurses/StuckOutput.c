// Frees a thread that writes to a terminal which takes nothing.
#include "CNcurses.h"
#include <stdatomic.h>

static atomic_bool has_discarded;

static void hear_nothing(int number) { (void)number; }

bool nc_free_writer(int fd, pthread_t writer) {
  struct pollfd room = {.fd = fd, .events = POLLOUT};
  if (poll(&room, 1, 0) != 0 || tcgetpgrp(fd) != getpgrp()) return false;
  // Without SA_RESTART the write ends, and ncurses begins it again where it was.
  struct sigaction action = {.sa_handler = hear_nothing};
  sigemptyset(&action.sa_mask);
  sigaction(SIGURG, &action, NULL);
  atomic_store(&has_discarded, true);
  tcflush(fd, TCOFLUSH);
  // A line that is stopped takes nothing either, and would not take the end.
  tcflow(fd, TCOON);
  pthread_kill(writer, SIGURG);
  return true;
}

bool nc_has_discarded(void) { return atomic_load(&has_discarded); }
