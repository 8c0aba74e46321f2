"""The leaflets with WeasyPrint: one HTML document, the QR symbol as SVG."""

import sys

import segno
from leaflets import IDEAS, LIT, STRONG, TINT, UNLIT, WALL, leaflets, windows
from weasyprint import HTML

STYLE = f"""
@page {{ size: A5; margin: 0 }}
body {{ margin: 0; font: 12.5pt Inter; color: #12272B }}
article {{ position: relative; height: 595pt; width: 419pt; page-break-after: always; overflow: hidden }}
article > * {{ position: absolute; margin: 0 }}
header {{ background: {STRONG}; left: 0; top: 0; width: 420pt; height: 190pt }}
h1 {{ font: 800 38pt/1.02 Sora; color: white; left: 31pt; top: 50pt; width: 240pt }}
footer {{ background: {TINT}; left: 0; top: 517pt; width: 358pt; height: 60pt; padding: 12pt 31pt; font-size: 10.5pt }}
.code {{ font: 800 33pt Sora; color: {STRONG} }}
"""


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    facade = f'<svg style="left:275pt;top:51pt" width="113pt" height="139pt" viewBox="275 51 113 139"><rect x="275" y="51" width="113" height="139" fill="{WALL}"/>' + "".join(
        f'<rect x="{x}" y="{y}" width="13.5" height="16" fill="{LIT if lit else UNLIT}"/>' for x, y, lit in windows()) + "</svg>"
    ideas = "".join(
        f'<b style="left:{63 + i % 2 * 184}pt;top:{264 + i // 2 * 31}pt">{words}</b>' for i, words in enumerate(IDEAS))
    pages = []
    for address, code, link in leaflets(count):
        symbol = segno.make(link, error="q", micro=False).svg_inline(border=0, scale=4, omitsize=True)
        pages.append(
            f'<article><header></header>{facade}<b style="left:31pt;top:28pt;color:white">{address}</b>'
            f"<h1>Un coup de main, à deux étages d’ici.</h1>"
            f'<p style="left:31pt;top:210pt">Dites ce que vous pouvez offrir,<br>ou ce dont vous avez besoin.</p>{ideas}'
            f'<div style="left:31pt;top:370pt;width:124.7pt">{symbol}</div>'
            f'<b style="left:172pt;top:366pt;font:700 16pt Sora">Scannez, ou tapez ce code</b>'
            f'<span class="code" style="left:172pt;top:384pt">{code}</span>'
            f'<b style="left:172pt;top:432pt">entraide.example.fr</b>'
            f'<p style="left:172pt;top:455pt"><b>Pas d’internet ?</b> Appelez le 04 76 00 00 00.</p>'
            f"<footer><b>Ville de Grenoble, avec vos voisins</b><br>Vos coordonnées ne sont vues que si vous le voulez.</footer></article>")
    HTML(string=f"<style>{STYLE}</style>" + "".join(pages)).write_pdf(path)


main()
