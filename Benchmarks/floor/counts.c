#include "counts.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>

int stock_number(int indicator) {
  int number = 0;
  for (int i = 0; i < indicator; i++) number += indicators[i].is_stock;
  return indicators[indicator].is_stock ? number : NONE;
}

struct counter {
  const char *path;
  int64_t begin, end;
  const struct codes *codes;
  int8_t stock_numbers[INDICATOR_COUNT];
  struct month_counts *months;
};

static void count_piece(void *context, const char *next, const char *end) {
  struct counter *counter = context;
  const struct codes *codes = counter->codes;
  struct record record;
  while (next < end) {
    next = read_record(next, codes, &record);
    if (record.unit < 0 || record.content_area < 0 || record.indicator < 0 || record.month < 0 ||
      record.month >= MONTH_COUNT) {
      fail("a row that isn't of this campaign");
    }
    struct month_counts *month = &counter->months[record.month];
    int64_t audience = record.audience == NONE ? 0 : record.audience;
    month->units[record.unit].activities++;
    month->units[record.unit].audience += audience;
    month->unit_indicators[record.unit][record.indicator] += record.quantity;
    struct subject *subject =
      &month->subjects[record.phase == NONE ? UNDATED : record.phase][record.content_area][record.indicator];
    subject->activities++;
    subject->audience += audience;
    subject->quantity += record.quantity;
    int stock = counter->stock_numbers[record.indicator];
    if (stock == NONE) continue;
    struct level *level = &month->levels[stock][record.unit];
    if (record.day > level->day) *level = (struct level){.day = record.day};
    if (record.day == level->day) level->quantity += record.quantity;
  }
}

static void *count_part(void *context) {
  struct counter *counter = context;
  read_pieces(counter->path, counter->begin, counter->end, count_piece, counter);
  return NULL;
}

// Pages that are never touched cost nothing.
struct month_counts *new_months(void) {
  void *pages = mmap(NULL, MONTH_COUNT * sizeof(struct month_counts), PROT_READ | PROT_WRITE,
    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) fail("memory");
  return pages;
}

static void add_level(struct level *sum, const struct level *other) {
  if (other->day > sum->day) {
    *sum = *other;
  } else if (other->day == sum->day) {
    sum->quantity += other->quantity;
  }
}

static void add_months(struct month_counts *sums, const struct month_counts *others) {
  for (int m = 0; m < MONTH_COUNT; m++) {
    struct month_counts *sum = &sums[m];
    const struct month_counts *other = &others[m];
    for (int u = 0; u < UNIT_COUNT; u++) {
      if (other->units[u].activities == 0) continue;
      sum->units[u].activities += other->units[u].activities;
      sum->units[u].audience += other->units[u].audience;
      for (int i = 0; i < INDICATOR_COUNT; i++) sum->unit_indicators[u][i] += other->unit_indicators[u][i];
      for (int s = 0; s < STOCK_COUNT; s++) add_level(&sum->levels[s][u], &other->levels[s][u]);
    }
    for (int p = 0; p <= PHASE_COUNT; p++) {
      for (int a = 0; a < CONTENT_AREA_COUNT; a++) {
        for (int i = 0; i < INDICATOR_COUNT; i++) {
          struct subject *subject = &sum->subjects[p][a][i];
          const struct subject *added = &other->subjects[p][a][i];
          if (added->activities == 0) continue;
          subject->activities += added->activities;
          subject->audience += added->audience;
          subject->quantity += added->quantity;
        }
      }
    }
  }
}

void count_file(const char *path, int threads, struct month_counts *months) {
  static struct codes codes;
  codes_prepare(&codes);
  int64_t size = file_size(path);
  struct counter counters[8];
  pthread_t workers[8];
  if (threads < 1 || threads > 8) fail("1 to 8 threads");
  for (int t = 0; t < threads; t++) {
    counters[t] = (struct counter){.path = path,
      .begin = size * t / threads,
      .end = size * (t + 1) / threads,
      .codes = &codes,
      .months = t == 0 ? months : new_months()};
    for (int i = 0; i < INDICATOR_COUNT; i++) counters[t].stock_numbers[i] = (int8_t)stock_number(i);
  }
  for (int t = 1; t < threads; t++) {
    if (pthread_create(&workers[t], NULL, count_part, &counters[t]) != 0) fail("thread");
  }
  count_part(&counters[0]);
  for (int t = 1; t < threads; t++) {
    if (pthread_join(workers[t], NULL) != 0) fail("thread");
    add_months(months, counters[t].months);
  }
}
