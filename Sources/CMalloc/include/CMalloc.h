// The choices that glibc's malloc leaves to a program; Swift's view of glibc lacks this header.
#ifndef CMALLOC_H
#define CMALLOC_H
#include <malloc.h>
#endif
