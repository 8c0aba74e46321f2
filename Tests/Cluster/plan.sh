# What both tests need: a plan in an empty folder, and a look at what was drawn of it.

# Makes a folder with a plan of 300 leaflets in 12 files, and draws it in one go.
make_plan() {
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cd "$work"
  {
    echo "adresse;code postal;ville"
    for number in $(seq 300); do echo "$number rue de l'Abbé-Grégoire;38000;Grenoble"; done
  } > adresses.csv
  "$1" batch plan leaflet --addresses adresses.csv --site https://entraide.example.fr --split 25 \
    --quiet -o plan.jsonl > /dev/null
  "$1" batch render plan.jsonl --quiet -o whole
}

# Looks whether a folder has the same files as the folder “whole”, and lets palier look as well.
compare() {
  (cd whole && sha256sum ./*.pdf) > whole.sums
  (cd "$1" && sha256sum ./*.pdf) | diff whole.sums -
  "$palier" batch collect plan.jsonl -o "$1" --quiet > /dev/null
  "$palier" batch show 1 | grep -qx "state: printed"
  echo "$(basename "$0"): $(wc -l < whole.sums) files alike"
}
