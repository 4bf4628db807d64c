// A program on a pseudo-terminal, and the terminal emulator that it is shown to.
#ifndef CPTY_H
#define CPTY_H

#include <signal.h>
#include <stdbool.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <vterm.h>

/// Starts a program on a new pseudo-terminal; its process id, or -1. The master side comes back in `master`.
pid_t pty_spawn(
  const char *path, char *const arguments[], char *const environment[], int columns, int rows, int *master);

/// Tells the pseudo-terminal a new size, which signals SIGWINCH to the program.
bool pty_resize(int master, int columns, int rows);

/// True once the process has ended; then its wait status is in `status`. Never blocks.
bool pty_has_ended(pid_t process, int *status);

/// True while the line is as a shell wants it: whole lines, echoed.
bool pty_line_is_cooked(int master);

/// Stops the line's output, as flow control does, or lets it go on.
void pty_stop_line(int master, bool stops);

/// True when a part stands among some bytes.
bool pty_bytes_contain(const void *bytes, size_t count, const void *part, size_t part_count);

/// Exit status of a wait status, or minus the signal that ended the process.
static inline int pty_exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status); }

/// What one cell of the emulator shows, in plain numbers.
typedef struct {
  uint32_t characters[VTERM_MAX_CHARS_PER_CELL];
  int width;
  /// -1 for the terminal's own, 0 to 255 for the palette, 0x1000000 and more for red, green and blue.
  int foreground;
  int background;
  bool bold, italic, underline, reverse;
} PtyCell;

/// Reads a cell of the emulator.
PtyCell pty_cell(VTerm *terminal, int column, int row);

#endif
