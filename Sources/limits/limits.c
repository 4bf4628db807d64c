// The physical limits beside which the bench sets Broadsheet: SQLite alone, ncurses alone, each as small as it can be.
//
//   limits window LIBRARY                 open the library read-only, read its newest 50 unread headlines
//   limits insert LIBRARY TEXTS TARGET N  insert the library's rows into a new one with the same indexes, N articles a
//                                         transaction; TEXTS holds what the index stores, four texts an article
//   limits screen                         paint one screen with ncurses, end at the first key
//   limits rows                           the same, and move the selected row at every key but Q, which ends it
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static sqlite3 *library, *target;

static void fail(const char *what) {
  fprintf(stderr, "limits: %s\n", what);
  exit(1);
}

static sqlite3 *opened(const char *path, int flags) {
  sqlite3 *db = NULL;
  if (sqlite3_open_v2(path, &db, flags, NULL) != SQLITE_OK) fail(path);
  return db;
}

static void run(sqlite3 *db, const char *sql) {
  char *message = NULL;
  if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) fail(message);
}

static sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) fail(sqlite3_errmsg(db));
  return statement;
}

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int window(const char *path) {
  library = opened(path, SQLITE_OPEN_READONLY);
  sqlite3_stmt *rows = prepared(
      library,
      "SELECT h.id, h.newest, h.isFileDate, h.read, h.begun, h.starred, h.title, h.source, h.pathKey "
      "FROM unreadByNewest u CROSS JOIN headline h ON h.id = u.id WHERE h.shown = 1 AND h.read = 0 "
      "ORDER BY u.newest, u.pathKey, u.id LIMIT 50");
  int count = 0;
  while (sqlite3_step(rows) == SQLITE_ROW) count += sqlite3_column_bytes(rows, 6) > 0;
  printf("%d rows\n", count);
  return 0;
}

// One kind of row that an article brings along.
struct kind {
  const char *table, *key;
  sqlite3_stmt *read, *write;
  int columns;
};

static struct kind kinds[] = {
    {"article", "id", NULL, NULL, 0},
    {"origin", "article", NULL, NULL, 0},
    {"headline", "id", NULL, NULL, 0},
    {"tagging", "article", NULL, NULL, 0},
};
enum { kind_count = sizeof kinds / sizeof kinds[0] };

// A row waiting to be inserted, its values held in memory so that reading them is not timed.
struct waiting {
  sqlite3_stmt *write;
  int columns;
  sqlite3_value *values[24];
};

static void prepare(struct kind *kind) {
  char sql[1024];
  snprintf(sql, sizeof sql, "SELECT * FROM %s WHERE %s = ?", kind->table, kind->key);
  kind->read = prepared(library, sql);
  kind->columns = sqlite3_column_count(kind->read);
  int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", kind->table);
  for (int i = 1; i < kind->columns; i++) length += snprintf(sql + length, sizeof sql - (size_t)length, ", ?");
  snprintf(sql + length, sizeof sql - (size_t)length, ")");
  kind->write = prepared(target, sql);
}

static void copy_schema(void) {
  sqlite3_stmt *all = prepared(
      library,
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' "
      "ORDER BY rowid");
  while (sqlite3_step(all) == SQLITE_ROW) run(target, (const char *)sqlite3_column_text(all, 0));
  sqlite3_finalize(all);
  run(target, "INSERT INTO search(search, rank) VALUES ('automerge', 8);"
              "INSERT INTO search(search, rank) VALUES ('crisismerge', 64)");
}

static char *text(FILE *texts, uint32_t *length) {
  if (fread(length, sizeof *length, 1, texts) != 1) fail("the file of texts ends early");
  char *bytes = malloc(*length + 1);
  if (bytes == NULL || (*length > 0 && fread(bytes, *length, 1, texts) != 1)) fail("the file of texts ends early");
  bytes[*length] = 0;
  return bytes;
}

