// Loads ICU by its name, since few readers need it and no start should wait for its 30 megabytes.
#include "CICU.h"
#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uvernum.h>

// The types are those of ICU's headers; nothing of it is linked.
struct word_finder {
  __typeof__(&ubrk_open) open;
  __typeof__(&ubrk_setUText) set_text;
  __typeof__(&ubrk_next) next;
  __typeof__(&ubrk_close) close;
  __typeof__(&utext_openUTF8) open_text;
  __typeof__(&utext_close) close_text;
  UBreakIterator *breaks;
  UText *text;
};

// ICU names its functions by its version; these have been the same since 3.4.
enum { oldest = 60, newest = 99 };

static bool find_function(void *library, const char *name, int version, void *function) {
  char symbol[64];
  snprintf(symbol, sizeof symbol, "%s_%d", name, version);
  // POSIX lets a pointer to data hold one to a function.
  *(void **)function = dlsym(library, symbol);
  return *(void **)function != NULL;
}

static bool load(struct word_finder *finder, const char *name, int version) {
  char file[256];
  snprintf(file, sizeof file, "%s.%d", name, version);
  void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  if (find_function(library, "ubrk_open", version, &finder->open) &&
      find_function(library, "ubrk_setUText", version, &finder->set_text) &&
      find_function(library, "ubrk_next", version, &finder->next) &&
      find_function(library, "ubrk_close", version, &finder->close) &&
      find_function(library, "utext_openUTF8", version, &finder->open_text) &&
      find_function(library, "utext_close", version, &finder->close_text))
    return true;
  dlclose(library);
  return false;
}

struct word_finder *word_finder_open(const char *library) {
  struct word_finder *finder = calloc(1, sizeof *finder);
  if (finder == NULL) return NULL;
  // The version of this machine's headers is the likeliest; the program may have been built elsewhere.
  bool is_loaded = load(finder, library, U_ICU_VERSION_MAJOR_NUM);
  for (int version = newest; !is_loaded && version >= oldest; version--) is_loaded = load(finder, library, version);
  UErrorCode error = U_ZERO_ERROR;
  // The dictionaries go by script: the root locale has them all.
  if (is_loaded) finder->breaks = finder->open(UBRK_LINE, "", NULL, 0, &error);
  if (finder->breaks != NULL && U_SUCCESS(error)) return finder;
  word_finder_close(finder);
  return NULL;
}

int32_t word_finder_find(struct word_finder *finder, const char *text, int32_t length, int32_t *places, int32_t room) {
  UErrorCode error = U_ZERO_ERROR;
  // Of a failure it returns NULL, and what it was given is still there to be closed.
  UText *opened = finder->open_text(finder->text, text, length, &error);
  if (opened != NULL) finder->text = opened;
  finder->set_text(finder->breaks, finder->text, &error);
  if (U_FAILURE(error)) return -1;
  int32_t count = 0;
  while (count < room) {
    int32_t place = finder->next(finder->breaks);
    if (place == UBRK_DONE) break;
    places[count++] = place;
  }
  return count;
}

void word_finder_close(struct word_finder *finder) {
  if (finder->breaks != NULL) finder->close(finder->breaks);
  if (finder->text != NULL) finder->close_text(finder->text);
  free(finder);
}
