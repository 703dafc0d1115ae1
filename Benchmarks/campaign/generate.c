// Writes the workspace and the records of the benchmarks' campaign: equal seeds give equal bytes on
// every machine, since nothing here depends on the library's random numbers, on floating point or on the
// locale.
//
//   generate workspace DIRECTORY    plan.yaml, units.csv and, for the programs beside ours, lists as CSV
//   generate records ROWS SEED DIRECTORY
//                                   all.csv, and its rows once more: first-23-months.csv, month-24.csv
#include "campaign.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void fail(const char *what, const char *where) {
  fprintf(stderr, "generate: %s %s: %s\n", what, where, strerror(errno));
  exit(1);
}

static FILE *open_file(const char *directory, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", directory, name);
  FILE *file = fopen(path, "wb");
  if (!file) fail("cannot write", path);
  return file;
}

static void close_file(FILE *file) {
  if (ferror(file) || fclose(file) != 0) fail("cannot write", "a file");
}

// MARK: - The workspace

static const char plan_head[] =
  "# An invented campaign of an invented province, for the benchmarks.\n"
  "campaign:\n"
  "  code: do-toc-do\n"
  "  name: Tuyên truyền đại hội đảng bộ các cấp trên địa bàn tỉnh Mẫu\n"
  "  subject: kết quả công tác tuyên truyền đại hội đảng bộ các cấp\n"
  "  from: 2019-01-01\n"
  "  to: 2020-12-31\n"
  "issuer:\n"
  "  superior: Tỉnh ủy Mẫu\n"
  "  name: Ban Tuyên giáo\n"
  "  name_in_text: Ban Tuyên giáo Tỉnh ủy\n"
  "  abbreviation: BTGTU\n"
  "  place: Mẫu\n"
  "  signature: { for: Trưởng Ban, post: Phó Trưởng Ban }\n"
  "  recipients: [ Ban Tuyên giáo Trung ương (b/c), Lưu Văn phòng Ban ]\n"
  "calendar: calendar\n"
  "deadline: { days: 5 }\n"
  "layout: party-hd36-2018\n"
  "groups:\n"
  "  - { code: HU, name: \"Huyện ủy, thị ủy, thành ủy\", name_in_text: \"huyện ủy, thị ủy, thành ủy\" }\n"
  "  - { code: XA, name: \"Đảng ủy xã, phường\", name_in_text: \"đảng ủy xã, phường\" }\n";

static void write_plan(const char *directory) {
  FILE *file = open_file(directory, "plan.yaml");
  fputs(plan_head, file);
  fputs("phases:\n", file);
  for (int i = 0; i < PHASE_COUNT; i++) {
    fprintf(file, "  - { code: %s, name: \"%s\", short: \"%s\", from: %s, to: %s }\n", phases[i].code,
      phases[i].name, phases[i].short_name, phases[i].first, phases[i].last);
  }
  fputs("content_areas:\n", file);
  for (int i = 0; i < CONTENT_AREA_COUNT; i++) {
    fprintf(file, "  - { code: %s, name: \"%s\" }\n", content_areas[i].code, content_areas[i].name);
  }
  fputs("channels:\n", file);
  int channel = -1;
  for (int i = 0; i < INDICATOR_COUNT; i++) {
    const struct indicator *indicator = &indicators[i];
    if (indicator->channel != channel) {
      channel = indicator->channel;
      fprintf(file, "  - code: %s\n    name: \"%s\"\n    indicators:\n", channels[channel].code,
        channels[channel].name);
    }
    fprintf(file, "      - { code: %s, name: \"%s\", measure: \"%s\"", indicator->code, indicator->name,
      indicator->measure);
    if (indicator->decimals) fprintf(file, ", decimals: %d", indicator->decimals);
    if (indicator->is_stock) fputs(", kind: stock", file);
    if (indicator->is_headline) {
      fprintf(file, ", headline: true, sentence: { verb: %s, noun: \"%s\"%s }", indicator->verb,
        indicator->noun, indicator->has_audience ? ", audience: lượt người tham dự" : "");
    }
    fputs(" }\n", file);
  }
  close_file(file);
}

