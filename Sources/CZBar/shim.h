// ZBar, which reads QR symbols.
#ifndef PALIER_CZBAR_SHIM_H
#define PALIER_CZBAR_SHIM_H

#include <zbar.h>

#endif