static int insert(const char *path, const char *texts_path, const char *target_path, int batch) {
  library = opened(path, SQLITE_OPEN_READONLY);
  unlink(target_path);
  target = opened(target_path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  run(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000;"
              "PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY");
  copy_schema();
  for (int i = 0; i < kind_count; i++) prepare(&kinds[i]);
  sqlite3_stmt *index = prepared(target, "INSERT INTO search(rowid, title, body, author, tags) VALUES (?, ?, ?, ?, ?)");
  sqlite3_stmt *ids = prepared(library, "SELECT id, docid FROM headline ORDER BY id");
  FILE *texts = fopen(texts_path, "rb");
  if (texts == NULL) fail(texts_path);
  struct waiting *rows = calloc((size_t)batch * 40, sizeof *rows);
  sqlite3_int64 *documents = calloc((size_t)batch, sizeof *documents);
  char **words = calloc((size_t)batch * 4, sizeof *words);
  uint32_t *lengths = calloc((size_t)batch * 4, sizeof *lengths);
  double cpu = 0, wall = 0;
  long total = 0;
  for (int more = 1; more;) {
    int count = 0, waiting = 0;
    while (count < batch && (more = sqlite3_step(ids) == SQLITE_ROW)) {
      sqlite3_int64 id = sqlite3_column_int64(ids, 0);
      documents[count] = sqlite3_column_int64(ids, 1);
      for (int t = 0; t < 4; t++) words[count * 4 + t] = text(texts, &lengths[count * 4 + t]);
      for (int k = 0; k < kind_count; k++) {
        sqlite3_bind_int64(kinds[k].read, 1, id);
        while (sqlite3_step(kinds[k].read) == SQLITE_ROW && waiting < batch * 40) {
          struct waiting *row = &rows[waiting++];
          row->write = kinds[k].write;
          row->columns = kinds[k].columns;
          for (int c = 0; c < row->columns; c++)
            row->values[c] = sqlite3_value_dup(sqlite3_column_value(kinds[k].read, c));
        }
        sqlite3_reset(kinds[k].read);
      }
      count++;
    }
    double cpu_before = seconds(CLOCK_PROCESS_CPUTIME_ID), wall_before = seconds(CLOCK_MONOTONIC);
    run(target, "BEGIN IMMEDIATE");
    for (int i = 0; i < waiting; i++) {
      for (int c = 0; c < rows[i].columns; c++) sqlite3_bind_value(rows[i].write, c + 1, rows[i].values[c]);
      if (sqlite3_step(rows[i].write) != SQLITE_DONE) fail(sqlite3_errmsg(target));
      sqlite3_reset(rows[i].write);
    }
    for (int i = 0; i < count; i++) {
      sqlite3_bind_int64(index, 1, documents[i]);
      for (int t = 0; t < 4; t++)
        sqlite3_bind_text(index, t + 2, words[i * 4 + t], (int)lengths[i * 4 + t], SQLITE_STATIC);
      if (sqlite3_step(index) != SQLITE_DONE) fail(sqlite3_errmsg(target));
      sqlite3_reset(index);
    }
    run(target, "COMMIT");
    cpu += seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_before;
    wall += seconds(CLOCK_MONOTONIC) - wall_before;
    for (int i = 0; i < waiting; i++)
      for (int c = 0; c < rows[i].columns; c++) sqlite3_value_free(rows[i].values[c]);
    for (int i = 0; i < count * 4; i++) free(words[i]);
    total += count;
  }
  printf("{\"articles\": %ld, \"cpu\": %.3f, \"wall\": %.3f}\n", total, cpu, wall);
  return 0;
}

static void row(int y, bool selected) {
  int width = getmaxx(stdscr);
  attrset(selected ? A_REVERSE : A_NORMAL);
  mvprintw(y, 0, "%-*.*s", width, width, "  ●   14:05  Quay Courier  A headline about the harbour, новини порту");
}

static int screen(bool moves) {
  initscr();
  raw();
  noecho();
  curs_set(0);
  int height = getmaxy(stdscr), selected = 1;
  for (int y = 0; y < height; y++) row(y, y == selected);
  refresh();
  char key[16];
  while (read(STDIN_FILENO, key, sizeof key) > 0 && moves && key[0] != 'Q') {
    row(selected, false);
    selected = (selected + 1) % height;
    row(selected, true);
    refresh();
  }
  endwin();
  return 0;
}

int main(int argc, char **argv) {
  setlocale(LC_ALL, "");
  if (argc == 3 && strcmp(argv[1], "window") == 0) return window(argv[2]);
  if (argc == 6 && strcmp(argv[1], "insert") == 0) return insert(argv[2], argv[3], argv[4], atoi(argv[5]));
  if (argc == 2 && strcmp(argv[1], "screen") == 0) return screen(false);
  if (argc == 2 && strcmp(argv[1], "rows") == 0) return screen(true);
  fail("say `window LIBRARY`, `insert LIBRARY TEXTS TARGET N`, `screen` or `rows`");
}
