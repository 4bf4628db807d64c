// zlib as Swift can use it.
#ifndef CZLIB_H
#define CZLIB_H
#include <zlib.h>

/// Begins to unpack gzip, its header and checksum included (the macro of zlib that does it does not import).
static inline int gzip_begin(z_stream *stream) { return inflateInit2(stream, MAX_WBITS + 16); }

#endif
