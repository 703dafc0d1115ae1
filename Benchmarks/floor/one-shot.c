// The floor of a report straight from a file: CSV, figures, workbook of five sheets with a chart, text.
//
// usage: one-shot THREADS CSV WORKBOOK [FIGURES]
#include <stdlib.h>

#include "report.h"

int main(int argc, char **argv) {
  if (argc < 4) {
    fputs("usage: one-shot THREADS CSV WORKBOOK [FIGURES]\n", stderr);
    return 64;
  }
  struct month_counts *months = new_months();
  count_file(argv[2], atoi(argv[1]), months);
  static struct report report;
  report_prepare(&report, months);
  write_report_text(&report, stdout);
  write_report_workbook(&report, argv[3]);
  if (argc > 4) write_report_figures(&report, argv[4]);
  return 0;
}
