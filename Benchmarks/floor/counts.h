// What a report needs of the records: the figures of every month by unit and by subject, in arrays that are
// filled in one pass. Written to a file as they are, they are the pre-aggregated cube.
#ifndef COUNTS_H
#define COUNTS_H

#include "records.h"

enum { STOCK_COUNT = 2, UNDATED = PHASE_COUNT };

struct people {
  int64_t activities, audience;
};

struct subject {
  int64_t activities, audience, quantity;
};

// What a unit told of a stock on its latest day in a month; no day: nothing.
struct level {
  int64_t quantity;
  int32_t day;
};

struct month_counts {
  struct people units[UNIT_COUNT];
  // Quantities.
  int64_t unit_indicators[UNIT_COUNT][INDICATOR_COUNT];
  // By the phase that the record names, UNDATED where it names none.
  struct subject subjects[PHASE_COUNT + 1][CONTENT_AREA_COUNT][INDICATOR_COUNT];
  struct level levels[STOCK_COUNT][UNIT_COUNT];
};

// Number of a stock among the stocks, NONE of other indicators.
int stock_number(int indicator);

// Counts a file, on one thread or several, into MONTH_COUNT months.
void count_file(const char *path, int threads, struct month_counts *months);
struct month_counts *new_months(void);

#endif
