// The floor of a sheet of records: the cells of the product's sheet, written by libxlsxwriter in its mode of
// constant memory.
//
// usage: records-sheet CSV WORKBOOK
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "records.h"

enum { COLUMN_COUNT = 13 };
static const char *const headings[COLUMN_COUNT] = {"Ngày", "Đơn vị", "Đợt", "Nội dung", "Hình thức",
  "Chỉ tiêu", "Đơn vị tính", "Số lượng", "Lượt người", "Số văn bản", "Ghi chú", "Nguồn", "Dòng"};
static const double widths[COLUMN_COUNT] = {10, 18, 6, 6, 15, 15, 8, 8, 8, 10, 29, 21, 8};

struct writer {
  lxw_worksheet *sheet;
  lxw_format *day, *label, *text, *count, *quantities[4];
  lxw_row_t row;
  struct codes codes;
  char unit_names[UNIT_COUNT][UNIT_NAME_SIZE];
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

static const char *phase_name(const struct record *record) {
  if (record->phase != NONE) return phases[record->phase].short_name;
  char day[16];
  snprintf(
    day, sizeof day, "%d-%02d-%02d", FIRST_YEAR + record->month / 12, record->month % 12 + 1, record->day);
  for (int p = 0; p < PHASE_COUNT; p++) {
    if (strcmp(phases[p].first, day) <= 0 && strcmp(day, phases[p].last) <= 0) return phases[p].short_name;
  }
  return "Ngoài đợt";
}

// Days since 1899-12-30.
static double serial_day(const struct record *record) {
  int days = 43465 + record->day;
  for (int month = 0; month < record->month; month++) days += days_in_month(month);
  return days;
}

static void write_record(struct writer *writer, const struct record *record) {
  lxw_worksheet *sheet = writer->sheet;
  lxw_row_t row = writer->row;
  const struct indicator *indicator = &indicators[record->indicator];
  check(worksheet_set_row(sheet, row, record->note.length > 40 ? 44.25 : 30.75, NULL));
  check(worksheet_write_number(sheet, row, 0, serial_day(record), writer->day));
  check(worksheet_write_string(sheet, row, 1, writer->unit_names[record->unit], writer->label));
  check(worksheet_write_string(sheet, row, 2, phase_name(record), writer->text));
  check(worksheet_write_string(sheet, row, 3, content_areas[record->content_area].code, writer->text));
  check(worksheet_write_string(sheet, row, 4, channels[indicator->channel].name, writer->label));
  check(worksheet_write_string(sheet, row, 5, indicator->name, writer->label));
  check(worksheet_write_string(sheet, row, 6, indicator->measure, writer->text));
  check(worksheet_write_number(
    sheet, row, 7, (double)record->quantity / DECIMAL_SCALE, writer->quantities[indicator->decimals]));
  check(record->audience == NONE ? worksheet_write_blank(sheet, row, 8, writer->count)
                                 : worksheet_write_number(sheet, row, 8, record->audience, writer->count));
  write_text(writer, 9, record->reference, writer->text);
  write_text(writer, 10, record->note, writer->label);
  check(worksheet_write_string(sheet, row, 11, "all.csv", writer->label));
  check(worksheet_write_number(sheet, row, 12, row + 1, writer->count));
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
  for (int unit = 0; unit < UNIT_COUNT; unit++) unit_name(unit, writer.unit_names[unit]);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(argv[2], &options);
  if (!workbook) fail(argv[2]);
  writer.sheet = workbook_add_worksheet(workbook, "Bản ghi hoạt động trong kỳ");
  writer.day = new_format(workbook, "dd/mm/yyyy");
  writer.label = new_format(workbook, NULL);
  writer.text = new_format(workbook, NULL);
  format_set_align(writer.text, LXW_ALIGN_CENTER);
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
  worksheet_freeze_panes(writer.sheet, 1, 2);
  writer.row = 1;
  read_pieces(argv[1], 0, file_size(argv[1]), write_piece, &writer);
  check(worksheet_autofilter(writer.sheet, 0, 0, writer.row - 1, COLUMN_COUNT - 1));
  check(workbook_close(workbook));
  return 0;
}
