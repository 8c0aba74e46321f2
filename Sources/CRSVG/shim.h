// librsvg, which draws SVG pictures on a Cairo context.
#ifndef PALIER_CRSVG_SHIM_H
#define PALIER_CRSVG_SHIM_H

#include <cairo.h>
#include <librsvg/rsvg.h>

#endif
