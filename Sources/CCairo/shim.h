// What CairoKit needs of Cairo, Pango and Fontconfig, and the few macros that Swift cannot see.
#ifndef PALIER_CCAIRO_SHIM_H
#define PALIER_CCAIRO_SHIM_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <malloc.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static inline void palier_font_map_set_config(PangoFontMap *map, FcConfig *config) {
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
}

static inline void palier_font_map_set_resolution(PangoFontMap *map, double dpi) {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), dpi);
}

// Up to so many bytes that are free stay with the process.
static inline void palier_keep_memory(int bytes) {
  mallopt(M_TRIM_THRESHOLD, bytes);
}

// Surfaces of one number are one to a document, which holds the first that it sees.
static inline cairo_status_t palier_identify_surface(cairo_surface_t *surface, uint64_t number) {
  unsigned char *identifier = malloc(sizeof number);
  if (!identifier) return CAIRO_STATUS_NO_MEMORY;
  memcpy(identifier, &number, sizeof number);
  cairo_status_t status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_UNIQUE_ID, identifier, sizeof number, free, identifier);
  if (status != CAIRO_STATUS_SUCCESS) free(identifier);
  return status;
}

// The font as Cairo draws it; lives as long as the font.
static inline cairo_scaled_font_t *palier_scaled_font(PangoFont *font) {
  return PANGO_IS_CAIRO_FONT(font) ? pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)) : NULL;
}

static inline void palier_unref(void *object) {
  g_object_unref(object);
}

#endif
