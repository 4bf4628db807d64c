// How text is made to look some way, as bytes.

#include "CNcurses.h"

static struct {
  char *bytes;
  int count;
  int size;
} gathered;

static int gather(int byte) {
  if (gathered.count + 1 >= gathered.size) return EOF;
  gathered.bytes[gathered.count++] = (char)byte;
  return byte;
}

void nc_look(attr_t attributes, int pair, char *bytes, int size) {
  gathered.bytes = bytes;
  gathered.count = 0;
  gathered.size = size;
  vid_puts(attributes, (short)(pair & 0x7FFF), &pair, gather);
  bytes[gathered.count] = 0;
}
