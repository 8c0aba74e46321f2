"""Leaflets for letter boxes: Palier beside a floor program and its peers, in one run on one machine.

usage: leaflets.py PALIER LEAFLETS FLOOR PYTHON [COUNT]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ROUNDS = 3
# Fewer where each takes long; nobody waits for ten thousand.
PEERS = {"typst": 500, "reportlab": 500, "fpdf2": 300, "weasyprint": 100}


def run(command, cores=(0,), environment=None):
    """Seconds on the wall, seconds of processor, and mebibytes at the most."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        preexec_fn=lambda: os.sched_setaffinity(0, cores))
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} failed: {errors.decode()[-500:]}")
    return (time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def row(what, goal, measured):
    print(f"{what:<58}{goal:>12}  {measured}")


def two_at_once(leaflets, count, folder):
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:
        return None
    one = run([leaflets, count, folder / "one.pdf"], cores[:1])[0]
    start = time.perf_counter()
    jobs = [
        subprocess.Popen(
            ["taskset", "-c", str(core), str(leaflets), str(count), str(folder / f"{core}.pdf")],
            cwd=ROOT, stdout=subprocess.DEVNULL)
        for core in cores[:2]]
    for job in jobs:
        job.wait()
    return 2 * one / (time.perf_counter() - start)


def main():
    palier, leaflets, floor, python = (Path(argument).absolute() for argument in sys.argv[1:5])
    count = int(sys.argv[5]) if len(sys.argv) > 5 else 10_000
    fonts = ROOT / "Fonts" / "fonts.conf"
    print(f"{'leaflets':<58}{'goal':>12}  measured")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times = {"floor": [], "palier": []}
        for _ in range(ROUNDS):
            times["floor"].append(run([floor, count, folder / "floor.pdf", fonts])[1])
            times["palier"].append(run([leaflets, count, folder / "palier.pdf"])[1])
        ours, least = (statistics.median(times[who]) for who in ("palier", "floor"))
        row(f"{count:,}, one core, of the floor's processor time", "≤ 1.35", f"{ours / least:.2f}")
        row("bytes a leaflet", "≤ 2,000", f"{(folder / 'palier.pdf').stat().st_size / count:,.0f}")
        sizes = {number: run([leaflets, number, folder / "m.pdf"])[2]
                 for number in (count // 10, count, count * 10)}
        row("most memory, MiB, for " + ", ".join(f"{number:,}" for number in sizes), "< 80",
            ", ".join(f"{size:.0f}" for size in sizes.values()))
        gain = two_at_once(leaflets, count, folder)
        row("two jobs on two cores, of one", "≥ 1.8", f"{gain:.2f}" if gain else "one core only")
        pace = {}
        for peer, number in PEERS.items():
            script = HERE / "peers" / f"with_{peer}.py"
            pace[peer] = number / run([python, script, number, folder / "peer.pdf"])[1]
        fastest = max(pace, key=pace.get)
        for peer, each in sorted(pace.items(), key=lambda item: -item[1]):
            row(f"of the pace of {peer}", "≥ 10" if peer == fastest else "", f"{count / ours / each:.1f}")
        poster = {"palier": [], "typst": []}
        sheet = [palier, "layouts", "preview", "lobby-poster", "--listings", "12", "-o", folder / "p.pdf"]
        for _ in range(5):
            poster["palier"].append(run(sheet)[0])
            poster["typst"].append(run([python, HERE / "peers" / "with_typst.py", 1, folder / "t.pdf"])[0])
        row("one poster from a cold start, of Typst's pace", "≥ 3",
            f"{statistics.median(poster['typst']) / statistics.median(poster['palier']):.1f}")


if __name__ == "__main__":
    main()
