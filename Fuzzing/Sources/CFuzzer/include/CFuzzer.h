#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own loop; it comes with `-sanitize=fuzzer`.
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*target)(const uint8_t *data, size_t size));
