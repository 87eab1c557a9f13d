#include <stddef.h>
#include <stdint.h>

int maillon_fuzz_cue(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  return maillon_fuzz_cue(bytes, size);
}
