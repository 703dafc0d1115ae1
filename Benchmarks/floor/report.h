// The report of the benchmarks' template: the same tables, sheets and sentences as the peers' report.py.
#ifndef REPORT_H
#define REPORT_H

#include <stdio.h>

#include "counts.h"

enum { WINDOW_COUNT = 3, UNIT_INDICATOR_COUNT = 3, REPORTED_MONTH = 23 };
enum window { CURRENT, YEAR, LAST_YEAR };

struct report {
  struct people units[UNIT_COUNT][WINDOW_COUNT];
  // Quantities of the period.
  int64_t unit_quantities[UNIT_COUNT][UNIT_INDICATOR_COUNT];
  struct people phases[PHASE_COUNT][CONTENT_AREA_COUNT][WINDOW_COUNT];
  int64_t indicators[INDICATOR_COUNT][WINDOW_COUNT];
  struct people months[MONTH_COUNT];
  int received;
  // The indicators of unit_quantities.
  int unit_indicators[UNIT_INDICATOR_COUNT];
};

// Works the report out.
void report_prepare(struct report *report, const struct month_counts *months);

void write_report_text(const struct report *report, FILE *file);
void write_report_workbook(const struct report *report, const char *path);
// The figures in the form in which those of all programs are compared.
void write_report_figures(const struct report *report, const char *path);

#endif
