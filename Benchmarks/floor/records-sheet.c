// The floor of a sheet of records: the cells of the product's sheet, written by libxlsxwriter in its mode of
// constant memory. There are two such sheets: the records as they are exported, in codes and typed cells
// without looks, and the records in a report's workbook, in names, with borders and heights of rows.
//
// usage: records-sheet export|report CSV WORKBOOK
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "records.h"

enum { EXPORT_COLUMN_COUNT = 9, REPORT_COLUMN_COUNT = 13 };
static const char *const export_headings[EXPORT_COLUMN_COUNT] = {
  "date", "unit", "content_area", "indicator", "quantity", "audience", "phase", "reference", "note"};
static const double export_widths[EXPORT_COLUMN_COUNT] = {11, 14, 14, 14, 12, 12, 14, 40, 40};
static const char *const report_headings[REPORT_COLUMN_COUNT] = {"Ngày", "Đơn vị", "Đợt", "Nội dung", "Hình thức",
  "Chỉ tiêu", "Đơn vị tính", "Số lượng", "Lượt người", "Số văn bản", "Ghi chú", "Nguồn", "Dòng"};
static const double report_widths[REPORT_COLUMN_COUNT] = {10, 18, 6, 6, 15, 15, 8, 8, 8, 10, 29, 21, 8};

struct writer {
  lxw_worksheet *sheet;
  lxw_format *day, *label, *text, *count, *quantities[4];
  lxw_row_t row;
  struct codes codes;
  const char *source;
  char unit_codes[UNIT_COUNT][UNIT_CODE_SIZE];
  char unit_names[UNIT_COUNT][UNIT_NAME_SIZE];
  void (*write)(struct writer *writer, const struct record *record);
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
  char day[32];
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

static void write_exported(struct writer *writer, const struct record *record) {
  lxw_worksheet *sheet = writer->sheet;
  lxw_row_t row = writer->row;
  const struct indicator *indicator = &indicators[record->indicator];
  check(worksheet_write_number(sheet, row, 0, serial_day(record), writer->day));
  check(worksheet_write_string(sheet, row, 1, writer->unit_codes[record->unit], writer->text));
  check(worksheet_write_string(sheet, row, 2, content_areas[record->content_area].code, writer->text));
  check(worksheet_write_string(sheet, row, 3, indicator->code, writer->text));
  check(worksheet_write_number(
    sheet, row, 4, (double)record->quantity / DECIMAL_SCALE, writer->quantities[indicator->decimals]));
  if (record->audience != NONE) check(worksheet_write_number(sheet, row, 5, record->audience, writer->count));
  if (record->phase != NONE)
    check(worksheet_write_string(sheet, row, 6, phases[record->phase].code, writer->text));
  if (record->reference.length) write_text(writer, 7, record->reference, writer->text);
  if (record->note.length) write_text(writer, 8, record->note, writer->text);
  writer->row++;
}

static void write_reported(struct writer *writer, const struct record *record) {
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
  check(worksheet_write_string(sheet, row, 11, writer->source, writer->label));
  check(worksheet_write_number(sheet, row, 12, row + 1, writer->count));
  writer->row++;
}

static void write_piece(void *context, const char *next, const char *end) {
  struct writer *writer = context;
  struct record record;
  while (next < end) {
    next = read_record(next, &writer->codes, &record);
    writer->write(writer, &record);
  }
}

static lxw_format *new_format(lxw_workbook *workbook, bool is_report, const char *number) {
  lxw_format *format = workbook_add_format(workbook);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, 11);
  if (is_report) format_set_border(format, LXW_BORDER_THIN);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (number) {
    format_set_num_format(format, number);
  } else if (is_report) {
    format_set_text_wrap(format);
  }
  return format;
}

int main(int argc, char **argv) {
  if (argc != 4 || (strcmp(argv[1], "export") && strcmp(argv[1], "report"))) {
    fputs("usage: records-sheet export|report CSV WORKBOOK\n", stderr);
    return 64;
  }
  bool is_report = !strcmp(argv[1], "report");
  static struct writer writer;
  writer.write = is_report ? write_reported : write_exported;
  writer.source = argv[2];
  codes_prepare(&writer.codes);
  for (int unit = 0; unit < UNIT_COUNT; unit++) {
    unit_code(unit, writer.unit_codes[unit]);
    unit_name(unit, writer.unit_names[unit]);
  }
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(argv[3], &options);
  if (!workbook) fail(argv[3]);
  writer.sheet = workbook_add_worksheet(workbook, is_report ? "Bản ghi hoạt động trong kỳ" : "activities");
  writer.day = new_format(workbook, is_report, "dd/mm/yyyy");
  writer.label = new_format(workbook, is_report, NULL);
  writer.text = new_format(workbook, is_report, NULL);
  if (is_report) format_set_align(writer.text, LXW_ALIGN_CENTER);
  writer.count = new_format(workbook, is_report, "#,##0");
  const char *const numbers[4] = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000"};
  for (int decimals = 0; decimals < 4; decimals++)
    writer.quantities[decimals] = new_format(workbook, is_report, numbers[decimals]);
  lxw_format *heading = new_format(workbook, is_report, NULL);
  format_set_bold(heading);
  lxw_col_t column_count = is_report ? REPORT_COLUMN_COUNT : EXPORT_COLUMN_COUNT;
  const char *const *headings = is_report ? report_headings : export_headings;
  const double *widths = is_report ? report_widths : export_widths;
  for (lxw_col_t column = 0; column < column_count; column++) {
    check(worksheet_set_column(writer.sheet, column, column, widths[column], NULL));
    check(worksheet_write_string(writer.sheet, 0, column, headings[column], heading));
  }
  worksheet_freeze_panes(writer.sheet, 1, is_report ? 2 : 0);
  writer.row = 1;
  read_pieces(argv[2], 0, file_size(argv[2]), write_piece, &writer);
  check(worksheet_autofilter(writer.sheet, 0, 0, writer.row - 1, column_count - 1));
  check(workbook_close(workbook));
  return 0;
}
