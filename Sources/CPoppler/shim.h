// Poppler through its GLib interface, which reads PDF files back.
#ifndef PALIER_CPOPPLER_SHIM_H
#define PALIER_CPOPPLER_SHIM_H

#include <cairo.h>
#include <poppler.h>
#include <string.h>

// Opens a copy of a file in memory; NULL where it is no PDF file, or needs a password.
static inline PopplerDocument *palier_pdf_open(const void *data, size_t length) {
  GBytes *bytes = g_bytes_new(data, length);
  PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, NULL);
  g_bytes_unref(bytes);
  return document;
}

// Draws the part of a page that begins at left, top (in pixels) on white, into width × height
// pixels of four bytes (blue, green, red, unused).
static inline int palier_pdf_render(
    PopplerPage *page, double scale, int left, int top, int width, int height,
    unsigned char *pixels) {
  cairo_surface_t *surface = cairo_image_surface_create_for_data(
      pixels, CAIRO_FORMAT_RGB24, width, height, width * 4);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
    cairo_surface_destroy(surface);
    return 0;
  }
  cairo_t *context = cairo_create(surface);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  cairo_translate(context, -left, -top);
  cairo_scale(context, scale, scale);
  poppler_page_render_for_printing(page, context);
  int drawn = cairo_status(context) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(context);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  return drawn;
}

// Lightness of such pixels, 0 to 255 (luma, ITU-R BT.601).
static inline void palier_pdf_grey(const unsigned char *pixels, size_t count, unsigned char *grey) {
  for (size_t i = 0; i < count; i++, pixels += 4)
    grey[i] = (pixels[2] * 299 + pixels[1] * 587 + pixels[0] * 114 + 500) / 1000;
}

static inline void palier_pdf_unref(void *object) {
  g_object_unref(object);
}

#endif
