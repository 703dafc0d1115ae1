// Runs a command and writes down, a line a run, what it took: wall seconds, processor seconds, and the most
// memory in kilobytes. It is so small that a program's memory isn't hidden behind that of its parent, as it
// would be behind an interpreter's, and that the time of starting a program is its own.
//
// usage: run TIMES RESULTS COMMAND ARGUMENT…
// The command reads nothing and its stdout is thrown away. Ends with the command's status if that isn't 0.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static _Noreturn void become(char **command) {
  int nothing = open("/dev/null", O_RDWR);
  if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 || dup2(nothing, STDOUT_FILENO) < 0) _exit(126);
  execvp(command[0], command);
  perror(command[0]);
  _exit(127);
}

int main(int argc, char **argv) {
  if (argc < 4) {
    fputs("usage: run TIMES RESULTS COMMAND ARGUMENT…\n", stderr);
    return 64;
  }
  FILE *results = fopen(argv[2], "w");
  if (!results) {
    perror(argv[2]);
    return 1;
  }
  for (int left = atoi(argv[1]); left > 0; left--) {
    double began = now();
    pid_t process = vfork();
    if (process == 0) become(argv + 3);
    int status;
    struct rusage usage;
    if (process < 0 || wait4(process, &status, 0, &usage) < 0) {
      perror("run");
      return 1;
    }
    double wall = now() - began;
    if (status != 0) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    fprintf(
      results, "%.6f %.6f %ld\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
  }
  return fclose(results) == 0 ? 0 : 1;
}