static void write_units(const char *directory) {
  FILE *file = open_file(directory, "units.csv");
  fputs("code,name,level,parent,group,submits\n", file);
  for (int unit = 0; unit < UNIT_COUNT; unit++) {
    char code[UNIT_CODE_SIZE], name[UNIT_NAME_SIZE], parent[UNIT_CODE_SIZE] = "";
    unit_code(unit, code);
    unit_name(unit, name);
    bool is_district = unit >= 1 && unit <= DISTRICT_COUNT;
    if (unit > 0) unit_code(is_district ? 0 : district_of(unit) + 1, parent);
    const char *kind = unit == 0 ? "province,%s,,no" : is_district ? "district,%s,HU,yes" : "commune,%s,XA,yes";
    fprintf(file, "%s,%s,", code, name);
    fprintf(file, kind, parent);
    fputc('\n', file);
  }
  close_file(file);
}

// The plan's lists for programs that don't read YAML.
static void write_lists(const char *directory) {
  FILE *file = open_file(directory, "indicators.csv");
  fputs("code,name,measure,channel,channel_name,decimals,kind,headline\n", file);
  for (int i = 0; i < INDICATOR_COUNT; i++) {
    const struct indicator *indicator = &indicators[i];
    fprintf(file, "%s,\"%s\",\"%s\",%s,\"%s\",%d,%s,%s\n", indicator->code, indicator->name,
      indicator->measure, channels[indicator->channel].code, channels[indicator->channel].name,
      indicator->decimals, indicator->is_stock ? "stock" : "flow", indicator->is_headline ? "yes" : "no");
  }
  close_file(file);

  file = open_file(directory, "content-areas.csv");
  fputs("code,name\n", file);
  for (int i = 0; i < CONTENT_AREA_COUNT; i++) {
    fprintf(file, "%s,\"%s\"\n", content_areas[i].code, content_areas[i].name);
  }
  close_file(file);

  file = open_file(directory, "phases.csv");
  fputs("code,name,from,to\n", file);
  for (int i = 0; i < PHASE_COUNT; i++) {
    fprintf(file, "%s,\"%s\",%s,%s\n", phases[i].code, phases[i].name, phases[i].first, phases[i].last);
  }
  close_file(file);
}

// MARK: - Chance

// SplitMix64.
static uint64_t state;

static uint32_t chance(void) {
  uint64_t mixed = state += 0x9E3779B97F4A7C15u;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return (uint32_t)((mixed ^ (mixed >> 31)) >> 32);
}

// 0 … count - 1.
static int below(int count) { return (int)((uint64_t)chance() * (uint64_t)count >> 32); }
static bool one_in(int count) { return below(count) == 0; }
#define ANY(texts) ((texts)[below(sizeof(texts) / sizeof *(texts))])

// MARK: - Rows

// What a row is written into; no row is longer than MAXIMUM_ROW.
enum { BUFFER_SIZE = 1 << 20, MAXIMUM_ROW = 2048 };
static char buffer[BUFFER_SIZE + MAXIMUM_ROW];
static char *end = buffer;

static void put(const char *text) {
  size_t length = strlen(text);
  memcpy(end, text, length);
  end += length;
}

static void put_number(int number) {
  char digits[12];
  int count = 0;
  do digits[count++] = (char)('0' + number % 10);
  while (number /= 10);
  while (count) *end++ = digits[--count];
}

static void put_two_digits(int number) {
  *end++ = (char)('0' + number / 10);
  *end++ = (char)('0' + number % 10);
}

static void put_date(int month, int day) {
  put_number(FIRST_YEAR + month / 12);
  *end++ = '-';
  put_two_digits(month % 12 + 1);
  *end++ = '-';
  put_two_digits(day);
}

// A decimal without trailing zeros, as people and spreadsheets write it.
static void put_quantity(int quantity, int decimals) {
  int scale = 1;
  for (int i = 0; i < decimals; i++) scale *= 10;
  put_number(quantity / scale);
  int rest = quantity % scale;
  if (rest == 0) return;
  *end++ = '.';
  while (rest) {
    scale /= 10;
    *end++ = (char)('0' + rest / scale);
    rest %= scale;
  }
}

