// Only here because a C target needs a source file; everything is inline in the header.
#include "CNcurses.h"
