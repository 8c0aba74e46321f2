"""Loads the site and a bare program of the same making in turn, and prints ratios of the same run."""

import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

ROUNDS = 5
SECONDS = 3
CONNECTIONS = 8
SHEETS = 30
ROWS = 30
HERE = Path(__file__).parent
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Server:
    """A program that serves until the end of a `with`."""

    def __init__(self, folder, *command):
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        self.log = open(folder / f"log-{self.port}", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [*command, str(self.port)], cwd=folder, stdout=self.log, stderr=self.log)
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5).close()
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                assert self.process.poll() is None, Path(self.log.name).read_text("utf-8")
                time.sleep(0.05)
        raise AssertionError(f"{command[0]} did not start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=60)
        self.log.close()

    def rate(self, path, script, *arguments):
        """Requests per second, all of them answered as they should be."""
        done = subprocess.run(
            ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", HERE / script,
             f"http://127.0.0.1:{self.port}{path}", "--", *arguments],
            capture_output=True, text=True, check=True).stdout
        assert "Non-2xx" not in done and "Socket errors" not in done, done
        return float(re.search(r"Requests/sec:\s+([\d.]+)", done).group(1))


class Others:
    """Somebody who changes listings at another place, twenty times a second, until the end of a `with`."""

    def __init__(self, folder):
        self.path = folder / "palier.sqlite"
        self.end = threading.Event()
        self.thread = threading.Thread(target=self.change)

    def change(self):
        store = sqlite3.connect(self.path, isolation_level=None, timeout=10)
        [(last,)] = store.execute("SELECT max(id) FROM listing").fetchall()
        while not self.end.wait(0.05):
            store.execute("UPDATE listing SET created = created + 1 WHERE id = ?", (last,))
        store.close()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.end.set()
        self.thread.join()

    def during(self, work):
        with self:
            return work()


def with_check(number):
    """The short code of a number, with its check symbol (Damm, GF(32), x⁵ + x² + 1)."""
    values = [(number >> (5 * (5 - place))) & 31 for place in range(6)]
    state = 0
    for value in values:
        state = (state ^ value) << 1
        state = state ^ 0b100101 if state > 31 else state
    return "".join(SYMBOLS[value] for value in [*values, state])


def prepare(palier, folder, listings):
    """A store of that many listings, thirty at each place; gives the codes of some of its sheets."""
    folder.mkdir()
    (folder / "palier.yaml").write_text(
        "organisation: Ville de Grenoble\nsite: https://entraide.example.fr\nmoderation: after\n"
        "hotline: 04 76 00 00 00\nlimits: {client: 10000000, sheet: 10000000}\n", "utf-8")
    subprocess.run(
        [palier, "print", "lobby-poster", "--address", "1 rue des Lilas, 38000 Grenoble",
         "--name", "Résidence Les Lilas", "-o", "a.pdf"],
        cwd=folder, check=True, capture_output=True)
    store = sqlite3.connect(folder / "palier.sqlite")
    store.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;")
    [(first, place)] = store.execute("SELECT code, place FROM sheet").fetchall()
    places = listings // ROWS
    store.executemany(
        "INSERT INTO place (id, name, address, address_key) VALUES (?, ?, ?, ?)",
        ((place + n, f"Résidence {n}", f"{n} rue des Lilas, 38000 Grenoble", f"{n} rue des lilas")
         for n in range(1, places)))
    codes = [first] + [with_check(n * 7919) for n in range(1, SHEETS)]
    columns = "layout, language, paper, theme, extras, print_run, created, printed"
    store.executemany(
        f"INSERT INTO sheet (code, place, {columns}) SELECT ?, ?, {columns} FROM sheet WHERE id = 1",
        ((codes[n], place + n) for n in range(1, SHEETS)))
    store.executemany(
        """INSERT INTO listing (place, source, kind, category, mode, details, name, phone, audience,
             on_behalf, language, status, revision, created, last_day, receipt, manage_key_digest)
           VALUES (?, 'site', ?, ?, 'in-person', ?, 'Nadia', '0612345678', 'neighbours', 0, 'fr',
             'published', 1, 1790000000000, '2099-01-01', ?, zeroblob(32))""",
        ((place + n % places, "need" if n // places % 3 == 0 else "offer",
          ("shopping", "pets", "meals", "odd-jobs")[n // places % 4],
          f"Courses au marché, le samedi, numéro {n}", f"{n:032x}")
         for n in range(places * ROWS)))
    store.commit()
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return codes


def main():
    palier, floor = (str(Path(path).resolve()) for path in sys.argv[1:3])
    assert shutil.which("wrk"), "wrk is missing: apt-get install wrk"
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name).resolve()
        few = prepare(palier, folder / "few", 1_000)
        many = prepare(palier, folder / "many", 1_000_000)
        serve = (palier, "serve", "--port")
        with Server(folder, floor, "floor.sqlite") as bare, \
                Server(folder / "few", *serve) as small, \
                Server(folder / "many", *serve) as large:
            reading = {
                "bare: 30 rows": lambda: bare.rate("/read", "plain.lua"),
                "page of 30 listings": lambda: small.rate("/", "turn.lua", "", *few),
                "… while others change theirs": lambda: Others(folder / "few").during(
                    lambda: small.rate("/", "turn.lua", "", *few)),
                "… made anew each time": lambda: small.rate("/", "turn.lua", "?n=", *few),
                "… among 1,000,000": lambda: large.rate("/", "turn.lua", "", *many),
                "… among 1,000,000, made anew": lambda: large.rate("/", "turn.lua", "?n=", *many),
            }
            writing = {
                "bare: one insert": lambda: bare.rate("/write", "plain.lua", "POST"),
                "offer, checked and kept": lambda: small.rate("/", "offer.lua", *few),
                "… among 1,000,000": lambda: large.rate("/", "offer.lua", *many),
            }
            print(f"{'requests per second':<34}{'median':>8}{'lowest':>8}{'of bare':>9}"
                  f"   ({ROUNDS} rounds of {SECONDS} s)")
            # Writing comes last, as it makes the pages longer.
            for cases in (reading, writing):
                rates = {case: [] for case in cases}
                for _ in range(ROUNDS):
                    for case, run in cases.items():
                        rates[case].append(run())
                floors = statistics.median(next(iter(rates.values())))
                for case, values in rates.items():
                    median = statistics.median(values)
                    print(f"{case:<34}{median:>8.0f}{min(values):>8.0f}{median / floors:>9.2f}")


if __name__ == "__main__":
    main()
