#!/usr/bin/env bash
# Draws a plan in shares with GNU parallel, and compares with the same plan drawn in one go.
#
# usage: parallel.sh PALIER
set -euo pipefail
palier=$(realpath "$1")
source "$(dirname "${BASH_SOURCE[0]}")/plan.sh"
make_plan "$palier"
seq 5 | parallel --halt now,fail=1 "$palier" batch render plan.jsonl --quiet -o shares --shard {}/5
compare shares
