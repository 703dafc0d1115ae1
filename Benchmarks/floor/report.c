#include "report.h"

#include <stdbool.h>
static bool holds(enum window window, int month) {
  switch (window) {
    case CURRENT: return month == REPORTED_MONTH;
    case YEAR: return month >= 12;
    case LAST_YEAR: return month == REPORTED_MONTH - 12;
  }
  return false;
}

static int phase_of(int month) {
  char day[16];
  snprintf(day, sizeof day, "%d-%02d-01", FIRST_YEAR + month / 12, month % 12 + 1);
  for (int p = 0; p < PHASE_COUNT; p++) {
    if (strcmp(phases[p].first, day) <= 0 && strcmp(day, phases[p].last) <= 0) return p;
  }
  fail("a day outside all phases");
}

static void add(struct people *sum, int64_t activities, int64_t audience) {
  sum->activities += activities;
  sum->audience += audience;
}

static void add_units(struct report *report, int m, const struct month_counts *month) {
  for (int unit = 1; unit < UNIT_COUNT; unit++) {
    struct people people = month->units[unit];
    if (people.activities == 0) continue;
    add(&report->months[m], people.activities, people.audience);
    for (int w = 0; w < WINDOW_COUNT; w++) {
      if (holds(w, m)) add(&report->units[unit][w], people.activities, people.audience);
    }
    if (m != REPORTED_MONTH) continue;
    report->received++;
    for (int i = 0; i < UNIT_INDICATOR_COUNT; i++) {
      report->unit_quantities[unit][i] = month->unit_indicators[unit][report->unit_indicators[i]];
    }
  }
}

static void add_subjects(struct report *report, int m, const struct month_counts *month) {
  for (int p = 0; p <= PHASE_COUNT; p++) {
    int phase = p == UNDATED ? phase_of(m) : p;
    for (int a = 0; a < CONTENT_AREA_COUNT; a++) {
      for (int i = 0; i < INDICATOR_COUNT; i++) {
        const struct subject *subject = &month->subjects[p][a][i];
        if (subject->activities == 0) continue;
        for (int w = 0; w < WINDOW_COUNT; w++) {
          if (!holds(w, m)) continue;
          add(&report->phases[phase][a][w], subject->activities, subject->audience);
          if (!indicators[i].is_stock) report->indicators[i][w] += subject->quantity;
        }
      }
    }
  }
}

// Of each unit the level of its latest month in the window that has one.
static void add_levels(struct report *report, const struct month_counts *months) {
  for (int i = 0; i < INDICATOR_COUNT; i++) {
    int stock = stock_number(i);
    if (stock == NONE) continue;
    for (int w = 0; w < WINDOW_COUNT; w++) {
      for (int unit = 1; unit < UNIT_COUNT; unit++) {
        for (int m = MONTH_COUNT - 1; m >= 0; m--) {
          if (!holds(w, m) || months[m].levels[stock][unit].day == 0) continue;
          report->indicators[i][w] += months[m].levels[stock][unit].quantity;
          break;
        }
      }
    }
  }
}

void report_prepare(struct report *report, const struct month_counts *months) {
  memset(report, 0, sizeof *report);
  const char *const beside_units[UNIT_INDICATOR_COUNT] = {"TTM", "PTCS", "BR"};
  for (int i = 0; i < INDICATOR_COUNT; i++) {
    for (int u = 0; u < UNIT_INDICATOR_COUNT; u++) {
      if (strcmp(indicators[i].code, beside_units[u]) == 0) report->unit_indicators[u] = i;
    }
  }
  for (int m = 0; m < MONTH_COUNT; m++) {
    add_units(report, m, &months[m]);
    if (holds(YEAR, m) || holds(LAST_YEAR, m)) add_subjects(report, m, &months[m]);
  }
  add_levels(report, months);
}
