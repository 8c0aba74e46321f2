// libqpdf, through its C interface.
#include <qpdf/qpdf-c.h>
