#include "CFuzzer.h"

// libFuzzer's own `main`, which is linked but not entered, wants a target of this name. Each program here
// has a `main` of its own, which hands its target to LLVMFuzzerRunDriver.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  (void)data;
  (void)size;
  return 0;
}
