// The floor of reading: every field of every row parsed, codes looked up, and nothing done with them but a
// sum that keeps the compiler from leaving it out.
//
// usage: parse THREADS CSV
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "records.h"

struct part {
  const char *path;
  int64_t begin, end, rows, sum;
  const struct codes *codes;
};

static void parse_piece(void *context, const char *next, const char *end) {
  struct part *part = context;
  struct record record;
  while (next < end) {
    next = read_record(next, part->codes, &record);
    part->rows++;
    part->sum += record.quantity + record.day + record.unit + record.content_area + record.indicator +
      record.audience + record.phase + (int64_t)record.note.length;
  }
}

static void *parse_part(void *context) {
  struct part *part = context;
  read_pieces(part->path, part->begin, part->end, parse_piece, part);
  return NULL;
}

int main(int argc, char **argv) {
  int threads = argc == 3 ? atoi(argv[1]) : 0;
  if (threads < 1 || threads > 8) {
    fputs("usage: parse THREADS CSV\n", stderr);
    return 64;
  }
  static struct codes codes;
  codes_prepare(&codes);
  int64_t size = file_size(argv[2]), rows = 0, sum = 0;
  struct part parts[8];
  pthread_t workers[8];
  for (int t = 0; t < threads; t++) {
    parts[t] = (struct part){
      .path = argv[2], .begin = size * t / threads, .end = size * (t + 1) / threads, .codes = &codes};
    if (pthread_create(&workers[t], NULL, parse_part, &parts[t]) != 0) fail("thread");
  }
  for (int t = 0; t < threads; t++) {
    if (pthread_join(workers[t], NULL) != 0) fail("thread");
    rows += parts[t].rows;
    sum += parts[t].sum;
  }
  printf("%" PRId64 " rows, %" PRId64 "\n", rows, sum);
  return 0;
}
