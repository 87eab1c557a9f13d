#include "CDecompression.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

struct maillon_inflater {
  maillon_compression compression;
  z_stream gzip;
  ZSTD_DStream *zstd;
};

maillon_inflater *maillon_inflater_create(maillon_compression compression) {
  maillon_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  inflater->compression = compression;
  if (compression == MAILLON_GZIP) {
    // 16 more than the window: a gzip header and nothing else.
    if (inflateInit2(&inflater->gzip, 15 + 16) == Z_OK) return inflater;
  } else {
    inflater->zstd = ZSTD_createDStream();
    // A frame may ask for a window of at most 64 MB: memory stays bounded.
    if (inflater->zstd != NULL
        && !ZSTD_isError(ZSTD_DCtx_setParameter(inflater->zstd, ZSTD_d_windowLogMax, 26))) {
      return inflater;
    }
    ZSTD_freeDStream(inflater->zstd);
  }
  free(inflater);
  return NULL;
}

static maillon_inflate_state step_gzip(z_stream *gzip, const void *source, size_t source_size,
                                       size_t *consumed, void *target, size_t target_size,
                                       size_t *produced) {
  uInt in = source_size > UINT_MAX ? UINT_MAX : (uInt)source_size;
  uInt out = target_size > UINT_MAX ? UINT_MAX : (uInt)target_size;
  gzip->next_in = (Bytef *)source;
  gzip->avail_in = in;
  gzip->next_out = target;
  gzip->avail_out = out;
  int result = inflate(gzip, Z_NO_FLUSH);
  *consumed = in - gzip->avail_in;
  *produced = out - gzip->avail_out;
  if (result == Z_STREAM_END) {
    inflateReset(gzip);
    return MAILLON_INFLATE_ENDED;
  }
  return result == Z_OK || result == Z_BUF_ERROR ? MAILLON_INFLATE_GOES_ON
                                                 : MAILLON_INFLATE_DAMAGED;
}

static maillon_inflate_state step_zstd(ZSTD_DStream *zstd, const void *source, size_t source_size,
                                       size_t *consumed, void *target, size_t target_size,
                                       size_t *produced) {
  ZSTD_inBuffer in = {source, source_size, 0};
  ZSTD_outBuffer out = {target, target_size, 0};
  size_t result = ZSTD_decompressStream(zstd, &out, &in);
  *consumed = in.pos;
  *produced = out.pos;
  if (ZSTD_isError(result)) return MAILLON_INFLATE_DAMAGED;
  return result == 0 ? MAILLON_INFLATE_ENDED : MAILLON_INFLATE_GOES_ON;
}

maillon_inflate_state maillon_inflater_step(maillon_inflater *inflater, const void *source,
                                            size_t source_size, size_t *consumed, void *target,
                                            size_t target_size, size_t *produced) {
  return inflater->compression == MAILLON_GZIP
             ? step_gzip(&inflater->gzip, source, source_size, consumed, target, target_size,
                         produced)
             : step_zstd(inflater->zstd, source, source_size, consumed, target, target_size,
                         produced);
}

void maillon_inflater_free(maillon_inflater *inflater) {
  if (inflater == NULL) return;
  if (inflater->compression == MAILLON_GZIP) inflateEnd(&inflater->gzip);
  ZSTD_freeDStream(inflater->zstd);
  free(inflater);
}
