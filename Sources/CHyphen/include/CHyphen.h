// libhyphen as Swift can use it.
#ifndef CHYPHEN_H
#define CHYPHEN_H
#include <hyphen.h>
#endif
