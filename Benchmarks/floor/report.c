#include "report.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <xlsxwriter.h>

// MARK: - Figures

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

// MARK: - Tables

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

static const char *const window_suffixes[WINDOW_COUNT] = {"", "_year", "_last_year"};
static const char *const activity_headings[WINDOW_COUNT] = {
  "Số hoạt động: Tháng 12", "Số hoạt động: Lũy kế từ đầu năm", "Số hoạt động: Cùng kỳ năm 2019"};
static const char *const audience_headings[WINDOW_COUNT] = {
  "Lượt người: Tháng 12", "Lượt người: Lũy kế từ đầu năm", "Lượt người: Cùng kỳ năm 2019"};
static const char *const quantity_headings[WINDOW_COUNT] = {"Tháng 12", "Lũy kế từ đầu năm", "Cùng kỳ năm 2019"};
static const char *const month_names[12] = {
  "Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4", "Tháng 5", "Tháng 6",
  "Tháng 7", "Tháng 8", "Tháng 9", "Tháng 10", "Tháng 11", "Tháng 12"};

static void add_column(struct table *table, const char *code, const char *suffix, const char *heading) {
  snprintf(table->columns[table->column_count], sizeof *table->columns, "%s%s", code, suffix);
  table->headings[table->column_count++] = heading;
}

static struct table_row *add_row(struct table *table, enum row_kind kind, const char *code, const char *label) {
  struct table_row *row = &table->rows[table->row_count++];
  row->kind = kind;
  snprintf(row->code, sizeof row->code, "%s", code);
  snprintf(row->label, sizeof row->label, "%s", label);
  return row;
}

static void add_values(struct table_row *sum, const struct table_row *row, int columns) {
  for (int c = 0; c < columns; c++) sum->values[c] += row->values[c];
}

static void lay_out_unit(struct table *table, const struct report *report, int unit, const char *name) {
  char code[UNIT_CODE_SIZE];
  unit_code(unit, code);
  struct table_row *row = add_row(table, ITEM, code, name);
  for (int w = 0; w < WINDOW_COUNT; w++) {
    row->values[w] = report->units[unit][w].activities * DECIMAL_SCALE;
    row->values[WINDOW_COUNT + w] = report->units[unit][w].audience * DECIMAL_SCALE;
  }
  for (int i = 0; i < UNIT_INDICATOR_COUNT; i++) {
    row->values[2 * WINDOW_COUNT + i] = report->unit_quantities[unit][i];
  }
}

static void lay_out_district(struct table *table, const struct report *report, int district) {
  char code[32] = "group/", name[UNIT_NAME_SIZE], own_name[UNIT_NAME_SIZE + 16];
  unit_code(district + 1, code + strlen(code));
  unit_name(district + 1, name);
  struct table_row *group = add_row(table, GROUP, code, name);
  snprintf(own_name, sizeof own_name, "%s (trực tiếp)", name);
  lay_out_unit(table, report, district + 1, own_name);
  for (int unit = 1 + DISTRICT_COUNT; unit < UNIT_COUNT; unit++) {
    if (district_of(unit) != district) continue;
    unit_name(unit, name);
    lay_out_unit(table, report, unit, name);
  }
  for (struct table_row *row = group + 1; row < &table->rows[table->row_count]; row++) {
    add_values(group, row, table->column_count);
  }
}

static void lay_out_units(struct table *table, const struct report *report) {
  for (int w = 0; w < WINDOW_COUNT; w++) add_column(table, "activities", window_suffixes[w], activity_headings[w]);
  for (int w = 0; w < WINDOW_COUNT; w++) add_column(table, "audience", window_suffixes[w], audience_headings[w]);
  for (int i = 0; i < UNIT_INDICATOR_COUNT; i++) {
    const struct indicator *indicator = &indicators[report->unit_indicators[i]];
    add_column(table, indicator->code, "", indicator->name);
  }
  struct table_row *total = add_row(table, TOTAL, "total", "TỔNG SỐ");
  for (int district = 0; district < DISTRICT_COUNT; district++) {
    struct table_row *group = &table->rows[table->row_count];
    lay_out_district(table, report, district);
    add_values(total, group, table->column_count);
  }
}

