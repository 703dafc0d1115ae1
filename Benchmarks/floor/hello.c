// What starting a program costs at the least.
#include <stdio.h>

int main(void) {
  puts("hello, world");
  return 0;
}
