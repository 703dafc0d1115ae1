// Rows of the benchmarks' CSV, parsed in place, with no more checks than keep the program itself safe.
// What it takes for granted, and the product doesn't: the columns' order, plain UTF-8, codes that the plan
// knows, and that no field holds a line break, so that a file can be split at any of them.
#ifndef RECORDS_H
#define RECORDS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "../campaign/campaign.h"

enum { NONE = -1, BLOCK_SIZE = 1 << 20, DECIMAL_SCALE = 1000 };

struct text {
  const char *bytes;
  size_t length;
};

struct record {
  // From the campaign's first month, and from 1.
  int month, day;
  int unit, content_area, indicator;
  // In thousandths.
  int64_t quantity;
  // NONE where the field is blank.
  int audience, phase;
  struct text reference;
  // Still quoted if it was.
  struct text note;
};

// Codes of the plan by the bytes that stand in the file.
enum { CODE_SLOTS = 4096 };
struct code_table {
  uint64_t keys[CODE_SLOTS];
  int16_t values[CODE_SLOTS];
};
struct codes {
  struct code_table units, content_areas, indicators, phases;
};
void codes_prepare(struct codes *codes);

static inline uint64_t code_key(const char *bytes, size_t length) {
  uint64_t key = 0;
  memcpy(&key, bytes, length > 8 ? 8 : length);
  return key;
}

static inline size_t code_slot(uint64_t key) { return (size_t)(key * 0x9E3779B97F4A7C15u >> 52); }

static inline int code_value(const struct code_table *table, uint64_t key) {
  size_t slot = code_slot(key);
  while (table->keys[slot] != key) {
    if (table->keys[slot] == 0) return NONE;
    slot = (slot + 1) % CODE_SLOTS;
  }
  return table->values[slot];
}

// The code that ends with the next comma; codes have at most 8 letters.
static inline const char *read_code(const char *next, const struct code_table *table, int *value) {
  uint64_t key = 0;
  int shift = 0;
  for (; *next != ','; next++, shift += 8) {
    if (shift < 64) key |= (uint64_t)(unsigned char)*next << shift;
  }
  *value = key == 0 ? NONE : code_value(table, key);
  return next + 1;
}

static inline int two_digits(const char *digits) { return (digits[0] - '0') * 10 + digits[1] - '0'; }

// Parses the row at `next`, which ends with a line break, and returns where the one after it begins.
static inline const char *read_record(const char *next, const struct codes *codes, struct record *record) {
  record->month = (two_digits(next + 2) - FIRST_YEAR % 100) * 12 + two_digits(next + 5) - 1;
  record->day = two_digits(next + 8);
  next = read_code(next + 11, &codes->units, &record->unit);
  next = read_code(next, &codes->content_areas, &record->content_area);
  next = read_code(next, &codes->indicators, &record->indicator);

  int64_t quantity = 0;
  for (; *next >= '0'; next++) quantity = quantity * 10 + *next - '0';
  int64_t scale = DECIMAL_SCALE;
  if (*next == '.') {
    for (next++; *next >= '0'; next++, scale /= 10) quantity = quantity * 10 + *next - '0';
  }
  record->quantity = quantity * scale;
  next++;

  record->audience = NONE;
  if (*next != ',') {
    int audience = 0;
    for (; *next >= '0'; next++) audience = audience * 10 + *next - '0';
    record->audience = audience;
  }
  next++;
  record->phase = NONE;
  next = *next == ',' ? next + 1 : read_code(next, &codes->phases, &record->phase);

  record->reference.bytes = next;
  while (*next != ',') next++;
  record->reference.length = (size_t)(next - record->reference.bytes);
  next++;
  record->note.bytes = next;
  if (*next != '\n') next = memchr(next, '\n', BLOCK_SIZE);
  record->note.length = (size_t)(next - record->note.bytes);
  return next + 1;
}

// Calls `use(context, rows, end)` with pieces of the file that hold whole rows, between two offsets; the
// piece that begins at 0 begins after the heading. Ends the program when the file can't be read.
void read_pieces(const char *path, int64_t begin, int64_t end,
  void (*use)(void *context, const char *rows, const char *end), void *context);
int64_t file_size(const char *path);

_Noreturn void fail(const char *what);

#endif
