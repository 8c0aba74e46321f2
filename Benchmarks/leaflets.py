"""Leaflets for letter boxes: Palier beside a floor program and its peers, in one run on one machine.

usage: leaflets.py PALIER LEAFLETS FLOOR PYTHON [COUNT]
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ROUNDS = 3
# Starts of a program, one in turn with the other.
STARTS = 15
# Fewer where each takes long; nobody waits for ten thousand.
PEERS = {"typst": 500, "reportlab": 500, "fpdf2": 300, "weasyprint": 100}
SITE = {"PALIER_SITE": "https://entraide.example.fr"}
STREETS = ["rue des Lilas", "rue du 8 Mai 1945", "avenue Jean Jaurès", "impasse de l’Église",
           "chemin rural dit de la Croix-aux-Bœufs", "place Victor Hugo", "allée des 4 Vents"]


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


def addresses(count, path):
    """A file as the national base exports it, sixty numbers to a street and in no order."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat;nom_ld\n")
        for index in range(count):
            # 7919 is a prime, so that every number comes once.
            street, number = divmod(index * 7919 % count, 60)
            name = f"{STREETS[street % 7]} {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[street // 7 % 26]}"
            file.write(
                f"38185_{street:04}_{number + 1:05};{number + 1};;{name};{38000 + street // 182:05};"
                f"38185;Grenoble;{5.7 + number / 10000:.6f};{45.1 + street / 10000:.6f};\n")


class Batch:
    """`palier batch` as a person runs it, in a folder with a database of its own."""

    def __init__(self, palier, folder, count):
        self.palier, self.count = palier, count
        self.folder = folder / f"batch-{count}"
        self.folder.mkdir()
        self.table = self.folder / "adresses.csv"
        addresses(count, self.table)

    def clear(self):
        shutil.rmtree(self.folder / "out", ignore_errors=True)
        for file in self.folder.glob("palier.sqlite*"):
            file.unlink()

    def plan(self):
        """Codes given out and the plan written, anew each time."""
        self.clear()
        return run(
            [self.palier, "batch", "plan", "leaflet", "--addresses", self.table, "--one-sided",
             "--up", "1", "-o", self.folder / "out/plan.jsonl", "--database",
             self.folder / "palier.sqlite"], environment=SITE)

    def render(self):
        return run([self.palier, "batch", "render", self.folder / "out/plan.jsonl"])

    def draw(self, shares, cores):
        """Seconds on the wall in which a plan is drawn, each share by a process."""
        for file in self.folder.glob("out/*.pdf"):
            file.unlink()
        shutil.rmtree(self.folder / "out/digests", ignore_errors=True)
        start = time.perf_counter()
        with ThreadPoolExecutor(shares) as processes:
            list(processes.map(
                lambda share: run(
                    [self.palier, "batch", "render", self.folder / "out/plan.jsonl", "--shard",
                     f"{share + 1}/{shares}"], cores=cores),
                range(shares)))
        return time.perf_counter() - start

    def whole(self, jobs, cores):
        """From the file of addresses to the manifest."""
        self.clear()
        return run(
            [self.palier, "batch", "leaflet", "--addresses", self.table, "--one-sided", "--up", "1",
             "-o", self.folder / "out", "--database", self.folder / "palier.sqlite",
             "--jobs", jobs], cores=cores, environment=SITE)


def row(what, goal, measured):
    print(f"{what:<58}{goal:>12}  {measured}")


def batches(palier, count, folder, ours):
    """The whole of `palier batch`, and what its planning and its drawing keep in memory."""
    cores = sorted(os.sched_getaffinity(0))[:2]
    batch = Batch(palier, folder, count)
    alone = statistics.median(batch.whole(1, cores[:1])[1] for _ in range(ROUNDS))
    row(f"palier batch, {count:,} addresses, of the press alone", "", f"{alone / ours:.2f}")
    if len(cores) == 2:
        drawn = {jobs: [] for jobs in (1, 2)}
        for _ in range(ROUNDS):
            for jobs in drawn:
                drawn[jobs].append(batch.whole(jobs, cores[:jobs])[0])
        one, two = (statistics.median(times) for times in drawn.values())
        row("two jobs on two cores, of one, addresses to manifest", "", f"{one / two:.2f}")
        batch.plan()
        turns = [[batch.draw(jobs, cores[:jobs]) for jobs in (1, 2)] for _ in range(ROUNDS)]
        one, two = (statistics.median(times) for times in zip(*turns))
        row("the same, drawing a plan", "≥ 1.8", f"{one / two:.2f}")
    memory = {"planning": [], "drawing": []}
    for number in (count // 10, count, count * 10):
        batch = Batch(palier, folder, number) if number != count else batch
        memory["planning"].append(batch.plan()[2])
        memory["drawing"].append(batch.render()[2])
    for what, sizes in memory.items():
        row(f"most memory, MiB, {what} {count // 10:,} to {count * 10:,}", "< 80",
            ", ".join(f"{size:.0f}" for size in sizes))


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
        row("most memory in one file, MiB, for " + ", ".join(f"{number:,}" for number in sizes), "",
            ", ".join(f"{size:.0f}" for size in sizes.values()))
        batches(palier, count, folder, ours)
        pace = {}
        for peer, number in PEERS.items():
            script = HERE / "peers" / f"with_{peer}.py"
            pace[peer] = number / run([python, script, number, folder / "peer.pdf"])[1]
        fastest = max(pace, key=pace.get)
        for peer, each in sorted(pace.items(), key=lambda item: -item[1]):
            row(f"of the pace of {peer}", "≥ 10" if peer == fastest else "", f"{count / ours / each:.1f}")
        starts(palier, python, folder)


def starts(palier, python, folder):
    """One poster from a cold start, printed and recorded, beside a compilation by Typst."""
    commands = {
        "palier": [palier, "print", "lobby-poster", "--address", "12 rue des Lilas, 38000 Grenoble",
                   "-o", folder / "p.pdf", "--database", folder / "poster.sqlite"],
        "typst": [python, HERE / "peers" / "with_typst.py", 1, folder / "t.pdf"]}
    times = {who: [] for who in commands}
    for turn in range(STARTS + 1):
        for who, command in commands.items():
            taken = run(command, environment=SITE)
            # The first start of each fetches it from the disk.
            if turn:
                times[who].append(taken)
    for what, index in (("processor time", 1), ("time on the wall", 0)):
        ours, theirs = (
            statistics.median(taken[index] for taken in times[who]) for who in ("palier", "typst"))
        row(f"one poster from a cold start, of Typst's pace, {what}", "≥ 3", f"{theirs / ours:.2f}")


if __name__ == "__main__":
    main()
