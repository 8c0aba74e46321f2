// libqrencode: text to a square of modules.
#include <qrencode.h>
