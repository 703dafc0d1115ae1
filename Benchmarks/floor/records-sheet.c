// The floor of a sheet of records: the cells of `reports export records`, written by libxlsxwriter in its mode of
// constant memory.
//
// usage: records-sheet CSV WORKBOOK
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "records.h"

enum { COLUMN_COUNT = 9 };
static const char *const headings[COLUMN_COUNT] = {
  "date", "unit", "content_area", "indicator", "quantity", "audience", "phase", "reference", "note"};
static const double widths[COLUMN_COUNT] = {10, 8, 12, 9, 9, 9, 7, 15, 40};

struct writer {
  lxw_worksheet *sheet;
  lxw_format *day, *code, *text, *count, *quantities[4];
  lxw_row_t row;
  struct codes codes;
  char unit_codes[UNIT_COUNT][UNIT_CODE_SIZE];
};

static void check(lxw_error error) {
  if (error != LXW_NO_ERROR) {
    fprintf(stderr, "floor: workbook: %s\n", lxw_strerror(error));
    exit(1);
  }
}

static void write_text(struct writer *writer, lxw_col_t column, struct text text, lxw_format *format) {
  char buffer[4096];
  size_t length = 0;
  bool is_quoted = text.length >= 2 && text.bytes[0] == '"';
  for (size_t i = is_quoted; i + is_quoted < text.length && length + 1 < sizeof buffer; i++) {
    buffer[length++] = text.bytes[i];
    if (is_quoted && text.bytes[i] == '"') i++;
  }
  buffer[length] = 0;
  check(length ? worksheet_write_string(writer->sheet, writer->row, column, buffer, format)
               : worksheet_write_blank(writer->sheet, writer->row, column, format));
}

// Days since 1899-12-30.
static double serial_day(const struct record *record) {
  int days = 43465 + record->day;
  for (int month = 0; month < record->month; month++) days += days_in_month(month);
  return days;
}

static void write_code(struct writer *writer, lxw_col_t column, const char *code) {
  check(worksheet_write_string(writer->sheet, writer->row, column, code, writer->code));
}

static void write_record(struct writer *writer, const struct record *record) {
  lxw_worksheet *sheet = writer->sheet;
  lxw_row_t row = writer->row;
  const struct indicator *indicator = &indicators[record->indicator];
  check(worksheet_set_row(sheet, row, record->note.length > 40 ? 30.75 : 16.5, NULL));
  check(worksheet_write_number(sheet, row, 0, serial_day(record), writer->day));
  write_code(writer, 1, writer->unit_codes[record->unit]);
  write_code(writer, 2, content_areas[record->content_area].code);
  write_code(writer, 3, indicator->code);
  check(worksheet_write_number(
    sheet, row, 4, (double)record->quantity / DECIMAL_SCALE, writer->quantities[indicator->decimals]));
  check(record->audience == NONE ? worksheet_write_blank(sheet, row, 5, writer->count)
                                 : worksheet_write_number(sheet, row, 5, record->audience, writer->count));
  if (record->phase == NONE) {
    check(worksheet_write_blank(sheet, row, 6, writer->code));
  } else {
    write_code(writer, 6, phases[record->phase].code);
  }
  write_text(writer, 7, record->reference, writer->code);
  write_text(writer, 8, record->note, writer->text);
  writer->row++;
}

static void write_piece(void *context, const char *next, const char *end) {
  struct writer *writer = context;
  struct record record;
  while (next < end) {
    next = read_record(next, &writer->codes, &record);
    write_record(writer, &record);
  }
}

static lxw_format *new_format(lxw_workbook *workbook, const char *number) {
  lxw_format *format = workbook_add_format(workbook);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, 11);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (number) {
    format_set_num_format(format, number);
  } else {
    format_set_text_wrap(format);
  }
  return format;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fputs("usage: records-sheet CSV WORKBOOK\n", stderr);
    return 64;
  }
  static struct writer writer;
  codes_prepare(&writer.codes);
  for (int unit = 0; unit < UNIT_COUNT; unit++) unit_code(unit, writer.unit_codes[unit]);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(argv[2], &options);
  if (!workbook) fail(argv[2]);
  writer.sheet = workbook_add_worksheet(workbook, "activities");
  writer.day = new_format(workbook, "dd/mm/yyyy");
  writer.text = new_format(workbook, NULL);
  writer.code = new_format(workbook, NULL);
  format_set_align(writer.code, LXW_ALIGN_CENTER);
  writer.count = new_format(workbook, "#,##0");
  const char *const numbers[4] = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000"};
  for (int decimals = 0; decimals < 4; decimals++)
    writer.quantities[decimals] = new_format(workbook, numbers[decimals]);
  lxw_format *heading = new_format(workbook, NULL);
  format_set_bold(heading);
  for (lxw_col_t column = 0; column < COLUMN_COUNT; column++) {
    check(worksheet_set_column(writer.sheet, column, column, widths[column], NULL));
    check(worksheet_write_string(writer.sheet, 0, column, headings[column], heading));
  }
  worksheet_freeze_panes(writer.sheet, 1, 0);
  writer.row = 1;
  read_pieces(argv[1], 0, file_size(argv[1]), write_piece, &writer);
  check(worksheet_autofilter(writer.sheet, 0, 0, writer.row - 1, COLUMN_COUNT - 1));
  check(workbook_close(workbook));
  return 0;
}
