// The floor of entry forms: the same workbook written as often as there are units, each by a run of
// libxlsxwriter of its own, on as many processes as there are cores. What it writes is read from a recipe
// (harness/form_recipe.py), which was made from a form that the product wrote.
//
// usage: forms RECIPE COUNT PROCESSES DIRECTORY
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xlsxwriter.h>

enum { MAXIMUM_FIELDS = 20, MAXIMUM_FORMATS = 64 };

// A line of the recipe, its fields in place.
struct step {
  char *fields[MAXIMUM_FIELDS];
};

struct recipe {
  struct step *steps;
  int count;
};

static _Noreturn void fail(const char *what) {
  fprintf(stderr, "floor: %s\n", what);
  exit(1);
}

static void check(lxw_error error) {
  if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
}

static int whole(const char *field) { return atoi(field); }

static char *read_all(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) fail(path);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) fail(path);
  text[size] = 0;
  fclose(file);
  return text;
}

static struct recipe read_recipe(const char *path) {
  char *line = read_all(path), *end;
  struct recipe recipe = {0};
  for (; (end = strchr(line, '\n')); line = end + 1) {
    *end = 0;
    recipe.steps = realloc(recipe.steps, (size_t)(recipe.count + 1) * sizeof *recipe.steps);
    if (!recipe.steps) fail("memory");
    struct step *step = &recipe.steps[recipe.count++];
    memset(step, 0, sizeof *step);
    char *rest = line;
    for (int field = 0; rest && field < MAXIMUM_FIELDS; field++) step->fields[field] = strsep(&rest, "\t");
  }
  return recipe;
}

static lxw_format *make_format(lxw_workbook *workbook, char *const *f) {
  lxw_format *format = workbook_add_format(workbook);
  format_set_font_name(format, f[1]);
  format_set_font_size(format, atof(f[2]));
  if (whole(f[3])) format_set_bold(format);
  if (whole(f[4])) format_set_italic(format);
  if (whole(f[5])) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (whole(f[6]) > 0) format_set_font_color(format, (lxw_color_t)whole(f[6]));
  if (whole(f[7]) >= 0) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_fg_color(format, (lxw_color_t)whole(f[7]));
  }
  format_set_border(format, (uint8_t)whole(f[8]));
  if (whole(f[10])) format_set_align(format, (uint8_t)whole(f[10]));
  if (whole(f[11])) format_set_align(format, (uint8_t)whole(f[11]));
  if (whole(f[12])) format_set_text_wrap(format);
  if (whole(f[13])) format_set_unlocked(format);
  format_set_num_format(format, f[14]);
  return format;
}

static lxw_worksheet *add_sheet(lxw_workbook *workbook, char *const *f) {
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, f[1]);
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
  if (whole(f[2])) worksheet_hide(sheet);
  if (whole(f[3])) worksheet_protect(sheet, NULL, NULL);
  if (whole(f[4])) worksheet_set_landscape(sheet);
  return sheet;
}

static void add_rule(lxw_worksheet *sheet, char *const *f) {
  lxw_data_validation rule = {.criteria = (uint8_t)whole(f[6]),
    .ignore_blank = LXW_VALIDATION_ON,
    .show_input = LXW_VALIDATION_ON,
    .show_error = LXW_VALIDATION_ON,
    .minimum_number = atof(f[7]),
    .maximum_number = atof(f[8]),
    .value_number = atof(f[7]),
    .error_title = f[9],
    .error_message = f[10],
    .input_title = f[11],
    .input_message = f[12]};
  char formula[300];
  if (strcmp(f[5], "list") == 0) {
    snprintf(formula, sizeof formula, "=%s", f[7]);
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = formula;
  } else if (strcmp(f[5], "whole") == 0) {
    rule.validate = LXW_VALIDATION_TYPE_INTEGER;
  } else if (strcmp(f[5], "decimal") == 0) {
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
  } else if (strcmp(f[5], "date") == 0) {
    rule.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
  } else {
    fail("a rule of a kind that isn't known");
  }
  check(worksheet_data_validation_range(sheet, (lxw_row_t)whole(f[1]), (lxw_col_t)whole(f[2]),
    (lxw_row_t)whole(f[3]), (lxw_col_t)whole(f[4]), &rule));
}

