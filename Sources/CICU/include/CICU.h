// ICU as Swift can use it: where words end in scripts without spaces. The library is loaded when one asks for it.
#ifndef CICU_H
#define CICU_H
#include <stdint.h>

/// ICU, loaded, with its dictionaries of words; only one thread at a time may use it.
struct word_finder;

/// Loads ICU; `library` is its file without the version, `libicuuc.so`. NULL where the system has none.
struct word_finder *word_finder_open(const char *library);

/// Finds the bytes behind the words of a text in UTF-8, its end among them, in order, and returns how many they are: at
/// most `room`. -1 when ICU fails.
int32_t word_finder_find(struct word_finder *finder, const char *text, int32_t length, int32_t *places, int32_t room);

/// Lets go of it; the library stays loaded.
void word_finder_close(struct word_finder *finder);

#endif
