// What processes may take: glibc's choices for this one's heap, and limits for others; Swift's view of glibc lacks both.
#ifndef CPROCESS_H
#define CPROCESS_H
#include <malloc.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/types.h>

// Declared only to those who ask for all of glibc's own.
extern int prlimit(pid_t process, int resource, const struct rlimit *limit, struct rlimit *before);

/// Limits the memory, the seconds of processor time and the size of files that a running process may take; false when that fails.
static inline bool limit_program(pid_t process, rlim_t bytes, rlim_t seconds, rlim_t file_bytes) {
  struct rlimit memory = {bytes, bytes}, time = {seconds, seconds}, file = {file_bytes, file_bytes}, none = {0, 0};
  return prlimit(process, RLIMIT_AS, &memory, NULL) == 0 && prlimit(process, RLIMIT_CPU, &time, NULL) == 0 &&
         prlimit(process, RLIMIT_FSIZE, &file, NULL) == 0 && prlimit(process, RLIMIT_CORE, &none, NULL) == 0;
}

#endif
