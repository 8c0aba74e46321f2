// zlib; its call to begin is a macro that hands over the size of the structure, which only C can.
#include <zlib.h>

/// Begins to unpack gzip.
static inline int zlib_begin_gzip(z_streamp stream) { return inflateInit2(stream, 16 + MAX_WBITS); }
