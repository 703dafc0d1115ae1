// A library to be preloaded (LD_PRELOAD) into a program: of all its calls that change regular files, the
// n-th one fails, as if the disk were broken or full.
//
//   FAILING_WRITES_NUMBER   which call fails, counted from 1
//   FAILING_WRITES_ERROR    the number of the error
//   FAILING_WRITES_MARK     a file that is made when the call has come, with the call's name in it
//
// Pipes, terminals and what threads tell each other by aren't counted.
#define _GNU_SOURCE
#include "FailingWrites.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;

static void mark(const char *name) {
  const char *path = getenv("FAILING_WRITES_MARK");
  if (!path) return;
  // By the system itself, lest the calls of this library count.
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return;
  syscall(SYS_write, file, name, strlen(name));
  syscall(SYS_close, file);
}

/// Whether this call is the one that fails; `errno` is set then.
static int fails(const char *name) {
  const char *number = getenv("FAILING_WRITES_NUMBER");
  if (!number || atomic_fetch_add(&calls, 1) + 1 != atol(number)) return 0;
  mark(name);
  const char *error = getenv("FAILING_WRITES_ERROR");
  errno = error ? atoi(error) : EIO;
  return 1;
}

static int is_regular(int file) {
  struct stat status;
  int former = errno;
  int regular = file > 2 && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  errno = former;
  return regular;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_regular(file) && fails("write")) return -1;
  return NEXT(ssize_t (*)(int, const void *, size_t), "write")(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  if (is_regular(file) && fails("pwrite")) return -1;
  return NEXT(ssize_t (*)(int, const void *, size_t, off_t), "pwrite")(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  if (is_regular(file) && fails("pwrite64")) return -1;
  return NEXT(ssize_t (*)(int, const void *, size_t, off64_t), "pwrite64")(
      file, bytes, count, offset);
}

int fsync(int file) {
  if (is_regular(file) && fails("fsync")) return -1;
  return NEXT(int (*)(int), "fsync")(file);
}

int fdatasync(int file) {
  if (is_regular(file) && fails("fdatasync")) return -1;
  return NEXT(int (*)(int), "fdatasync")(file);
}

int ftruncate(int file, off_t length) {
  if (is_regular(file) && fails("ftruncate")) return -1;
  return NEXT(int (*)(int, off_t), "ftruncate")(file, length);
}

int ftruncate64(int file, off64_t length) {
  if (is_regular(file) && fails("ftruncate64")) return -1;
  return NEXT(int (*)(int, off64_t), "ftruncate64")(file, length);
}

int rename(const char *from, const char *to) {
  if (fails("rename")) return -1;
  return NEXT(int (*)(const char *, const char *), "rename")(from, to);
}

int link(const char *from, const char *to) {
  if (fails("link")) return -1;
  return NEXT(int (*)(const char *, const char *), "link")(from, to);
}