// A cell, or what spans several; what is in the way of none of them is a step of the sheet as a whole.
static bool write_cell(lxw_worksheet *sheet, char *const *f, lxw_format *const *formats) {
  const char *kind = f[0];
  lxw_row_t row = f[1] ? (lxw_row_t)whole(f[1]) : 0;
  lxw_col_t column = f[2] ? (lxw_col_t)whole(f[2]) : 0;
  if (strcmp(kind, "text") == 0) {
    check(worksheet_write_string(sheet, row, column, f[4], formats[whole(f[3])]));
  } else if (strcmp(kind, "number") == 0) {
    check(worksheet_write_number(sheet, row, column, atof(f[4]), formats[whole(f[3])]));
  } else if (strcmp(kind, "formula") == 0) {
    check(worksheet_write_formula_num(sheet, row, column, f[4], formats[whole(f[3])], 0));
  } else if (strcmp(kind, "blank") == 0) {
    check(worksheet_write_blank(sheet, row, column, formats[whole(f[3])]));
  } else if (strcmp(kind, "link") == 0) {
    check(worksheet_write_url_opt(sheet, row, column, f[4], formats[whole(f[3])], f[5], NULL));
  } else if (strcmp(kind, "merge") == 0) {
    check(worksheet_merge_range(
      sheet, row, column, (lxw_row_t)whole(f[3]), (lxw_col_t)whole(f[4]), "", formats[whole(f[5])]));
  } else {
    return false;
  }
  return true;
}

static void set_up(lxw_worksheet *sheet, char *const *f) {
  const char *kind = f[0];
  if (strcmp(kind, "row") == 0) {
    check(worksheet_set_row(sheet, (lxw_row_t)whole(f[1]), atof(f[2]), NULL));
  } else if (strcmp(kind, "column") == 0) {
    lxw_col_t column = (lxw_col_t)whole(f[1]);
    lxw_row_col_options options = {.hidden = (uint8_t)whole(f[3])};
    check(worksheet_set_column_opt(sheet, column, column, atof(f[2]), NULL, &options));
  } else if (strcmp(kind, "freeze") == 0) {
    worksheet_freeze_panes(sheet, (lxw_row_t)whole(f[1]), (lxw_col_t)whole(f[2]));
  } else if (strcmp(kind, "footer") == 0) {
    if (*f[1]) check(worksheet_set_footer(sheet, f[1]));
  } else if (strcmp(kind, "rule") == 0) {
    add_rule(sheet, f);
  } else {
    fail("a step of a kind that isn't known");
  }
}

static void write_form(const struct recipe *recipe, const char *path) {
  lxw_workbook *workbook = workbook_new(path);
  if (!workbook) fail(path);
  lxw_format *formats[MAXIMUM_FORMATS];
  int format_count = 0;
  lxw_worksheet *sheet = NULL;
  for (int i = 0; i < recipe->count; i++) {
    char *const *f = recipe->steps[i].fields;
    if (strcmp(f[0], "format") == 0) {
      if (format_count == MAXIMUM_FORMATS) fail("more formats than foreseen");
      formats[format_count++] = make_format(workbook, f);
    } else if (strcmp(f[0], "sheet") == 0) {
      sheet = add_sheet(workbook, f);
    } else if (!write_cell(sheet, f, formats)) {
      set_up(sheet, f);
    }
  }
  check(workbook_close(workbook));
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fputs("usage: forms RECIPE COUNT PROCESSES DIRECTORY\n", stderr);
    return 64;
  }
  struct recipe recipe = read_recipe(argv[1]);
  int count = atoi(argv[2]), processes = atoi(argv[3]);
  for (int process = 0; process < processes; process++) {
    pid_t child = fork();
    if (child < 0) fail("fork");
    if (child > 0) continue;
    for (int form = process; form < count; form += processes) {
      char path[4096];
      snprintf(path, sizeof path, "%s/form-%04d.xlsx", argv[4], form);
      write_form(&recipe, path);
    }
    return 0;
  }
  int status, worst = 0;
  while (wait(&status) > 0) {
    if (status != 0) worst = 1;
  }
  return worst;
}
