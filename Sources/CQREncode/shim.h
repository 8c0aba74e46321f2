// libqrencode: text to a square of modules.
#include <qrencode.h>
#include <stddef.h>

// What the library encodes with; in the library, but not in its header, so that it may be missing.
extern QRcode *QRcode_encodeMask(QRinput *input, int mask) __attribute__((weak));
extern int Split_splitStringToQRinput(
    const char *string, QRinput *input, QRencodeMode hint, int casesensitive)
    __attribute__((weak));

// The smallest symbol of a text, under the first mask whatever the others are like; NULL where that
// cannot be had.
static inline QRcode *palier_encode_under_first_mask(const char *text, QRecLevel level) {
  if (!QRcode_encodeMask || !Split_splitStringToQRinput) return NULL;
  QRinput *input = QRinput_new2(0, level);
  if (!input) return NULL;
  QRcode *code = NULL;
  if (Split_splitStringToQRinput(text, input, QR_MODE_8, 1) >= 0)
    code = QRcode_encodeMask(input, 0);
  QRinput_free(input);
  return code;
}
