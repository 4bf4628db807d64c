// What Swift cannot import of ncurses and libc by itself: macros, globals, and colour pairs beyond a short.
#ifndef CNCURSES_H
#define CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Only a wider feature set of glibc declares it, which would make its types differ from those that Dispatch knows.
/// Cells of a character; ncurses asks this one as well, see nc_widen.
extern int wcwidth(wchar_t character);

/// Makes characters two cells wide, for ncurses too, that the C library gives one and `is_wide` says are.
///
/// The C library has no setting for characters of ambiguous width, and ncurses asks nobody else.
void nc_widen(bool (*is_wide)(wchar_t character));

// Attributes: macros with casts, which Swift does not see.
static const attr_t nc_bold = A_BOLD;
static const attr_t nc_dim = A_DIM;
static const attr_t nc_italic = A_ITALIC;
static const attr_t nc_underline = A_UNDERLINE;
static const attr_t nc_reverse = A_REVERSE;

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_width(void) { return COLS; }
static inline int nc_height(void) { return LINES; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }

/// A cell of one spacing character and its marks; the pair may be any that alloc_pair gives.
static inline int nc_setcchar(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/// A cell that looks like another, with one character and no marks.
static inline void nc_setcchar_like(cchar_t *cell, const cchar_t *other, wchar_t character) {
  *cell = *other;
  cell->chars[0] = character;
}

/// Shows cells from a column of stdscr on in another way, leaving their characters.
static inline void nc_dress(int row, int column, int count, attr_t attributes, int pair) {
  mvwchgat(stdscr, row, column, count, attributes, (short)(pair & 0x7FFF), &pair);
}

/// The bytes that make the terminal show text in a way, from that in which ncurses left it or the last call did; ended by zero.
void nc_look(attr_t attributes, int pair, char *bytes, int size);

/// A terminfo string; null when the terminal has none.
static inline const char *nc_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value == (const char *)-1 ? NULL : value;
}

/// True when the locale's character set has the character.
static inline bool nc_encodable(wchar_t character) {
  char bytes[MB_LEN_MAX];
  mbstate_t state = {0};
  return wcrtomb(bytes, character, &state) != (size_t)-1;
}

/// Name of the locale's character set.
static inline const char *nc_charset(void) { return nl_langinfo(CODESET); }

/// Bytes that wait, at most `size`: their count, 0 when none wait, -1 when the terminal is gone.
static inline ssize_t nc_read_waiting(int fd, void *buffer, size_t size) {
  struct pollfd waiting = {.fd = fd, .events = POLLIN};
  if (poll(&waiting, 1, 0) <= 0) return 0;
  if (waiting.revents & POLLNVAL) return -1;
  ssize_t count = read(fd, buffer, size);
  if (count > 0) return count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

/// Writes all bytes, waiting at most a second for a terminal that takes none; true when all went out.
static inline bool nc_write_all(int fd, const void *bytes, size_t size) {
  const char *next = bytes;
  while (size > 0) {
    struct pollfd room = {.fd = fd, .events = POLLOUT};
    int ready = poll(&room, 1, 1000);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    ssize_t count = write(fd, next, size);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return false;
    next += count;
    size -= (size_t)count;
  }
  return true;
}

/// Writes what a terminal takes at once, and waits for nothing; how many bytes that was.
///
/// A description of the terminal's own is needed for it: to write through the one that the shell has as well would wait for all of the
/// bytes, however few there is room for, and to have that one not wait would concern the shell.
static inline size_t nc_write_some(int fd, const void *bytes, size_t size) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
  int own = isatty(fd) ? open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : -1;
  // Where it cannot be opened anew all is written, as everything else is.
  if (own < 0) return nc_write_all(fd, bytes, size) ? size : 0;
  ssize_t count = write(own, bytes, size);
  close(own);
  return count < 0 ? 0 : (size_t)count;
}

/// Where a terminal takes nothing, throws away what waits for it and lets a stopped line go on, so that a thread which writes to it can go on; true when that was done.
///
/// Nothing while another program has the terminal: what waits is that one's.
bool nc_free_writer(int fd, pthread_t writer);

/// Whether anything was thrown away so.
bool nc_has_discarded(void);

/// Leaves the screen for once and enters it again, without the terminal seeing more of it than that it is entered.
///
/// Before that ncurses takes its own movements of the cursor for those of a program that never began a screen, and sends
/// what it has at each of them: a dozen writes a frame instead of one.
static inline void nc_enter_for_good(void) {
  int seen = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int unseen = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (seen >= 0 && unseen >= 0 && dup2(unseen, STDOUT_FILENO) >= 0) {
    endwin();
    doupdate();
    dup2(seen, STDOUT_FILENO);
    const char *enter = nc_string("smcup");
    if (enter) nc_write_all(STDOUT_FILENO, enter, strlen(enter));
  }
  if (seen >= 0) close(seen);
  if (unseen >= 0) close(unseen);
}

/// Starts ncurses on the standard streams; null when it does not know the terminal.
///
/// What signals mean is the program's to say: ncurses' own handlers are taken out again.
static inline SCREEN *nc_newterm(const char *name) {
  static const int signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  struct sigaction kept[4];
  for (int i = 0; i < 4; i++) sigaction(signals[i], NULL, &kept[i]);
  use_env(FALSE);
  use_tioctl(TRUE);
  // Else ncurses would set this one aside and back around every frame.
  signal(SIGTSTP, SIG_IGN);
  SCREEN *screen = newterm(name, stdout, stdin);
  for (int i = 0; i < 4; i++) sigaction(signals[i], &kept[i], NULL);
  if (screen) nc_enter_for_good();
  return screen;
}

/// True when the terminal has taken nearly all that was written to it.
static inline bool nc_output_drained(int fd) {
  struct pollfd room = {.fd = fd, .events = POLLOUT};
  if (poll(&room, 1, 0) <= 0) return false;
  int queued = 0;
  return ioctl(fd, TIOCOUTQ, &queued) != 0 || queued < 512;
}

/// True while bytes wait to be read, after at most `milliseconds`.
static inline bool nc_input_waits(int fd, int milliseconds) {
  struct pollfd waiting = {.fd = fd, .events = POLLIN};
  return poll(&waiting, 1, milliseconds) > 0;
}

/// The size that the terminal's line reports; false when it reports none.
static inline bool nc_window_size(int fd, int *width, int *height) {
  struct winsize size = {0};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

/// The pixels of a cell as the terminal's line reports them, 0 where it does not; a margin of the window may be counted with them.
static inline void nc_cell_size(int fd, int *width, int *height) {
  struct winsize size = {0};
  bool told = ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
  *width = told ? size.ws_xpixel / size.ws_col : 0;
  *height = told ? size.ws_ypixel / size.ws_row : 0;
}

/// After a fatal signal writes `restore` and sets the line as in `saved`, then lets the signal do its work.
///
/// Both are copied. Calling it again replaces them.
void nc_guard_arm(int fd, const char *restore, size_t size, const struct termios *saved);

/// Ends what nc_guard_arm began.
void nc_guard_disarm(void);

/// What the guard does on a fatal signal; async-signal-safe, and nothing when not armed.
void nc_guard_restore(void);

#endif
