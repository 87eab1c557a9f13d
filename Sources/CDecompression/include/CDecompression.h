#pragma once
#include <stdbool.h>
#include <stddef.h>

/// How a file is compressed.
typedef enum {
  MAILLON_GZIP,
  MAILLON_ZSTD,
} maillon_compression;

/// How decompressing went on.
typedef enum {
  /// More may come.
  MAILLON_INFLATE_GOES_ON,
  /// A member, or frame, is whole; another one may follow.
  MAILLON_INFLATE_ENDED,
  /// The bytes are damaged.
  MAILLON_INFLATE_DAMAGED,
} maillon_inflate_state;

/// Decompresses one stream of bytes, piece by piece, in bounded memory.
typedef struct maillon_inflater maillon_inflater;

/// Creates a decompressor; NULL without memory.
maillon_inflater *maillon_inflater_create(maillon_compression compression);

/// Decompresses as much as the target takes or the source gives.
///
/// @param consumed How many bytes of the source were used.
/// @param produced How many bytes were written.
maillon_inflate_state maillon_inflater_step(maillon_inflater *inflater, const void *source,
                                            size_t source_size, size_t *consumed, void *target,
                                            size_t target_size, size_t *produced);

/// Frees a decompressor.
void maillon_inflater_free(maillon_inflater *inflater);
