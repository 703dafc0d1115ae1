#include <inttypes.h>

#include "tables.h"

// In the Vietnamese manner: 1.234,5.
static const char *written(int64_t thousandths, char text[32]) {
  char *next = text + 31;
  *next = 0;
  int64_t rest = thousandths % DECIMAL_SCALE, whole = thousandths / DECIMAL_SCALE;
  if (rest) {
    for (int digit = 0; digit < 3; digit++, rest /= 10) *--next = (char)('0' + rest % 10);
    for (char *last = text + 30; *last == '0'; last--) *last = 0;
    *--next = ',';
  }
  int count = 0;
  do {
    if (count && count % 3 == 0) *--next = '.';
    *--next = (char)('0' + whole % 10);
    count++;
  } while (whole /= 10);
  return next;
}

bool write_sentence(const struct report *report, int number, char sentence[SENTENCE_SIZE]) {
  if (number == 0) {
    int permille = (report->received * 2000 + UNIT_COUNT - 1) / 2 / (UNIT_COUNT - 1);
    snprintf(sentence, SENTENCE_SIZE, "Có số liệu của %d/%d đơn vị (%d,%d%%).", report->received,
      UNIT_COUNT - 1, permille / 10, permille % 10);
    return true;
  }
  int i = 0;
  for (int headline = 0; i < INDICATOR_COUNT; i++) {
    if (indicators[i].is_headline && ++headline == number) break;
  }
  if (i == INDICATOR_COUNT) return false;
  char current[32], year[32];
  snprintf(sentence, SENTENCE_SIZE, "%s: %s %s %s, lũy kế từ đầu năm %s.",
    channels[indicators[i].channel].name, indicators[i].verb,
    written(report->indicators[i][CURRENT], current), indicators[i].noun,
    written(report->indicators[i][YEAR], year));
  return true;
}

void write_report_text(const struct report *report, FILE *file) {
  fputs("BÁO CÁO\nkết quả công tác tuyên truyền đại hội đảng bộ các cấp\ntháng 12 năm 2020\n\n", file);
  char sentence[SENTENCE_SIZE];
  for (int number = 0; write_sentence(report, number, sentence); number++) fprintf(file, "%s\n", sentence);
  const struct table *tables = lay_out(report);
  for (int t = 0; t < TABLE_COUNT; t++) {
    const struct table *table = &tables[t];
    fprintf(file, "\n%s\n", table->title);
    for (int c = 0; c < table->column_count; c++) fprintf(file, " | %s", table->headings[c]);
    fputc('\n', file);
    for (int r = 0; r < table->row_count; r++) {
      const struct table_row *row = &table->rows[r];
      fputs(row->label, file);
      for (int c = 0; row->kind != HEADING && c < table->column_count; c++) {
        char text[32];
        fprintf(file, " %11s", written(row->values[c], text));
      }
      fputc('\n', file);
    }
  }
}

void write_report_figures(const struct report *report, const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) fail(path);
  const struct table *tables = lay_out(report);
  fprintf(file, "{\"coverage\": {\"\": {\"received\": \"%d\"}}", report->received);
  for (int t = 0; t < TABLE_COUNT; t++) {
    fprintf(file, ",\n\"%s\": {", tables[t].code);
    bool is_first = true;
    for (int r = 0; r < tables[t].row_count; r++) {
      const struct table_row *row = &tables[t].rows[r];
      if (row->kind == HEADING) continue;
      fprintf(file, "%s\n\"%s\": {", is_first ? "" : ",", row->code);
      is_first = false;
      for (int c = 0; c < tables[t].column_count; c++) {
        fprintf(file, "%s\"%s\": \"%" PRId64 ".%03d\"", c ? ", " : "", tables[t].columns[c],
          row->values[c] / DECIMAL_SCALE, (int)(row->values[c] % DECIMAL_SCALE));
      }
      fputc('}', file);
    }
    fputc('}', file);
  }
  fputs("}\n", file);
  if (fclose(file) != 0) fail(path);
}
