// The floor of a store: the rows of a file into a table of SQLite, codes as numbers, with no checks, in one
// transaction; plain, or with an index that covers what a report asks.
//
// usage: sqlite-rows plain|covering CSV DATABASE
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "records.h"

static sqlite3 *database;
static sqlite3_stmt *insertion;
static struct codes codes;

static void check(int code) {
  if (code != SQLITE_OK && code != SQLITE_DONE) {
    fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
    exit(1);
  }
}

static void bind_number(int index, int value) {
  check(value == NONE ? sqlite3_bind_null(insertion, index) : sqlite3_bind_int(insertion, index, value));
}

static void bind_text(int index, struct text text) {
  check(text.length == 0 ? sqlite3_bind_null(insertion, index)
                         : sqlite3_bind_text(insertion, index, text.bytes, (int)text.length, SQLITE_STATIC));
}

// Without its quotes, which are never longer than the text.
static struct text unquoted(struct text text, char *buffer, size_t size) {
  if (text.length < 2 || text.bytes[0] != '"') return text;
  size_t length = 0;
  for (size_t i = 1; i + 1 < text.length && length < size; i++) {
    buffer[length++] = text.bytes[i];
    if (text.bytes[i] == '"') i++;
  }
  return (struct text){buffer, length};
}

static void insert_piece(void *context, const char *next, const char *end) {
  (void)context;
  struct record record;
  char buffer[4096];
  while (next < end) {
    next = read_record(next, &codes, &record);
    bind_number(1, record.month * 31 + record.day);
    bind_number(2, record.unit);
    bind_number(3, record.content_area);
    bind_number(4, record.indicator);
    check(sqlite3_bind_int64(insertion, 5, record.quantity));
    bind_number(6, record.audience);
    bind_number(7, record.phase);
    bind_text(8, record.reference);
    bind_text(9, unquoted(record.note, buffer, sizeof buffer));
    check(sqlite3_step(insertion));
    check(sqlite3_reset(insertion));
  }
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fputs("usage: sqlite-rows plain|covering CSV DATABASE\n", stderr);
    return 64;
  }
  unlink(argv[3]);
  codes_prepare(&codes);
  check(sqlite3_open(argv[3], &database));
  check(sqlite3_exec(database,
    "pragma journal_mode = off; pragma synchronous = off; begin;"
    "create table record (day integer, unit integer, content_area integer, indicator integer, quantity "
    "integer,"
    " audience integer, phase integer, reference text, note text)",
    NULL, NULL, NULL));
  check(sqlite3_prepare_v2(
    database, "insert into record values (?, ?, ?, ?, ?, ?, ?, ?, ?)", -1, &insertion, NULL));
  read_pieces(argv[2], 0, file_size(argv[2]), insert_piece, NULL);
  check(sqlite3_finalize(insertion));
  if (strcmp(argv[1], "covering") == 0) {
    check(sqlite3_exec(database,
      "create index covering on record (day, unit, indicator, content_area, phase, quantity, audience)", NULL,
      NULL, NULL));
  }
  check(sqlite3_exec(database, "commit", NULL, NULL, NULL));
  check(sqlite3_close(database));
  return 0;
}
