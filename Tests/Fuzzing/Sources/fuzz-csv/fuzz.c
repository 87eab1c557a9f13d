#include <stddef.h>
#include <stdint.h>

int maillon_fuzz_csv(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  return maillon_fuzz_csv(bytes, size);
}
