// cmark-gfm as Swift can use it.
#ifndef CCMARK_H
#define CCMARK_H
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#endif