static void lay_out_phases(struct table *table, const struct report *report) {
  for (int w = 0; w < WINDOW_COUNT; w++) add_column(table, "activities", window_suffixes[w], activity_headings[w]);
  add_column(table, "audience", "", "Lượt người tham dự");
  struct table_row sum = {0};
  for (int p = 0; p < PHASE_COUNT; p++) {
    char group_code[16];
    snprintf(group_code, sizeof group_code, "group/%s", phases[p].code);
    struct table_row *group = add_row(table, GROUP, group_code, phases[p].name);
    for (int a = 0; a < CONTENT_AREA_COUNT; a++) {
      char code[16];
      snprintf(code, sizeof code, "%s/%s", phases[p].code, content_areas[a].code);
      struct table_row *row = add_row(table, ITEM, code, content_areas[a].name);
      for (int w = 0; w < WINDOW_COUNT; w++) row->values[w] = report->phases[p][a][w].activities * DECIMAL_SCALE;
      row->values[WINDOW_COUNT] = report->phases[p][a][CURRENT].audience * DECIMAL_SCALE;
      add_values(group, row, table->column_count);
    }
    add_values(&sum, group, table->column_count);
  }
  add_values(add_row(table, TOTAL, "total", "Tổng cộng"), &sum, table->column_count);
}

static void lay_out_indicators(struct table *table, const struct report *report) {
  for (int w = 0; w < WINDOW_COUNT; w++) add_column(table, "quantity", window_suffixes[w], quantity_headings[w]);
  int channel = NONE;
  for (int i = 0; i < INDICATOR_COUNT; i++) {
    if (indicators[i].channel != channel) {
      channel = indicators[i].channel;
      add_row(table, HEADING, "", channels[channel].name);
    }
    struct table_row *row = add_row(table, ITEM, indicators[i].code, indicators[i].name);
    for (int w = 0; w < WINDOW_COUNT; w++) row->values[w] = report->indicators[i][w];
  }
}

static void lay_out_months(struct table *table, const struct report *report) {
  add_column(table, "activities", "", "Năm 2020");
  add_column(table, "activities_last_year", "", "Cùng kỳ năm trước");
  add_column(table, "audience", "", "Lượt người tham dự");
  struct table_row sum = {0};
  for (int m = 12; m < MONTH_COUNT; m++) {
    char code[16];
    snprintf(code, sizeof code, "%d-%02d", FIRST_YEAR + 1, m - 11);
    struct table_row *row = add_row(table, ITEM, code, month_names[m - 12]);
    row->values[0] = report->months[m].activities * DECIMAL_SCALE;
    row->values[1] = report->months[m - 12].activities * DECIMAL_SCALE;
    row->values[2] = report->months[m].audience * DECIMAL_SCALE;
    add_values(&sum, row, table->column_count);
  }
  add_values(add_row(table, TOTAL, "total", "Tổng cộng"), &sum, table->column_count);
}

enum { TABLE_COUNT = 4 };

static const struct table *lay_out(const struct report *report) {
  static struct table tables[TABLE_COUNT] = {
    {.code = "units", .name = "Phụ lục 1", .title = "KẾT QUẢ THEO ĐƠN VỊ"},
    {.code = "phases", .name = "Phụ lục 2", .title = "KẾT QUẢ THEO ĐỢT VÀ NỘI DUNG TUYÊN TRUYỀN"},
    {.code = "indicators", .name = "Phụ lục 3", .title = "KẾT QUẢ THEO CHỈ TIÊU"},
    {.code = "months", .name = "Phụ lục 4", .title = "SỐ HOẠT ĐỘNG THEO THÁNG, NĂM 2020"},
  };
  if (tables[0].column_count == 0) {
    lay_out_units(&tables[0], report);
    lay_out_phases(&tables[1], report);
    lay_out_indicators(&tables[2], report);
    lay_out_months(&tables[3], report);
  }
  return tables;
}

// MARK: - Text

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

enum { SENTENCE_SIZE = 512 };

