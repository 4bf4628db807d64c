// What Swift cannot call by itself: fork, and the emulator's unions and bit fields.
#define _GNU_SOURCE 1
#include "CPty.h"
#include <fcntl.h>
#include <pty.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <string.h>
#include <unistd.h>

pid_t pty_spawn(
  const char *path, char *const arguments[], char *const environment[], int columns, int rows, int *master) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  pid_t process = forkpty(master, NULL, NULL, &size);
  if (process > 0) fcntl(*master, F_SETFD, FD_CLOEXEC);
  if (process != 0) return process;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  // A terminal of a test beside this one would not hang up while a copy of it is open here.
  close_range(3, ~0U, 0);
  execve(path, arguments, environment);
  _exit(127);
}

bool pty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(master, TIOCSWINSZ, &size) == 0;
}

bool pty_has_ended(pid_t process, int *status) { return waitpid(process, status, WNOHANG) == process; }

bool pty_line_is_cooked(int master) {
  struct termios line;
  if (tcgetattr(master, &line) != 0) return false;
  return (line.c_lflag & (ICANON | ECHO | ISIG)) == (ICANON | ECHO | ISIG);
}

void pty_stop_line(int master, bool stops) {
  int line = open(ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
  tcflow(line, stops ? TCOOFF : TCOON);
  close(line);
}

bool pty_bytes_contain(const void *bytes, size_t count, const void *part, size_t part_count) {
  return memmem(bytes, count, part, part_count) != NULL;
}

static int color_number(VTermColor color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color)) return -1;
  if (VTERM_COLOR_IS_INDEXED(&color)) return color.indexed.idx;
  return 0x1000000 | color.rgb.red << 16 | color.rgb.green << 8 | color.rgb.blue;
}

PtyCell pty_cell(VTerm *terminal, int column, int row) {
  VTermScreenCell cell;
  PtyCell plain = {.width = 1, .foreground = -1, .background = -1};
  VTermPos place = {.row = row, .col = column};
  if (!vterm_screen_get_cell(vterm_obtain_screen(terminal), place, &cell)) return plain;
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++) {
    plain.characters[i] = cell.chars[i];
    if (cell.chars[i] == 0) break;
  }
  plain.width = cell.width;
  plain.foreground = color_number(cell.fg);
  plain.background = color_number(cell.bg);
  plain.bold = cell.attrs.bold;
  plain.italic = cell.attrs.italic;
  plain.underline = cell.attrs.underline != 0;
  plain.reverse = cell.attrs.reverse;
  return plain;
}
