#include <stdlib.h>
#include <xlsxwriter.h>

#include "tables.h"

static void check(lxw_error error) {
  if (error != LXW_NO_ERROR) {
    fprintf(stderr, "floor: workbook: %s\n", lxw_strerror(error));
    exit(1);
  }
}

static lxw_format *new_format(lxw_workbook *workbook, bool is_bold, bool has_border, const char *number) {
  lxw_format *format = workbook_add_format(workbook);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, 12);
  if (is_bold) format_set_bold(format);
  if (has_border) format_set_border(format, LXW_BORDER_THIN);
  if (number) {
    format_set_num_format(format, number);
  } else {
    format_set_text_wrap(format);
  }
  return format;
}

struct formats {
  lxw_format *title, *heading, *text, *label, *number, *strong_label, *strong_number;
};

static void write_page(lxw_workbook *workbook, const struct report *report, const struct formats *formats) {
  lxw_worksheet *page = workbook_add_worksheet(workbook, "Báo cáo");
  worksheet_set_paper(page, 9);
  check(worksheet_set_column(page, 0, 0, 90, NULL));
  check(worksheet_write_string(page, 0, 0, "BÁO CÁO", formats->title));
  check(worksheet_write_string(
    page, 1, 0, "kết quả công tác tuyên truyền đại hội đảng bộ các cấp", formats->title));
  check(worksheet_write_string(page, 2, 0, "tháng 12 năm 2020", formats->title));
  char sentence[SENTENCE_SIZE];
  for (int number = 0; write_sentence(report, number, sentence); number++) {
    check(worksheet_write_string(page, (lxw_row_t)number + 4, 0, sentence, formats->text));
  }
}

enum { HEADING_ROWS = 3, FORMULA_SIZE = 512 };

// Of a group the sum of its items; of the total that of the groups, or of all items if there are none.
static void write_sum(lxw_worksheet *sheet, const struct table *table, int r, int c, lxw_format *format) {
  char formula[FORMULA_SIZE] = "=", letter = (char)('B' + c);
  size_t length = 1;
  if (table->rows[r].kind == GROUP) {
    int last = r + 1;
    while (last < table->row_count && table->rows[last].kind == ITEM) last++;
    length += (size_t)snprintf(formula + 1, FORMULA_SIZE - 1, "SUM(%c%d:%c%d)", letter, r + 2 + HEADING_ROWS,
      letter, last + HEADING_ROWS);
  } else {
    for (int each = 0; each < table->row_count; each++) {
      if (table->rows[each].kind != GROUP) continue;
      length += (size_t)snprintf(formula + length, FORMULA_SIZE - length, "%s%c%d", length > 1 ? "+" : "",
        letter, each + 1 + HEADING_ROWS);
    }
  }
  if (length == 1) {
    snprintf(formula, FORMULA_SIZE, "=SUM(%c%d:%c%d)", letter, HEADING_ROWS + 1, letter, r + HEADING_ROWS);
  }
  check(worksheet_write_formula_num(sheet, (lxw_row_t)(r + HEADING_ROWS), (lxw_col_t)(c + 1), formula, format,
    (double)table->rows[r].values[c] / DECIMAL_SCALE));
}

// The districts' bars.
static void insert_chart(lxw_workbook *workbook, lxw_worksheet *sheet, const struct table *table) {
  enum { REFERENCE_SIZE = 4096 };
  char categories[REFERENCE_SIZE] = "=(", values[REFERENCE_SIZE] = "=(";
  size_t lengths[2] = {2, 2};
  for (int r = 0; r < table->row_count; r++) {
    if (table->rows[r].kind != GROUP) continue;
    const char *comma = lengths[0] > 2 ? "," : "";
    lengths[0] += (size_t)snprintf(categories + lengths[0], REFERENCE_SIZE - lengths[0], "%s'%s'!$A$%d",
      comma, table->name, r + 1 + HEADING_ROWS);
    lengths[1] += (size_t)snprintf(values + lengths[1], REFERENCE_SIZE - lengths[1], "%s'%s'!$B$%d", comma,
      table->name, r + 1 + HEADING_ROWS);
  }
  strcpy(categories + lengths[0], ")");
  strcpy(values + lengths[1], ")");
  lxw_chart *chart = workbook_add_chart(workbook, LXW_CHART_BAR);
  chart_add_series(chart, categories, values);
  chart_title_set_name(chart, "Số hoạt động theo đơn vị, tháng 12 năm 2020");
  lxw_chart_options options = {.x_scale = 1.3, .y_scale = 3};
  check(
    worksheet_insert_chart_opt(sheet, HEADING_ROWS, (lxw_col_t)(table->column_count + 2), chart, &options));
}

static void write_table(lxw_workbook *workbook, const struct table *table, const struct formats *formats) {
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, table->name);
  lxw_col_t columns = (lxw_col_t)table->column_count;
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
  check(worksheet_repeat_rows(sheet, 2, 2));
  check(worksheet_set_column(sheet, 0, 0, 44, NULL));
  check(worksheet_set_column(sheet, 1, columns, 14, NULL));
  check(worksheet_merge_range(sheet, 0, 0, 0, columns, table->title, formats->title));
  check(worksheet_write_blank(sheet, 2, 0, formats->heading));
  for (int c = 0; c < table->column_count; c++) {
    check(worksheet_write_string(sheet, 2, (lxw_col_t)(c + 1), table->headings[c], formats->heading));
  }
  for (int r = 0; r < table->row_count; r++) {
    const struct table_row *row = &table->rows[r];
    lxw_row_t at = (lxw_row_t)(r + HEADING_ROWS);
    check(worksheet_write_string(
      sheet, at, 0, row->label, row->kind == ITEM ? formats->label : formats->strong_label));
    for (int c = 0; c < table->column_count; c++) {
      lxw_col_t column = (lxw_col_t)(c + 1);
      if (row->kind == HEADING) {
        check(worksheet_write_blank(sheet, at, column, formats->strong_label));
      } else if (row->kind == ITEM) {
        check(
          worksheet_write_number(sheet, at, column, (double)row->values[c] / DECIMAL_SCALE, formats->number));
      } else {
        write_sum(sheet, table, r, c, formats->strong_number);
      }
    }
  }
  if (strcmp(table->code, "units") == 0) insert_chart(workbook, sheet, table);
}

void write_report_workbook(const struct report *report, const char *path) {
  lxw_workbook *workbook = workbook_new(path);
  if (!workbook) fail(path);
  const char *number = "#,##0.###";
  struct formats formats = {.title = new_format(workbook, true, false, NULL),
    .heading = new_format(workbook, true, true, NULL),
    .text = new_format(workbook, false, false, NULL),
    .label = new_format(workbook, false, true, NULL),
    .number = new_format(workbook, false, true, number),
    .strong_label = new_format(workbook, true, true, NULL),
    .strong_number = new_format(workbook, true, true, number)};
  format_set_align(formats.title, LXW_ALIGN_CENTER);
  format_set_align(formats.heading, LXW_ALIGN_CENTER);
  write_page(workbook, report, &formats);
  const struct table *tables = lay_out(report);
  for (int t = 0; t < TABLE_COUNT; t++) write_table(workbook, &tables[t], &formats);
  check(workbook_close(workbook));
}
