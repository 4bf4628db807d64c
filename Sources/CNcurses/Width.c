// The width of characters, as ncurses and the program ask for it: the C library's, but for those that a terminal widens.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <wchar.h>

#include "CNcurses.h"

static bool (*widens)(wchar_t character);

void nc_widen(bool (*is_wide)(wchar_t character)) { widens = is_wide; }

// The program's own definition goes before the C library's, in ncurses' eyes too.
int wcwidth(wchar_t character) {
  static int (*known)(wchar_t);
  if (!known) known = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
  int cells = known ? known(character) : 1;
  return cells == 1 && character >= 0x80 && widens && widens(character) ? 2 : cells;
}
