"""The leaflets with Typst: one document, the QR symbols made beforehand as SVG."""

import io
import json
import sys
import tempfile
from pathlib import Path

import segno
import typst
from leaflets import LIT, STRONG, TINT, UNLIT, WALL, leaflets, windows

SOURCE = """
#set page(width: 148mm, height: 210mm, margin: 0pt)
#set text(font: "Inter", size: 12.5pt, fill: rgb("#12272B"), lang: "fr")
#let at(x, y, body) = place(top + left, dx: x * 1pt, dy: y * 1pt, body)
#let design = {
  at(0, 0, rect(width: 420pt, height: 190pt, fill: rgb("STRONG")))
  at(275, 51, rect(width: 113pt, height: 139pt, fill: rgb("WALL")))
  WINDOWS
  at(31, 50, block(width: 240pt, par(leading: 0.35em, text(font: "Sora", weight: 800, size: 38pt, fill: white)[Un coup de main, à deux étages d’ici.])))
  at(31, 210)[Dites ce que vous pouvez offrir, \\ ou ce dont vous avez besoin.]
  for (index, words) in ("Courses", "Animaux", "Aide aux devoirs", "Un appel, une visite", "Petit bricolage", "Impressions").enumerate() {
    at(63 + calc.rem(index, 2) * 184, 264 + calc.quo(index, 2) * 31, text(weight: 600, size: 13.5pt, words))
  }
  at(172, 368, text(font: "Sora", weight: 700, size: 16pt)[Scannez, ou tapez ce code])
  at(172, 432, text(weight: 600, size: 14pt)[entraide.example.fr])
  at(172, 455)[*Pas d’internet ?* Appelez le 04 76 00 00 00.]
  at(0, 517, rect(width: 420pt, height: 79pt, fill: rgb("TINT")))
  at(31, 528, text(weight: 600)[Ville de Grenoble, avec vos voisins])
  at(31, 547, text(size: 10.5pt)[Vos coordonnées ne sont vues que si vous le voulez.])
}
#for leaflet in json("leaflets.json") {
  page({
    design
    at(31, 28, text(weight: 600, fill: white, leaflet.address))
    at(31, 370, image(bytes(leaflet.symbol), format: "svg", width: 124.7pt))
    at(172, 390, text(font: "Sora", weight: 800, size: 33pt, fill: rgb("STRONG"), leaflet.code))
  })
}
"""


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    windows_drawn = "\n  ".join(
        f'at({x}, {y}, rect(width: 13.5pt, height: 16pt, fill: rgb("{LIT if lit else UNLIT}")))' for x, y, lit in windows())
    source = SOURCE.replace("STRONG", STRONG).replace("TINT", TINT).replace("WALL", WALL).replace("WINDOWS", windows_drawn)
    with tempfile.TemporaryDirectory() as folder:
        entries = []
        for address, code, link in leaflets(count):
            symbol = io.BytesIO()
            segno.make(link, error="q", micro=False).save(symbol, kind="svg", border=0, omitsize=True)
            entries.append({"address": address, "code": code, "symbol": symbol.getvalue().decode()})
        Path(folder, "leaflets.json").write_text(json.dumps(entries))
        Path(folder, "leaflets.typ").write_text(source)
        typst.compile(
            f"{folder}/leaflets.typ", output=path,
            font_paths=["/usr/share/fonts/opentype/sora", "/usr/share/fonts/opentype/inter"])


main()
