// Only here because a C target needs a source file; everything is in the header.
#include "CProcess.h"
