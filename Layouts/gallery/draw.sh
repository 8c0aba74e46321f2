#!/bin/bash
# Draws the pictures that README.md and Layouts/README.md show: one of each layout and recipe.
# Usage: Layouts/gallery/draw.sh PATH-OF-PALIER
set -euo pipefail
palier=$1
folder=$(dirname "$0")
export SOURCE_DATE_EPOCH=1795176000

draw() {  # name of the picture, layout, options
  local picture=$1 layout=$2
  shift 2
  "$palier" layouts preview "$layout" --resolution 50 "$@" -o "$folder/$picture.png" --quiet > /dev/null
}

draw lobby-poster lobby-poster --listings 5 --resolution 72
draw lobby-poster-12 lobby-poster --listings 12 --theme brique --resolution 72
draw lobby-poster-0 lobby-poster --listings 0 --theme encre --language en --resolution 72
draw lobby-poster-lying lobby-poster --paper "A3 landscape" --theme prune --resolution 36
draw lobby-poster-fr-ar lobby-poster --language fr,ar
draw tear-off-poster tear-off-poster --theme brique --resolution 72
draw hotline-poster hotline-poster
draw window-sign window-sign --theme prune
draw neighbour-board neighbour-board --theme foret
draw neighbour-directory neighbour-directory --audience neighbours
draw leaflet leaflet --page 1 --theme lagune
draw leaflet-back leaflet --page 2 --theme lagune
draw kindness-card kindness-card --theme prune
draw callback-coupon callback-coupon --theme foret
draw sticker sticker --labels L7160 --theme brique
draw sticker-one sticker --page 1 --theme brique --resolution 72
draw tear-off-poster-ar tear-off-poster --language ar
draw tear-off-poster-large tear-off-poster --large-print --theme encre
for recipe in "$folder"/../recipes/*.yaml; do
  name=$(basename "$recipe" .yaml)
  draw "recipe-$name" "recipe:$name" --page 1 --resolution 36
done
