// The report laid out in tables, and its sentences.
#ifndef TABLES_H
#define TABLES_H

#include <stdbool.h>

#include "report.h"

enum { MAXIMUM_COLUMNS = 9, MAXIMUM_ROWS = 1 + DISTRICT_COUNT + UNIT_COUNT };
enum row_kind { TOTAL, GROUP, ITEM, HEADING };

struct table_row {
  enum row_kind kind;
  char code[16];
  char label[UNIT_NAME_SIZE + 16];
  int64_t values[MAXIMUM_COLUMNS];
};

// Figures in thousandths.
struct table {
  const char *code, *name, *title;
  int column_count, row_count;
  char columns[MAXIMUM_COLUMNS][32];
  const char *headings[MAXIMUM_COLUMNS];
  struct table_row rows[MAXIMUM_ROWS];
};

enum { TABLE_COUNT = 4 };
const struct table *lay_out(const struct report *report);

enum { SENTENCE_SIZE = 512 };
// The sentence of that number; false behind the last.
bool write_sentence(const struct report *report, int number, char sentence[SENTENCE_SIZE]);

#endif