static const char *const doings[] = {
  "Phối hợp với Ủy ban Mặt trận Tổ quốc, các đoàn thể tổ chức",
  "Lồng ghép trong sinh hoạt chi bộ",
  "Tổ chức tại nhà văn hóa thôn",
  "Thực hiện theo kế hoạch của Ban Thường vụ",
  "Biểu dương tại hội nghị sơ kết",
  "Triển khai đến toàn thể cán bộ, đảng viên",
  "Phát trên hệ thống truyền thanh xã",
  "Tuyên truyền lưu động tại các khu dân cư",
  "Treo tại trụ sở, các trục đường chính",
  "Đăng trên trang thông tin điện tử của đơn vị",
  "Tổ chức ngoài trời, kết hợp văn nghệ",
  "Ra quân đồng loạt vào đầu tháng",
  "Mời báo cáo viên cấp tỉnh truyền đạt",
  "Tổ chức trực tuyến đến các điểm cầu",
  "Cấp phát đến từng chi bộ, tổ dân phố",
  "Lấy ý kiến bằng phiếu, tổng hợp gửi cấp trên",
  "Gắn với ngày hội đại đoàn kết toàn dân tộc",
  "Sửa chữa, thay mới các cụm pano đã xuống cấp",
  "Kết hợp phát tờ rơi tại chợ, bến xe, trường học",
  "Tuyên truyền bằng tiếng phổ thông và tiếng dân tộc",
};
static const char *const subjects[] = {
  "về công tác chuẩn bị đại hội",
  "về kết quả đại hội điểm",
  "về văn kiện trình đại hội",
  "về phong trào thi đua yêu nước",
  "về xây dựng nông thôn mới",
  "về chuyển đổi số, cải cách hành chính",
  "về gương người tốt, việc tốt",
  "về phòng, chống dịch bệnh",
  "về bảo vệ chủ quyền biển, đảo",
  "về công tác dân vận của chính quyền",
  "về an toàn giao thông, trật tự đô thị",
  "về giảm nghèo bền vững",
};
static const char *const slogans[] = {
  "chủ đề \"Đoàn kết - Dân chủ - Đổi mới - Phát triển\"",
  "khẩu hiệu \"Nhiệt liệt chào mừng đại hội đảng bộ các cấp\"",
  "chuyên mục \"Đưa nghị quyết của Đảng vào cuộc sống\"",
  "cuộc thi \"Tự hào truyền thống vẻ vang của Đảng\"",
  "chủ đề \"90 năm vinh quang của Đảng\"",
  "phong trào \"Dân vận khéo\"",
  "cuộc vận động \"Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh\"",
  "tọa đàm \"Nhân dân với Đảng, Đảng với Nhân dân\"",
};
static const char *const closings[] = {
  "được Nhân dân đồng tình, hưởng ứng",
  "bảo đảm tiết kiệm, hiệu quả",
  "số liệu đã đối chiếu với cơ sở",
  "có hình ảnh gửi kèm",
  "đề nghị ghi nhận",
  "kinh phí xã hội hóa",
  "chưa kể số do cấp trên cấp",
  "tiếp tục thực hiện trong tháng tới",
};

// Notes repeat, as officers' notes do; about a tenth are told apart by a number.
static void put_note(void) {
  char note[768];
  int length = snprintf(note, sizeof note, "%s", ANY(doings));
  if (!one_in(4)) length += snprintf(note + length, sizeof note - (size_t)length, " %s", ANY(subjects));
  if (one_in(3)) length += snprintf(note + length, sizeof note - (size_t)length, ", %s", ANY(slogans));
  if (one_in(8)) {
    length += snprintf(note + length, sizeof note - (size_t)length, "; có %d lượt ý kiến tại %d thôn",
      10 + below(400), 2 + below(18));
  }
  if (one_in(2)) length += snprintf(note + length, sizeof note - (size_t)length, "; %s", ANY(closings));
  if (!strpbrk(note, ",\"")) {
    put(note);
    return;
  }
  *end++ = '"';
  for (const char *next = note; *next; next++) {
    if (*next == '"') *end++ = '"';
    *end++ = *next;
  }
  *end++ = '"';
}

