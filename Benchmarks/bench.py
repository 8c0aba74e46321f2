"""Times whole commands, interleaved, and prints medians beside the floor of the same run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 25


def milliseconds(command, folder, environment):
    start = time.perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def main():
    palier = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PALIER_SITE": "https://entraide.example.fr"}
        address = "12 rue des Lilas, 38000 Grenoble"
        cases = {
            "start only (floor)": [palier, "--version"],
            "print lobby-poster": [
                palier, "print", "lobby-poster", "--address", address, "-o", "poster.pdf"],
            "print lobby-poster on A3": [
                palier, "print", "lobby-poster", "--address", address, "--paper", "A3",
                "-o", "poster.pdf"],
            "preview, no listings": [
                palier, "layouts", "preview", "lobby-poster", "--listings", "0", "-o", "p.pdf"],
            "preview, 12 listings": [
                palier, "layouts", "preview", "lobby-poster", "--listings", "12", "-o", "p.pdf"],
            "preview, 60 listings": [
                palier, "layouts", "preview", "lobby-poster", "--listings", "60", "-o", "p.pdf"],
            "preview, 400 listings": [
                palier, "layouts", "preview", "lobby-poster", "--listings", "400", "-o", "p.pdf"],
        }
        times = {name: [] for name in cases}
        for command in cases.values():
            milliseconds(command, folder, environment)
        for _ in range(ROUNDS):
            for name, command in cases.items():
                times[name].append(milliseconds(command, folder, environment))
    floor = statistics.median(times["start only (floor)"])
    print(f"{'command':<28}{'median':>10}{'slowest':>10}{'ratio':>8}   ({ROUNDS} rounds)")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:<28}{median:>7.1f} ms{max(values):>7.1f} ms{median / floor:>8.1f}")


if __name__ == "__main__":
    main()
