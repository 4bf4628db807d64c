// FriBidi as Swift can use it: the order of one line by UAX #9.
#ifndef CFRIBIDI_H
#define CFRIBIDI_H
#include <fribidi/fribidi.h>
#include <stdbool.h>
#include <stddef.h>

/// Finds where the characters of a line stand: `order[i]` is the place in `text` of the i-th from the left, `levels` are by place
/// in `text`; all arrays hold `count`. False when memory runs out.
static inline bool bidi_order(const FriBidiChar *text, int count, bool right_to_left, FriBidiCharType *types,
                              FriBidiBracketType *brackets, FriBidiLevel *levels, int *order) {
  FriBidiParType direction = right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  fribidi_get_bidi_types(text, count, types);
  fribidi_get_bracket_types(text, count, types, brackets);
  if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, levels)) return false;
  for (int place = 0; place < count; place++) order[place] = place;
  return fribidi_reorder_line(0, types, count, 0, direction, levels, NULL, order) != 0;
}

#endif