// The sentence of that number; false behind the last.
static bool write_sentence(const struct report *report, int number, char sentence[SENTENCE_SIZE]) {
  if (number == 0) {
    int permille = (report->received * 2000 + UNIT_COUNT - 1) / 2 / (UNIT_COUNT - 1);
    snprintf(
      sentence, SENTENCE_SIZE, "Có số liệu của %d/%d đơn vị (%d,%d%%).", report->received, UNIT_COUNT - 1,
      permille / 10, permille % 10);
    return true;
  }
  int i = 0;
  for (int headline = 0; i < INDICATOR_COUNT; i++) {
    if (indicators[i].is_headline && ++headline == number) break;
  }
  if (i == INDICATOR_COUNT) return false;
  char current[32], year[32];
  snprintf(
    sentence, SENTENCE_SIZE, "%s: %s %s %s, lũy kế từ đầu năm %s.", channels[indicators[i].channel].name,
    indicators[i].verb, written(report->indicators[i][CURRENT], current), indicators[i].noun,
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
        fprintf(
          file, "%s\"%s\": \"%" PRId64 ".%03d\"", c ? ", " : "", tables[t].columns[c],
          row->values[c] / DECIMAL_SCALE, (int)(row->values[c] % DECIMAL_SCALE));
      }
      fputc('}', file);
    }
    fputc('}', file);
  }
  fputs("}\n", file);
  if (fclose(file) != 0) fail(path);
}

// MARK: - Workbook

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
  check(worksheet_write_string(page, 1, 0, "kết quả công tác tuyên truyền đại hội đảng bộ các cấp", formats->title));
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
    length += (size_t)snprintf(
      formula + 1, FORMULA_SIZE - 1, "SUM(%c%d:%c%d)", letter, r + 2 + HEADING_ROWS, letter, last + HEADING_ROWS);
  } else {
    for (int each = 0; each < table->row_count; each++) {
      if (table->rows[each].kind != GROUP) continue;
      length += (size_t)snprintf(
        formula + length, FORMULA_SIZE - length, "%s%c%d", length > 1 ? "+" : "", letter, each + 1 + HEADING_ROWS);
    }
  }
  if (length == 1) {
    snprintf(formula, FORMULA_SIZE, "=SUM(%c%d:%c%d)", letter, HEADING_ROWS + 1, letter, r + HEADING_ROWS);
  }
  check(worksheet_write_formula_num(
    sheet, (lxw_row_t)(r + HEADING_ROWS), (lxw_col_t)(c + 1), formula, format,
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
    lengths[0] += (size_t)snprintf(
      categories + lengths[0], REFERENCE_SIZE - lengths[0], "%s'%s'!$A$%d", comma, table->name, r + 1 + HEADING_ROWS);
    lengths[1] += (size_t)snprintf(
      values + lengths[1], REFERENCE_SIZE - lengths[1], "%s'%s'!$B$%d", comma, table->name, r + 1 + HEADING_ROWS);
  }
  strcpy(categories + lengths[0], ")");
  strcpy(values + lengths[1], ")");
  lxw_chart *chart = workbook_add_chart(workbook, LXW_CHART_BAR);
  chart_add_series(chart, categories, values);
  chart_title_set_name(chart, "Số hoạt động theo đơn vị, tháng 12 năm 2020");
  lxw_chart_options options = {.x_scale = 1.3, .y_scale = 3};
  check(worksheet_insert_chart_opt(sheet, HEADING_ROWS, (lxw_col_t)(table->column_count + 2), chart, &options));
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
    check(worksheet_write_string(sheet, at, 0, row->label, row->kind == ITEM ? formats->label : formats->strong_label));
    for (int c = 0; c < table->column_count; c++) {
      lxw_col_t column = (lxw_col_t)(c + 1);
      if (row->kind == HEADING) {
        check(worksheet_write_blank(sheet, at, column, formats->strong_label));
      } else if (row->kind == ITEM) {
        check(worksheet_write_number(sheet, at, column, (double)row->values[c] / DECIMAL_SCALE, formats->number));
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
  struct formats formats = {
    .title = new_format(workbook, true, false, NULL), .heading = new_format(workbook, true, true, NULL),
    .text = new_format(workbook, false, false, NULL), .label = new_format(workbook, false, true, NULL),
    .number = new_format(workbook, false, true, number), .strong_label = new_format(workbook, true, true, NULL),
    .strong_number = new_format(workbook, true, true, number)};
  format_set_align(formats.title, LXW_ALIGN_CENTER);
  format_set_align(formats.heading, LXW_ALIGN_CENTER);
  write_page(workbook, report, &formats);
  const struct table *tables = lay_out(report);
  for (int t = 0; t < TABLE_COUNT; t++) write_table(workbook, &tables[t], &formats);
  check(workbook_close(workbook));
}
