"""What breaks around the site: the disk, the file, the clock. It says so, loses nothing, and goes on."""

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from palier import Palier

FIELDS = {
    "kind": "offer", "category": "shopping", "mode": "in-person", "details": "Courses du samedi",
    "name": "Œdipe d'Alès", "phone": "06 12 34 56 78", "audience": "neighbours", "consent": "1",
    "language": "fr"}


def ask(address, **fields):
    """The status and the words of an answer, with a form where there are fields."""
    body = urllib.parse.urlencode(fields).encode() if fields else None
    try:
        with urllib.request.urlopen(address, body, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def offer(sheet, number, **fields):
    return ask(sheet["url"] + "/offer", **FIELDS | {"receipt": f"{number:032x}"} | fields)


def is_human(page):
    """A whole page in French that says what to do, and no word of a programmer."""
    text = re.sub(r"<style.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)
    return (
        page.rstrip().endswith("</html>") and '<html lang="fr"' in page
        and not re.search(r"SQLite|database|error|errno|exception|disk", text, re.IGNORECASE))


def listings(palier):
    return [listing["id"] for listing in palier.json("listings", "list")]


class SmallDisk(Palier):
    """A site on a disk of its own of a few megabytes, which can be filled and made read-only.

    The disk is a file system in memory in a namespace of its own, so that nobody needs to be root.
    """

    def __init__(self, folder):
        disk = folder / "disk"
        disk.mkdir()
        super().__init__(disk, "limits: {client: 1000, sheet: 1000}\n")
        settings = (disk / "palier.yaml").read_text("utf-8")
        rights = ["--map-root-user", "--user"] if os.geteuid() else []
        # Below a changed root there is no mount whose propagation could be changed.
        for way in (["--mount"], ["--mount", "--propagation", "unchanged"]):
            self.keeper = subprocess.Popen(
                ["unshare", *rights, *way, "sh", "-c",
                 'mount -t tmpfs -o size=4m disk "$1" && echo mounted && exec sleep 3600', "sh",
                 str(disk)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            if self.keeper.stdout.readline() == "mounted\n":
                break
            self.keeper.wait()
        else:
            pytest.skip("this system lets nobody mount a file system of their own")
        self.folder = Path(f"/proc/{self.keeper.pid}/root{disk}")
        rights = ["--user", "--preserve-credentials"] if os.geteuid() else []
        # The working folder is entered inside: from outside it is the one beneath the disk.
        self.inside = [
            "nsenter", "--target", str(self.keeper.pid), *rights, "--mount", "--root", "sh", "-c",
            f"cd '{disk}' && exec \"$@\"", "sh"]
        self.disk = disk
        (self.folder / "palier.yaml").write_text(settings, "utf-8")

    def command(self, *arguments):
        return subprocess.run(
            [*self.inside, self.program, *arguments], capture_output=True, text=True, timeout=60)

    def run(self, *arguments):
        done = self.command(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def serve(self):
        program, folder = self.program, self.folder
        # Popen of the usual way in, with the log outside.
        self.folder = self.disk
        self.program = str(self.disk.parent / "inside")
        Path(self.program).write_text(
            f'#!/bin/sh\nexec {shlex.join([*self.inside, program])} "$@"\n', "utf-8")
        Path(self.program).chmod(0o755)
        try:
            super().serve()
        finally:
            self.program, self.folder = program, folder

    def fill(self):
        with open(self.folder / "filler", "wb", buffering=0) as filler:
            block = b"x" * 4096
            try:
                while True:
                    filler.write(block)
            except OSError:
                pass

    def clear(self):
        (self.folder / "filler").unlink()

    def mount(self, options):
        subprocess.run(
            [*self.inside, "mount", "-o", f"remount,{options}", str(self.disk)], check=True)

    def stop(self):
        try:
            super().stop()
        finally:
            # Where the namespace shares its mounts, the disk would stay.
            subprocess.run([*self.inside[:-4], "umount", "--lazy", str(self.disk)], check=True)
            self.keeper.kill()
            self.keeper.wait()


@pytest.fixture
def disk(tmp_path):
    disk = SmallDisk(tmp_path)
    yield disk
    disk.stop()


def test_a_full_disk(disk):
    sheet = disk.print_poster("first.pdf")
    disk.serve()
    assert offer(sheet, 1)[0] == 200
    disk.fill()

    # Forms are answered by a page that lets the person try again; what is there can be read.
    answers = [offer(sheet, number, details="Soupe " * 60) for number in range(2, 40)]
    refused = [number for number, (status, _) in enumerate(answers, 2) if status == 503]
    assert refused and {status for status, _ in answers} <= {200, 503}
    assert all(is_human(page) for status, page in answers if status == 503)
    status, page = ask(sheet["url"])
    assert status == 200 and "Résidence Les Lilas" in page

    # A command says what is wrong, and leaves nothing behind.
    before = sorted(os.listdir(disk.folder))
    done = disk.command(
        "print", "lobby-poster", "--address", "3 rue du Lac, 38000 Grenoble", "-o", "second.pdf")
    assert done.returncode == 1 and done.stdout == ""
    assert re.search(r"(?m)^error: .*(full|No space left)", done.stderr), done.stderr
    assert sorted(os.listdir(disk.folder)) == before
    done = disk.command("backup", "copy.sqlite")
    assert done.returncode == 1 and "full" in done.stderr, done.stderr
    assert sorted(os.listdir(disk.folder)) == before

    # With room again all goes on, the very forms that were refused first.
    disk.clear()
    assert all(offer(sheet, number)[0] == 200 for number in refused)
    assert len(listings(disk)) == 39
    disk.run("print", "lobby-poster", "--address", "3 rue du Lac, 38000 Grenoble", "-o", "2.pdf")
    disk.run("backup", "copy.sqlite")


def test_a_disk_that_can_only_be_read(disk):
    sheet = disk.print_poster("first.pdf")
    disk.serve()
    assert offer(sheet, 1)[0] == 200
    # As a system does on a failing disk, whoever has files open for writing.
    for path in ("palier.sqlite", "palier.sqlite-wal", "palier.sqlite-shm"):
        assert (disk.folder / path).exists()
    disk.stop_serving()
    disk.mount("ro")
    done = disk.command("print", "lobby-poster", "--address", "3 rue du Lac, 38000 Grenoble")
    assert done.returncode == 1
    assert re.search(r"(?m)^error: cannot write .*: the file system is read-only", done.stderr), done.stderr
    assert len(listings(disk)) == 1
    done = disk.command("listings", "publish", "1")
    assert done.returncode == 1
    assert re.search(r"(?m)^error: the database cannot be opened: .*read.?only", done.stderr), done.stderr
    disk.mount("rw")
    disk.serve()
    assert offer(sheet, 2)[0] == 200
    assert len(listings(disk)) == 2


def test_a_database_that_someone_holds_for_ten_seconds(palier, sheet):
    store = sqlite3.connect(palier.folder / "palier.sqlite", isolation_level=None)
    store.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    # Reading goes on; whoever writes is asked to try again.
    status, page = ask(sheet["url"])
    assert status == 200 and "Résidence Les Lilas" in page
    status, page = offer(sheet, 1)
    assert status == 503 and is_human(page)
    time.sleep(max(0, began + 10 - time.monotonic()))
    store.execute("ROLLBACK")
    store.close()
    assert offer(sheet, 1)[0] == 200
    assert offer(sheet, 1)[0] == 200
    assert len(listings(palier)) == 1


def test_a_damaged_database_is_told_and_a_copy_mends_it(palier, sheet):
    for number in range(60):
        assert offer(sheet, number, details="Soupe " * 60)[0] == 200
    palier.run("backup", "copy.sqlite")
    palier.stop_serving()
    path = palier.folder / "palier.sqlite"
    with sqlite3.connect(path) as store:
        assert store.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + os.urandom(len(whole) - 8192))
    before = sorted(os.listdir(palier.folder))
    for arguments in (["listings", "list"], ["backup", "other.sqlite"], ["serve", "--port", "0"]):
        done = subprocess.run(
            [palier.program, *arguments], cwd=palier.folder, capture_output=True, text=True,
            timeout=60)
        assert done.returncode == 1, arguments
        assert "damaged" in done.stderr and "palier restore" in done.stderr, done.stderr
    assert set(os.listdir(palier.folder)) - {"palier.sqlite-wal", "palier.sqlite-shm"} == set(before)

    said = palier.run("restore", "copy.sqlite")
    kept = re.search(r"kept: (\S+)", said)[1]
    assert (palier.folder / kept).stat().st_size == len(whole)
    assert len(palier.json("listings", "list")) == 60
    palier.serve()
    assert offer(sheet, 61)[0] == 200


def test_a_database_that_is_damaged_while_the_site_serves(palier, sheet):
    assert offer(sheet, 1)[0] == 200
    palier.run("backup", "copy.sqlite")
    path = palier.folder / "palier.sqlite"
    with open(path, "r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))
    wal = palier.folder / "palier.sqlite-wal"
    with open(wal, "r+b") as file:
        file.truncate(0)
    answers = [ask(sheet["url"] + "/offer"), ask(palier.site + "/print"), *(
        offer(sheet, number) for number in range(2, 5))]
    # What it has in its memory it may still show; the rest is a page that says who is to blame.
    assert {status for status, _ in answers} <= {200, 500, 503}
    assert answers[-1][0] in (500, 503)
    assert all(is_human(page) for status, page in answers if status != 200)
    palier.stop_serving()
    palier.run("restore", "copy.sqlite")
    palier.serve()
    assert offer(sheet, 9)[0] == 200
    assert len(listings(palier)) == 2


def test_a_database_of_a_newer_palier_is_left_as_it_is(palier):
    palier.print_poster("first.pdf")
    path = palier.folder / "palier.sqlite"
    with sqlite3.connect(path) as store:
        store.execute("INSERT INTO grdb_migrations VALUES ('2099-01 later tables')")
    store.close()
    for arguments in (["serve", "--port", "0"], ["restore", "copy.sqlite"]):
        if arguments[0] == "restore":
            shutil.copy(path, palier.folder / "copy.sqlite")
        done = subprocess.run(
            [palier.program, *arguments], cwd=palier.folder, capture_output=True, text=True,
            timeout=60)
        assert done.returncode == 1
        assert "written by a newer Palier (2099-01 later tables)" in done.stderr
    with sqlite3.connect(path) as store:
        assert store.execute("SELECT count(*) FROM sheet").fetchone() == (1,)


@pytest.mark.parametrize("days", [-3, 20])
def test_a_clock_that_was_set_wrong(palier, sheet, days):
    """Days back or weeks ahead, and then right again: nothing is lost, and all goes on."""
    assert offer(sheet, 1)[0] == 200
    link = ask_link(sheet, 2)
    palier.run("listings", "publish", "1")
    palier.stop_serving()
    palier.environment = {"SOURCE_DATE_EPOCH": str(int(time.time()) + days * 86_400)}
    palier.serve()
    assert ask(sheet["url"])[0] == 200
    assert offer(sheet, 3)[0] == 200
    assert ask(link)[0] == 200
    palier.stop_serving()
    palier.environment = {}
    palier.serve()
    status, page = ask(sheet["url"])
    assert status == 200 and "Courses du samedi" in page
    assert ask(link)[0] == 200
    assert offer(sheet, 4)[0] == 200
    assert len(listings(palier)) == 4


def ask_link(sheet, number):
    """Offers something; the private link."""
    body = urllib.parse.urlencode(FIELDS | {"receipt": f"{number:032x}"}).encode()
    with urllib.request.urlopen(sheet["url"] + "/offer", body, timeout=60) as answer:
        return answer.url


def test_an_output_folder_that_vanishes_in_the_middle_of_a_batch(palier):
    (palier.folder / "adresses.csv").write_text(
        "numero;nom_voie;code_postal;nom_commune\n"
        + "".join(f"{number};Rue du Lac;38000;Grenoble\n" for number in range(1, 1201)), "utf-8")
    command = subprocess.Popen(
        [palier.program, "batch", "leaflet", "--addresses", "adresses.csv", "-o", "out", "--split",
         "100", "--jobs", "1", "--quiet"], cwd=palier.folder, stderr=subprocess.PIPE, text=True)
    out, aside = palier.folder / "out", palier.folder / "unplugged"
    while not (out / "digests").is_dir() or len(os.listdir(out / "digests")) < 2:
        assert command.poll() is None, command.stderr.read()
        time.sleep(0.02)
    out.rename(aside)
    errors = command.communicate(timeout=120)[1]
    assert command.returncode == 1
    assert "out/" in errors and "palier batch resume 1" in errors, errors
    done = subprocess.run(
        [palier.program, "batch", "resume", "1"], cwd=palier.folder, capture_output=True, text=True,
        timeout=60)
    assert done.returncode == 1 and "error: " in done.stderr and "out" in done.stderr, done.stderr
    aside.rename(out)
    finished = sorted(path.name for path in out.glob("*.pdf"))
    palier.run("batch", "resume", "1", "--quiet")
    assert len(sorted(out.glob("*.pdf"))) == 12 > len(finished)
    assert (out / "manifest.json").exists()
