// The least that can be done to print leaflets: Cairo and Pango called directly, one thread, no layout, no records.
//
//   leaflet-floor COUNT FILE FONTS
//
// Every page is the same form, recorded once, with a QR symbol of its own as a one-bit mask and one line of text.
import CCairo
import CQREncode

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[1]) else {
  fatalError("usage: leaflet-floor COUNT FILE FONTS")
}

let (width, height) = (419.53, 595.28)
let fonts = FcConfigCreate()
FcConfigParseAndLoad(fonts, arguments[3], 1)
FcConfigBuildFonts(fonts)
guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else { fatalError() }
palier_font_map_set_config(map, fonts)
palier_font_map_set_resolution(map, 72)
let context = pango_font_map_create_context(map)
pango_context_set_round_glyph_positions(context, 0)

let layout = pango_layout_new(context)

/// One line of text.
@MainActor
func show(
  _ text: String, _ font: String, _ size: Double, _ x: Double, _ y: Double, on page: OpaquePointer?
) {
  let description = pango_font_description_from_string(font)
  pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
  pango_layout_set_font_description(layout, description)
  pango_font_description_free(description)
  pango_layout_set_text(layout, text, -1)
  cairo_move_to(page, x, y)
  pango_cairo_show_layout(page, layout)
}

/// All that is the same on every leaflet.
@MainActor
func drawForm(on page: OpaquePointer?) {
  cairo_set_source_rgb(page, 0.04, 0.33, 0.36)
  cairo_rectangle(page, 0, 0, width, 190)
  cairo_fill(page)
  cairo_set_source_rgb(page, 0.93, 0.96, 0.96)
  cairo_rectangle(page, 275, 51, 113, 139)
  cairo_fill(page)
  for row in 0..<4 {
    for column in 0..<5 {
      let (x, y) = (284.5 + Double(column) * 20.2, 67 + Double(row) * 24.3)
      if (row + column) % 3 == 0 {
        cairo_set_source_rgb(page, 1, 0.77, 0.24)
      } else {
        cairo_set_source_rgb(page, 0.35, 0.55, 0.58)
      }
      for (dx, dy) in [(0.0, 0.0), (7.3, 0.0), (0.0, 8.6), (7.3, 8.6)] {
        cairo_rectangle(page, x + dx, y + dy, 6.2, 7.5)
      }
      cairo_fill(page)
    }
  }
  cairo_set_source_rgb(page, 1, 1, 1)
  show("Un coup de", "Sora ExtraBold", 38, 31, 50, on: page)
  show("main, à deux", "Sora ExtraBold", 38, 31, 89, on: page)
  show("étages d’ici.", "Sora ExtraBold", 38, 31, 128, on: page)
  cairo_set_source_rgb(page, 0.1, 0.1, 0.12)
  show("Dites ce que vous pouvez offrir,", "Inter", 13, 31, 210, on: page)
  show("ou ce dont vous avez besoin.", "Inter", 13, 31, 228, on: page)
  for (index, words) in [
    "Courses", "Animaux", "Aide aux devoirs", "Un appel, une visite", "Petit bricolage",
    "Impressions",
  ].enumerated() {
    show(
      words, "Inter SemiBold", 13.5, 63 + Double(index % 2) * 184, 262 + Double(index / 2) * 31,
      on: page)
  }
  show("Scannez, ou tapez ce code", "Sora Bold", 16, 172, 368, on: page)
  show("entraide.example.fr", "Inter SemiBold", 14, 172, 432, on: page)
  show("Pas d’internet ? Appelez", "Inter", 12.5, 172, 455, on: page)
  show("le 04 76 00 00 00.", "Inter", 12.5, 172, 472, on: page)
  cairo_set_source_rgb(page, 0.88, 0.94, 0.93)
  cairo_rectangle(page, 0, 517, width, height - 517)
  cairo_fill(page)
  cairo_set_source_rgb(page, 0.1, 0.1, 0.12)
  show("Ville de Grenoble, avec vos voisins", "Inter SemiBold", 12.5, 31, 528, on: page)
  cairo_set_source_rgb(page, 0.35, 0.4, 0.4)
  show(
    "Vos coordonnées ne sont vues que si vous le voulez. Imprimé par nos soins.", "Inter", 10.5, 31,
    547, on: page)
  show("Ne pas jeter sur la voie publique.", "Inter", 10.5, 31, 562, on: page)
}

/// A QR symbol of its own: a one-bit mask, each module an exact square of bits.
@MainActor
func drawSymbol(_ text: String, on page: OpaquePointer?) {
  guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1) else { fatalError() }
  let side = Int(code.pointee.width)
  let mask = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(side * 4), Int32(side * 4))
  guard let data = cairo_image_surface_get_data(mask) else { fatalError() }
  let stride = Int(cairo_image_surface_get_stride(mask))
  for row in 0..<side {
    for column in 0..<side where code.pointee.data[row * side + column] & 1 == 1 {
      for line in 0..<4 {
        data[(row * 4 + line) * stride + column / 2] |= column & 1 == 0 ? 0x0F : 0xF0
      }
    }
  }
  QRcode_free(code)
  cairo_surface_mark_dirty(mask)
  cairo_save(page)
  cairo_translate(page, 31, 370)
  cairo_scale(page, 124.7 / Double(side * 4), 124.7 / Double(side * 4))
  let pattern = cairo_pattern_create_for_surface(mask)
  cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
  cairo_set_source_rgb(page, 0, 0, 0)
  cairo_mask(page, pattern)
  cairo_pattern_destroy(pattern)
  cairo_surface_destroy(mask)
  cairo_restore(page)
}

let document = cairo_pdf_surface_create(arguments[2], width, height)
cairo_pdf_surface_set_metadata(document, CAIRO_PDF_METADATA_CREATE_DATE, "2026-11-21T00:00:00Z")
let page = cairo_create(document)
var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
let form = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
let recording = cairo_create(form)
drawForm(on: recording)
cairo_destroy(recording)

let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
for index in 0..<count {
  cairo_set_source_surface(page, form, 0, 0)
  cairo_paint(page)
  var (rest, code) = (index &* 7_919 &+ 1_234_567, "")
  for _ in 0..<7 {
    code.append(symbols[rest % 32])
    rest /= 32
  }
  drawSymbol("HTTPS://ENTRAIDE.EXAMPLE.FR/\(code)", on: page)
  cairo_set_source_rgb(page, 0.04, 0.33, 0.36)
  show(
    "\(index % 200 + 1) rue des Lilas, Grenoble  ·  \(code)", "Inter SemiBold", 12.5, 172, 395,
    on: page)
  cairo_show_page(page)
}
cairo_surface_finish(document)
guard cairo_surface_status(document) == CAIRO_STATUS_SUCCESS else { fatalError() }
