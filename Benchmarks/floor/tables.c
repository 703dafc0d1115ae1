#include "tables.h"

static const char *const window_suffixes[WINDOW_COUNT] = {"", "_year", "_last_year"};
static const char *const activity_headings[WINDOW_COUNT] = {
  "Số hoạt động: Tháng 12", "Số hoạt động: Lũy kế từ đầu năm", "Số hoạt động: Cùng kỳ năm 2019"};
static const char *const audience_headings[WINDOW_COUNT] = {
  "Lượt người: Tháng 12", "Lượt người: Lũy kế từ đầu năm", "Lượt người: Cùng kỳ năm 2019"};
static const char *const quantity_headings[WINDOW_COUNT] = {
  "Tháng 12", "Lũy kế từ đầu năm", "Cùng kỳ năm 2019"};
static const char *const month_names[12] = {"Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4", "Tháng 5", "Tháng 6",
  "Tháng 7", "Tháng 8", "Tháng 9", "Tháng 10", "Tháng 11", "Tháng 12"};

static void add_column(struct table *table, const char *code, const char *suffix, const char *heading) {
  snprintf(table->columns[table->column_count], sizeof *table->columns, "%s%s", code, suffix);
  table->headings[table->column_count++] = heading;
}

static struct table_row *add_row(
  struct table *table, enum row_kind kind, const char *code, const char *label) {
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
  for (int w = 0; w < WINDOW_COUNT; w++)
    add_column(table, "activities", window_suffixes[w], activity_headings[w]);
  for (int w = 0; w < WINDOW_COUNT; w++)
    add_column(table, "audience", window_suffixes[w], audience_headings[w]);
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
  for (int w = 0; w < WINDOW_COUNT; w++)
    add_column(table, "activities", window_suffixes[w], activity_headings[w]);
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
      for (int w = 0; w < WINDOW_COUNT; w++)
        row->values[w] = report->phases[p][a][w].activities * DECIMAL_SCALE;
      row->values[WINDOW_COUNT] = report->phases[p][a][CURRENT].audience * DECIMAL_SCALE;
      add_values(group, row, table->column_count);
    }
    add_values(&sum, group, table->column_count);
  }
  add_values(add_row(table, TOTAL, "total", "Tổng cộng"), &sum, table->column_count);
}

static void lay_out_indicators(struct table *table, const struct report *report) {
  for (int w = 0; w < WINDOW_COUNT; w++)
    add_column(table, "quantity", window_suffixes[w], quantity_headings[w]);
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

const struct table *lay_out(const struct report *report) {
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
