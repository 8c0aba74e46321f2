// Poppler through its GLib interface, which reads PDF files back.
#ifndef PALIER_CPOPPLER_SHIM_H
#define PALIER_CPOPPLER_SHIM_H

#include <cairo.h>
#include <poppler.h>

#endif
