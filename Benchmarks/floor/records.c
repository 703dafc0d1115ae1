#define _GNU_SOURCE
#include "records.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

_Noreturn void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, errno ? strerror(errno) : "failed");
  exit(1);
}

static void add_code(struct code_table *table, const char *code, int value) {
  uint64_t key = code_key(code, strlen(code));
  size_t slot = code_slot(key);
  while (table->keys[slot] != 0) slot = (slot + 1) % CODE_SLOTS;
  table->keys[slot] = key;
  table->values[slot] = (int16_t)value;
}

void codes_prepare(struct codes *codes) {
  memset(codes, 0, sizeof *codes);
  for (int i = 0; i < UNIT_COUNT; i++) {
    char code[UNIT_CODE_SIZE];
    unit_code(i, code);
    add_code(&codes->units, code, i);
  }
  for (int i = 0; i < CONTENT_AREA_COUNT; i++) add_code(&codes->content_areas, content_areas[i].code, i);
  for (int i = 0; i < INDICATOR_COUNT; i++) add_code(&codes->indicators, indicators[i].code, i);
  for (int i = 0; i < PHASE_COUNT; i++) add_code(&codes->phases, phases[i].code, i);
}

int64_t file_size(const char *path) {
  struct stat status;
  if (stat(path, &status) != 0) fail(path);
  return status.st_size;
}

// A piece is what is left of the row that the last block cut off, and the next block.
void read_pieces(const char *path, int64_t begin, int64_t end,
  void (*use)(void *context, const char *rows, const char *end), void *context) {
  int file = open(path, O_RDONLY);
  if (file < 0) fail(path);
  char *buffer = malloc(2 * BLOCK_SIZE + 1);
  if (!buffer) fail("memory");
  size_t kept = 0;
  // All begin in the midst of a row but the first, whose first row is the heading; the row that crosses
  // the end belongs to it.
  int64_t position = begin > 0 ? begin - 1 : 0;
  int skips_row = 1, is_last = 0;
  while (!is_last) {
    ssize_t length = pread(file, buffer + kept, BLOCK_SIZE, position);
    if (length < 0) fail(path);
    if (length == 0) break;
    const char *rows = buffer, *filled = buffer + kept + length;
    if (skips_row) {
      rows = memchr(buffer, '\n', (size_t)(filled - buffer));
      if (!rows) fail("a row longer than a block");
      rows++;
      skips_row = 0;
    }
    const char *last = memrchr(rows, '\n', (size_t)(filled - rows));
    // The row that holds the last byte before the end is the last of this part.
    int64_t final = end - 1 - position + (int64_t)kept;
    if (final < filled - buffer) {
      const char *from = buffer + (final > 0 ? final : 0);
      const char *border = memchr(from, '\n', (size_t)(filled - from));
      if (border) {
        last = border;
        is_last = 1;
      }
    }
    if (last && last >= rows) {
      use(context, rows, last + 1);
      rows = last + 1;
    }
    kept = (size_t)(filled - rows);
    if (kept > BLOCK_SIZE) fail("a row longer than a block");
    memmove(buffer, rows, kept);
    position += length;
  }
  free(buffer);
  close(file);
}
