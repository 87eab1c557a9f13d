#pragma once
#include <stddef.h>

/// A file of this repository as bytes in the binary; not terminated by NUL.
typedef struct {
  const unsigned char *bytes;
  size_t size;
} maillon_embedded;
