// The invented campaign that the benchmarks report on: one set of tables for the generator, which writes
// it down as a workspace, and for the C programs that the product is measured against.
#ifndef CAMPAIGN_H
#define CAMPAIGN_H

#include <stdbool.h>
#include <stdint.h>

enum {
  FIRST_YEAR = 2019,
  MONTH_COUNT = 24,
  PHASE_COUNT = 4,
  CONTENT_AREA_COUNT = 12,
  CHANNEL_COUNT = 9,
  INDICATOR_COUNT = 40,
  DISTRICT_COUNT = 39,
  COMMUNE_COUNT = 960,
  UNIT_COUNT = 1 + DISTRICT_COUNT + COMMUNE_COUNT,
};

struct phase {
  const char *code, *name, *short_name, *first, *last;
};

struct content_area {
  const char *code, *name;
};

struct channel {
  const char *code, *name;
};

struct indicator {
  const char *code, *name, *measure;
  int channel;
  int decimals;
  bool is_stock;
  bool is_headline;
  // Whether its records tell of people, and how they read in the report's sentences.
  bool has_audience;
  const char *verb, *noun;
  // How often it is reported, against the others.
  int weight;
  // Least and greatest quantity, in units of its last decimal.
  int least, greatest;
};

extern const struct phase phases[PHASE_COUNT];
extern const struct content_area content_areas[CONTENT_AREA_COUNT];
extern const struct channel channels[CHANNEL_COUNT];
extern const struct indicator indicators[INDICATOR_COUNT];

// Units by number: 0 is the province, then the districts, then the communes.
enum { UNIT_CODE_SIZE = 16, UNIT_NAME_SIZE = 96 };
void unit_code(int unit, char code[UNIT_CODE_SIZE]);
void unit_name(int unit, char name[UNIT_NAME_SIZE]);
// The district of a district or a commune, 0 … DISTRICT_COUNT - 1; -1 of the province.
int district_of(int unit);

// Days of a month of the campaign, 0 … MONTH_COUNT - 1.
int days_in_month(int month);

#endif
