// The floor of a report from a store: the figures of all months lie in a file, counted beforehand.
//
// usage: cube build CSV CUBE
//        cube report CUBE WORKBOOK [FIGURES]
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "report.h"

static const size_t cube_size = MONTH_COUNT * sizeof(struct month_counts);

static void build(const char *csv, const char *path) {
  struct month_counts *months = new_months();
  count_file(csv, 2, months);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(months, cube_size, 1, file) != 1 || fclose(file) != 0) fail(path);
}

static void write_report(const char *path, const char *workbook, const char *figures) {
  if (file_size(path) != (int64_t)cube_size) fail("not a cube");
  int file = open(path, O_RDONLY);
  if (file < 0) fail(path);
  // Only the months and the parts of them that the report looks at are read.
  const struct month_counts *months = mmap(NULL, cube_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (months == MAP_FAILED) fail(path);
  static struct report report;
  report_prepare(&report, months);
  write_report_text(&report, stdout);
  write_report_workbook(&report, workbook);
  if (figures) write_report_figures(&report, figures);
}

int main(int argc, char **argv) {
  if (argc == 4 && strcmp(argv[1], "build") == 0) {
    build(argv[2], argv[3]);
  } else if (argc >= 4 && strcmp(argv[1], "report") == 0) {
    write_report(argv[2], argv[3], argc > 4 ? argv[4] : NULL);
  } else {
    fputs("usage: cube build CSV CUBE | cube report CUBE WORKBOOK [FIGURES]\n", stderr);
    return 64;
  }
  return 0;
}