// Indicators by their weights, drawn with one look.
enum { MAXIMUM_WEIGHT = 2048 };
static unsigned char drawn_indicators[MAXIMUM_WEIGHT];
static int weight_sum;

static void prepare_indicators(void) {
  for (int i = 0; i < INDICATOR_COUNT; i++) {
    for (int j = 0; j < indicators[i].weight; j++) drawn_indicators[weight_sum++] = (unsigned char)i;
  }
}

static void put_row(int month, int unit, const char *code) {
  const struct indicator *indicator = &indicators[drawn_indicators[below(weight_sum)]];
  // Some of a month's rows tell of what was forgotten in the month before.
  int of_month = month > 0 && one_in(50) ? month - 1 : month;
  put_date(of_month, 1 + below(days_in_month(of_month)));
  *end++ = ',';
  put(code);
  *end++ = ',';
  put(content_areas[below(CONTENT_AREA_COUNT)].code);
  *end++ = ',';
  put(indicator->code);
  *end++ = ',';
  bool is_zero = one_in(100);
  int spread = indicator->greatest - indicator->least + 1;
  put_quantity(is_zero ? 0 : indicator->least + below(spread), indicator->decimals);
  *end++ = ',';
  if (indicator->has_audience && !is_zero && !one_in(10)) put_number(20 + below(680));
  *end++ = ',';
  if (one_in(33)) put(phases[below(PHASE_COUNT)].code);
  *end++ = ',';
  if (one_in(5)) {
    put_number(1 + below(190));
    put(unit <= DISTRICT_COUNT ? "-BC/HU" : "-BC/ĐU");
  }
  *end++ = ',';
  if (below(20) < 13) put_note();
  *end++ = '\n';
}

static void flush(FILE *whole, FILE *part) {
  size_t length = (size_t)(end - buffer);
  fwrite(buffer, 1, length, whole);
  fwrite(buffer, 1, length, part);
  end = buffer;
}

// Rows stand by month, and in a month by unit in no order, a handful to some dozens at a time, as the units'
// own files would follow one another.
static void write_records(long row_count, const char *directory) {
  static const char header[] = "date,unit,content_area,indicator,quantity,audience,phase,reference,note\n";
  FILE *whole = open_file(directory, "all.csv");
  FILE *before = open_file(directory, "first-23-months.csv");
  FILE *latest = open_file(directory, "month-24.csv");
  fputs(header, whole);
  fputs(header, before);
  fputs(header, latest);
  prepare_indicators();
  long usual = row_count / MONTH_COUNT / (UNIT_COUNT - 1);
  int longest = usual < 1 ? 1 : usual > 20 ? 40 : (int)usual * 2;
  for (int month = 0; month < MONTH_COUNT; month++) {
    FILE *part = month == MONTH_COUNT - 1 ? latest : before;
    long rows = row_count * (month + 1) / MONTH_COUNT - row_count * month / MONTH_COUNT;
    int turn = below(UNIT_COUNT - 1);
    while (rows > 0) {
      turn = (turn + 389) % (UNIT_COUNT - 1);
      int unit = 1 + turn;
      char code[UNIT_CODE_SIZE];
      unit_code(unit, code);
      for (int left = 1 + below(longest); left > 0 && rows > 0; left--, rows--) {
        put_row(month, unit, code);
        if (end - buffer >= BUFFER_SIZE) flush(whole, part);
      }
    }
    flush(whole, part);
  }
  close_file(whole);
  close_file(before);
  close_file(latest);
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "workspace") == 0) {
    write_plan(argv[2]);
    write_units(argv[2]);
    write_lists(argv[2]);
    return 0;
  }
  long rows = argc == 5 ? atol(argv[2]) : 0;
  if (rows <= 0 || strcmp(argv[1], "records") != 0) {
    fputs("usage: generate workspace DIRECTORY | generate records ROWS SEED DIRECTORY\n", stderr);
    return 64;
  }
  state = strtoull(argv[3], NULL, 10);
  write_records(rows, argv[4]);
  return 0;
}
