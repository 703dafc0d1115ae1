#include "campaign.h"

#include <stdio.h>

const struct phase phases[PHASE_COUNT] = {
  {"D1", "Đợt 1: Chuẩn bị đại hội, quán triệt các văn bản chỉ đạo", "Đợt 1", "2019-01-01", "2019-08-31"},
  {"D2", "Đợt 2: Đại hội đảng bộ cơ sở", "Đợt 2", "2019-09-01", "2020-03-31"},
  {"D3", "Đợt 3: Đại hội đảng bộ cấp huyện và tương đương", "Đợt 3", "2020-04-01", "2020-09-30"},
  {"D4", "Đợt 4: Đại hội đại biểu Đảng bộ tỉnh", "Đợt 4", "2020-10-01", "2020-12-31"},
};

const struct content_area content_areas[CONTENT_AREA_COUNT] = {
  {"N01", "Ý nghĩa, tầm quan trọng của đại hội đảng bộ các cấp"},
  {"N02", "Thành tựu của Đảng trong 90 năm qua"},
  {"N03", "Kinh nghiệm, kết quả đại hội điểm"},
  {"N04", "Góp ý dự thảo các văn kiện"},
  {"N05", "Phong trào thi đua yêu nước chào mừng đại hội"},
  {"N06", "Điển hình tiên tiến, gương người tốt, việc tốt"},
  {"N07", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"},
  {"N08", "Đấu tranh phản bác các quan điểm sai trái, thù địch"},
  {"N09", "Phát triển kinh tế - xã hội của địa phương"},
  {"N10", "Xây dựng nông thôn mới, đô thị văn minh"},
  {"N11", "Tâm tư, nguyện vọng của cán bộ, đảng viên và Nhân dân"},
  {"N12", "Kết quả đại hội; quán triệt, triển khai nghị quyết"},
};

enum { DIRECTION, ORAL, PRESS, BROADCAST, VISUAL, INTERNET, CULTURE, EXAMPLES, OPINION };

const struct channel channels[CHANNEL_COUNT] = {
  {"CD", "Công tác chỉ đạo, quán triệt"},
  {"TTM", "Tuyên truyền miệng"},
  {"BC", "Báo chí, truyền thông"},
  {"PTTH", "Phát thanh, truyền hình, truyền thanh cơ sở"},
  {"TQ", "Tuyên truyền trực quan, cổ động"},
  {"MXH", "Internet, mạng xã hội"},
  {"VH", "Văn hóa, văn nghệ, thể thao, hội thi"},
  {"TD", "Điển hình, thi đua"},
  {"DL", "Nắm bắt dư luận xã hội"},
};

#define INDICATOR(...) {__VA_ARGS__}
const struct indicator indicators[INDICATOR_COUNT] = {
  INDICATOR("VB", "Văn bản chỉ đạo, hướng dẫn đã ban hành", "văn bản", DIRECTION, .is_headline = true,
    .verb = "ban hành", .noun = "văn bản chỉ đạo, hướng dẫn", .weight = 40, .least = 1, .greatest = 4),
  INDICATOR("HN", "Hội nghị quán triệt, chuyên đề", "hội nghị", DIRECTION, .has_audience = true,
    .weight = 50, .least = 1, .greatest = 3),
  INDICATOR("KT", "Cuộc kiểm tra, giám sát", "cuộc", DIRECTION, .weight = 12, .least = 1, .greatest = 2),
  INDICATOR("HN_BCV", "Hội nghị báo cáo viên", "hội nghị", ORAL, .has_audience = true,
    .weight = 30, .least = 1, .greatest = 2),
  INDICATOR("HN_DC", "Điểm cầu hội nghị trực tuyến", "điểm cầu", ORAL, .weight = 10, .least = 1, .greatest = 12),
  INDICATOR("TTM", "Cuộc tuyên truyền miệng", "cuộc", ORAL, .is_headline = true, .has_audience = true,
    .verb = "tổ chức được", .noun = "cuộc", .weight = 90, .least = 1, .greatest = 9),
  INDICATOR("TLTT", "Tài liệu, bản tin phát hành", "bản", ORAL, .weight = 20, .least = 50, .greatest = 900),
  INDICATOR("TB_BAO", "Tin, bài trên báo in, báo điện tử", "tin, bài", PRESS, .is_headline = true,
    .verb = "đăng tải", .noun = "tin, bài", .weight = 40, .least = 1, .greatest = 30),
  INDICATOR("CM", "Chuyên trang, chuyên mục", "chuyên mục", PRESS, .weight = 15, .least = 1, .greatest = 4),
  INDICATOR("HB", "Cuộc họp báo, gặp mặt báo chí", "cuộc", PRESS, .weight = 4, .least = 1, .greatest = 2),
  INDICATOR("PT", "Tin, bài, phóng sự phát thanh", "tin, bài", BROADCAST, .weight = 35, .least = 1, .greatest = 25),
  INDICATOR("TH", "Tin, phóng sự truyền hình", "tin, phóng sự", BROADCAST, .weight = 25, .least = 1, .greatest = 12),
  INDICATOR("PTCS", "Lượt phát thanh cơ sở", "lượt", BROADCAST, .is_headline = true,
    .verb = "thực hiện", .noun = "lượt phát thanh cơ sở", .weight = 70, .least = 10, .greatest = 260),
  INDICATOR("PTCS_G", "Thời lượng truyền thanh cơ sở", "giờ", BROADCAST, .decimals = 1,
    .weight = 25, .least = 15, .greatest = 620),
  INDICATOR("BR", "Băng rôn, khẩu hiệu", "chiếc", VISUAL, .is_headline = true,
    .verb = "treo", .noun = "băng rôn, khẩu hiệu", .weight = 70, .least = 2, .greatest = 120),
  INDICATOR("BR_M", "Băng rôn, khẩu hiệu (theo mét)", "m", VISUAL, .decimals = 1,
    .weight = 25, .least = 50, .greatest = 2400),
  INDICATOR("PN", "Pano làm mới", "tấm", VISUAL, .is_headline = true,
    .verb = "lắp đặt", .noun = "pano", .weight = 30, .least = 1, .greatest = 12),
  INDICATOR("PN_M2", "Diện tích pano làm mới", "m²", VISUAL, .decimals = 2,
    .weight = 15, .least = 250, .greatest = 9600),
  INDICATOR("PN_HC", "Pano hiện có", "tấm", VISUAL, .is_stock = true, .weight = 20, .least = 4, .greatest = 160),
  INDICATOR("AP", "Áp phích", "tờ", VISUAL, .weight = 25, .least = 20, .greatest = 600),
  INDICATOR("CO", "Cờ các loại, phướn", "chiếc", VISUAL, .weight = 35, .least = 10, .greatest = 500),
  INDICATOR("LED", "Lượt chạy chữ trên bảng điện tử", "lượt", VISUAL, .weight = 20, .least = 5, .greatest = 150),
  INDICATOR("XLD", "Xe tuyên truyền lưu động", "lượt", VISUAL, .weight = 25, .least = 1, .greatest = 15),
  INDICATOR("CP", "Buổi chiếu phim lưu động", "buổi", VISUAL, .has_audience = true,
    .weight = 12, .least = 1, .greatest = 4),
  INDICATOR("WEB", "Tin, bài trên cổng, trang thông tin điện tử", "tin, bài", INTERNET, .is_headline = true,
    .verb = "đăng tải", .noun = "tin, bài trên cổng, trang thông tin điện tử",
    .weight = 50, .least = 1, .greatest = 40),
  INDICATOR("MXH", "Bài đăng trên mạng xã hội", "bài đăng", INTERNET, .weight = 60, .least = 1, .greatest = 60),
  INDICATOR("MXH_TC", "Lượt tiếp cận trên mạng xã hội", "lượt", INTERNET, .weight = 40, .least = 200, .greatest = 9000),
  INDICATOR("MXH_TD", "Người theo dõi trang mạng xã hội", "người", INTERNET, .is_stock = true,
    .weight = 20, .least = 300, .greatest = 24000),
  INDICATOR("VHVN", "Buổi biểu diễn văn nghệ", "buổi", CULTURE, .is_headline = true, .has_audience = true,
    .verb = "tổ chức được", .noun = "buổi biểu diễn văn nghệ", .weight = 20, .least = 1, .greatest = 3),
  INDICATOR("GTT", "Giải, hoạt động thể thao", "giải", CULTURE, .weight = 12, .least = 1, .greatest = 3),
  INDICATOR("HT", "Hội thi, cuộc thi tìm hiểu", "cuộc", CULTURE, .weight = 8, .least = 1, .greatest = 2),
  INDICATOR("HT_BD", "Bài dự thi", "bài", CULTURE, .weight = 8, .least = 20, .greatest = 1500),
  INDICATOR("TL", "Triển lãm", "cuộc", CULTURE, .has_audience = true, .weight = 4, .least = 1, .greatest = 2),
  INDICATOR("DH", "Tập thể, mô hình điển hình được biểu dương", "tập thể, mô hình", EXAMPLES,
    .is_headline = true, .verb = "biểu dương", .noun = "tập thể, mô hình điển hình",
    .weight = 25, .least = 1, .greatest = 8),
  INDICATOR("CT", "Công trình gắn biển chào mừng đại hội", "công trình", EXAMPLES,
    .weight = 6, .least = 1, .greatest = 2),
  INDICATOR("KTH", "Kinh phí khen thưởng", "triệu đồng", EXAMPLES, .decimals = 3,
    .weight = 8, .least = 1500, .greatest = 48500),
  INDICATOR("DLXH", "Báo cáo dư luận xã hội", "báo cáo", OPINION, .weight = 20, .least = 1, .greatest = 2),
  INDICATOR("GY", "Ý kiến góp ý văn kiện", "ý kiến", OPINION, .weight = 15, .least = 4, .greatest = 120),
  INDICATOR("PB", "Tin, bài phản bác quan điểm sai trái", "tin, bài", OPINION, .is_headline = true,
    .verb = "đăng tải", .noun = "tin, bài phản bác quan điểm sai trái", .weight = 20, .least = 1, .greatest = 10),
  INDICATOR("DT", "Cuộc đối thoại với Nhân dân", "cuộc", OPINION, .weight = 6, .least = 1, .greatest = 2),
};

static const char *const first_syllables[] = {
  "Tân", "Phú", "Bình", "Long", "An", "Thanh", "Vĩnh", "Hòa", "Đông", "Xuân", "Mỹ", "Phước", "Hưng",
  "Quảng", "Đức", "Thạnh", "Trung", "Hải", "Nam", "Kim", "Bảo", "Yên", "Sơn", "Hồng", "Liên", "Minh",
  "Quang", "Thái", "Trường", "Vạn", "Việt", "Đại", "Cẩm", "Diên", "Gia", "Lộc", "Nghĩa", "Ninh", "Tiên", "Tây",
};
static const char *const second_syllables[] = {
  "Thành", "Thịnh", "Phong", "Lâm", "Giang", "Hà", "Khê", "Lợi", "Thủy", "Hội", "Lĩnh", "Trạch", "Phương",
  "Châu", "Điền", "Khánh", "Lạc", "Mai", "Ngọc", "Tiến", "Thọ", "Thượng", "Trị", "Tường", "Vân",
};
enum {
  FIRST_SYLLABLE_COUNT = sizeof first_syllables / sizeof *first_syllables,
  SECOND_SYLLABLE_COUNT = sizeof second_syllables / sizeof *second_syllables,
};
_Static_assert(FIRST_SYLLABLE_COUNT * SECOND_SYLLABLE_COUNT >= UNIT_COUNT, "every unit has a name of its own");

static bool is_district(int unit) { return unit >= 1 && unit <= DISTRICT_COUNT; }

void unit_code(int unit, char code[UNIT_CODE_SIZE]) {
  if (unit == 0) {
    snprintf(code, UNIT_CODE_SIZE, "TM");
  } else if (is_district(unit)) {
    snprintf(code, UNIT_CODE_SIZE, "H%02d", unit);
  } else {
    snprintf(code, UNIT_CODE_SIZE, "X%03d", unit - DISTRICT_COUNT);
  }
}

void unit_name(int unit, char name[UNIT_NAME_SIZE]) {
  if (unit == 0) {
    snprintf(name, UNIT_NAME_SIZE, "Tỉnh ủy Mẫu");
    return;
  }
  // Each unit has a pair of syllables of its own; neighbours differ in both.
  int pair = unit * 7 % (FIRST_SYLLABLE_COUNT * SECOND_SYLLABLE_COUNT);
  snprintf(
    name, UNIT_NAME_SIZE, "%s %s %s", is_district(unit) ? "Huyện ủy" : "Đảng ủy xã",
    first_syllables[pair % FIRST_SYLLABLE_COUNT], second_syllables[pair / FIRST_SYLLABLE_COUNT]);
}

int district_of(int unit) {
  if (unit == 0) return -1;
  return is_district(unit) ? unit - 1 : (unit - 1 - DISTRICT_COUNT) * DISTRICT_COUNT / COMMUNE_COUNT;
}

int days_in_month(int month) {
  static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int year = FIRST_YEAR + month / 12;
  bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return days[month % 12] + (month % 12 == 1 && is_leap);
}
