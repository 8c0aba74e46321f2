"""Acknowledged means kept: the site and the commands are killed at random moments, and nothing is lost.

CRASH_ROUNDS says how often; CRASH_SEED repeats a run.
"""

import http.client
import itertools
import os
import random
import sqlite3
import subprocess
import threading
import time
import urllib.parse

import pytest
from palier import Palier

ROUNDS = int(os.environ.get("CRASH_ROUNDS", "10"))
SEED = int(os.environ.get("CRASH_SEED", str(random.randrange(1 << 30))))
CLIENTS = 4


class Client(threading.Thread):
    """Someone who sends one listing after the other, each again until it is acknowledged."""

    def __init__(self, palier, code, number):
        super().__init__(daemon=True)
        self.palier, self.path = palier, f"/{code.replace('-', '')}/offer"
        self.numbers = itertools.count(number, CLIENTS)
        self.sent, self.kept = {}, {}
        self.ended = threading.Event()
        self.odd = []

    def run(self):
        for number in self.numbers:
            words = f"Annonce {number} : l'œuvre de Noël, " + "à bientôt ! " * (number % 30)
            fields = {
                "kind": "offer", "category": "pets", "mode": "in-person", "details": words.strip(),
                "name": f"Zoé {number}", "phone": f"06{number:08}", "audience": "neighbours",
                "consent": "1", "language": "fr", "receipt": f"{number + 1:032x}"}
            self.sent[number] = fields
            while not self.ended.is_set():
                try:
                    answer = self.post(fields)
                except (OSError, http.client.HTTPException):
                    time.sleep(0.02)
                    continue
                if answer == 303:
                    self.kept[number] = fields
                    break
                # Busy is an honest answer; whoever gets it sends the form again.
                if answer != 503:
                    self.odd.append((number, answer))
                    return
            if self.ended.is_set():
                return

    def post(self, fields):
        line = http.client.HTTPConnection("127.0.0.1", self.palier.port, timeout=30)
        try:
            line.request(
                "POST", self.path, urllib.parse.urlencode(fields),
                {"Content-Type": "application/x-www-form-urlencoded"})
            return line.getresponse().status
        finally:
            line.close()


class Commands(threading.Thread):
    """Someone at a terminal who prints, publishes and makes batches, and whose computer fails too."""

    def __init__(self, palier, choice):
        super().__init__(daemon=True)
        self.palier, self.choice = palier, choice
        self.ended = threading.Event()
        self.codes, self.published, self.batches, self.odd = [], set(), 0, []
        (palier.folder / "adresses.csv").write_text(
            "numero;nom_voie;code_postal;nom_commune\n"
            + "".join(f"{number};Rue de l'Abbé-Grégoire;38000;Grenoble\n" for number in range(1, 9)),
            "utf-8")

    def run(self):
        try:
            for number in itertools.count(1):
                for task in (self.print, self.publish, self.batch):
                    if self.ended.is_set():
                        return
                    task(number)
        except Exception as error:
            self.odd.append(repr(error))

    def start_command(self, *arguments):
        """What it says; nothing where it was killed, and a note where it failed."""
        command = subprocess.Popen(
            [self.palier.program, *arguments], cwd=self.palier.folder, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        # Rather often it comes to its end.
        patience = self.choice.choice([0.05, 0.2, 0.4, 60, 60, 60])
        try:
            said, errors = command.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            command.kill()
            command.communicate()
            return None
        if command.returncode == 0:
            return said
        if "in use by another program" not in errors:
            self.odd.append((arguments, command.returncode, errors))
        return None

    def print(self, number):
        said = self.start_command(
            "print", "lobby-poster", "--address", f"{number} rue du Lac, 38000 Grenoble", "-o",
            f"{number}.pdf")
        if said:
            assert (self.palier.folder / f"{number}.pdf").read_bytes()[-6:].strip() == b"%%EOF"
            self.codes.append(said.split()[1].replace("-", ""))

    def publish(self, number):
        with sqlite3.connect(self.palier.folder / "palier.sqlite", timeout=30) as store:
            waiting = [
                str(row[0]) for row in store.execute(
                    "SELECT id FROM listing WHERE status = 'waiting' ORDER BY id LIMIT 5")]
        if waiting and self.start_command("listings", "publish", *waiting):
            self.published.update(map(int, waiting))

    def batch(self, number):
        said = self.start_command(
            "batch", "leaflet", "--addresses", "adresses.csv", "-o", f"batch-{number}", "--quiet")
        if said is not None:
            assert (self.palier.folder / f"batch-{number}" / "manifest.json").exists()
            self.batches += 1


@pytest.mark.parametrize("with_commands", [False, True], ids=["alone", "with-commands"])
def test_what_was_acknowledged_is_there_once(tmp_path, with_commands):
    print(f"CRASH_SEED={SEED}")
    choice = random.Random(SEED)
    palier = Palier(tmp_path, "limits: {client: 1000000000, sheet: 1000000000}\n")
    sheet = palier.print_poster("first.pdf")
    clients = [Client(palier, sheet["code"], number) for number in range(CLIENTS)]
    commands = Commands(palier, random.Random(SEED)) if with_commands else None
    people = clients + ([commands] if commands else [])
    palier.serve()
    for person in people:
        person.start()
    for number in range(ROUNDS):
        time.sleep(choice.uniform(0.02, 0.6))
        palier.server.kill()
        palier.server.wait()
        palier.log.close()
        check(palier, clients, commands)
        palier.serve()
    time.sleep(0.5)
    for person in people:
        person.ended.set()
    for person in people:
        person.join(timeout=90)
        assert not person.is_alive() and person.odd == []
    check(palier, clients, commands)
    kept = sum(len(client.kept) for client in clients)
    assert kept > ROUNDS, "too few listings were acknowledged to tell anything"
    print(f"{ROUNDS} times killed, {kept} listings acknowledged")
    if commands:
        assert commands.codes and commands.published and commands.batches
        print(
            f"{len(commands.codes)} posters, {len(commands.published)} published,"
            f" {commands.batches} batches")
    palier.stop()


def check(palier, clients, commands):
    """Looks into the store while the site is down; commands may go on."""
    kept = {number: fields for client in clients for number, fields in list(client.kept.items())}
    sent = {number: fields for client in clients for number, fields in list(client.sent.items())}
    codes = list(commands.codes) if commands else []
    published = set(commands.published) if commands else set()
    with sqlite3.connect(palier.folder / "palier.sqlite", timeout=30) as store:
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert store.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = store.execute(
            "SELECT id, receipt, details, name, phone, status, revision FROM listing").fetchall()
        events = store.execute(
            "SELECT listing, count(*) FROM event WHERE what = 'submitted' GROUP BY listing").fetchall()
        printed = {
            row[0] for row in store.execute("SELECT code FROM sheet WHERE printed IS NOT NULL")}
    store.close()
    found = {int(row[1], 16) - 1: row for row in rows}
    assert len(found) == len(rows)
    assert set(kept) <= set(found), "an acknowledged listing is missing"
    assert set(found) <= set(sent)
    for number, (_, _, details, name, phone, status, revision) in found.items():
        fields = sent[number]
        assert (details, name, phone) == (fields["details"], fields["name"], fields["phone"])
        assert status in ("waiting", "published") and revision == 1
    assert all(count == 1 for _, count in events) and len(events) == len(rows)
    states = {row[0]: row[5] for row in rows}
    assert all(states[number] == "published" for number in published)
    assert set(codes) <= printed
