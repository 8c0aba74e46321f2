"""`palier backup` and `palier restore`: what a copy holds, and what it never brings back."""

import os
import re
import sqlite3
import stat
import subprocess
import threading
import urllib.parse
import urllib.request

from test_faults import FIELDS, ask, ask_link, listings, offer


def store_of(path):
    """Opens a database; gives its listings by receipt."""
    with sqlite3.connect(path) as store:
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = store.execute("SELECT receipt, details FROM listing").fetchall()
    store.close()
    return dict(rows)


def failure(palier, *arguments):
    """What a command says that must fail."""
    done = subprocess.run(
        [palier.program, *arguments], cwd=palier.folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and done.stdout == ""
    return done.stderr


def holds(path, words):
    return any(
        words.encode() in (path.parent / name).read_bytes()
        for name in os.listdir(path.parent) if name.startswith(path.name))


def visible(palier):
    """The files of the folder, but for what SQLite keeps beside an open one."""
    return sorted(name for name in os.listdir(palier.folder) if name[-4:] not in ("-wal", "-shm"))


def test_a_copy_taken_under_load_is_whole(palier):
    (palier.folder / "palier.yaml").write_text(
        f"site: {palier.site}\nlimits: {{client: 1000000, sheet: 1000000}}\n", "utf-8")
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    (palier.folder / "copies").mkdir()
    copy = palier.folder / "copies" / "palier.sqlite"
    kept, ended = [], threading.Event()

    def send(first):
        for number in range(first, 10_000_000, 4):
            if ended.is_set():
                return
            status, _ = offer(sheet, number, details=f"Annonce {number} " + "à bientôt " * 30)
            if status == 200:
                kept.append(f"{number:032x}")

    senders = [threading.Thread(target=send, args=(number,)) for number in range(4)]
    for sender in senders:
        sender.start()
    sizes = []
    for _ in range(6):
        before = set(kept)
        said = palier.json("backup", "copies/palier.sqlite")
        found = store_of(copy)
        assert before <= set(found) and said["listings"] == len(found)
        assert all(re.fullmatch(r"Annonce \d+( à bientôt){30}", words) for words in found.values())
        sizes.append(len(found))
    ended.set()
    for sender in senders:
        sender.join()
    assert sizes == sorted(sizes) and sizes[-1] > sizes[0] >= 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert os.listdir(copy.parent) == ["palier.sqlite"]


def test_a_restored_copy_never_brings_back_what_was_taken_back(palier, sheet):
    link = ask_link(sheet, 1)
    stays = ask_link(sheet, 2)
    fields = FIELDS | {"receipt": f"{3:032x}", "details": "Xylophone", "name": "Quetzalcoatl"}
    body = urllib.parse.urlencode(fields).encode()
    with urllib.request.urlopen(sheet["url"] + "/offer", body, timeout=60) as answer:
        regretted = answer.url
    palier.run("keys", "create", "voisins.example", "--write")
    palier.run("keys", "create", "autres.example")
    palier.run("moderators", "invite", "Claire")
    palier.run("moderators", "invite", "Mirabelle")
    (palier.folder / "voisins.csv").write_text(
        "floor,door,name,phone,consent\n"
        "1,gauche,Abracadabra Dupont,06 99 88 77 66,tous\n2,droite,Zoé Martin,,tous\n",
        "utf-8")
    address = ["--address", "12 rue des Lilas, 38000 Grenoble"]
    palier.run("neighbours", "import", "voisins.csv", *address)
    palier.run("backup", "copy.sqlite")
    assert holds(palier.folder / "copy.sqlite", "Quetzalcoatl")

    # What happens after the copy was made.
    private, query = regretted.split("?")
    status, _ = ask(private + "/withdraw", **dict(urllib.parse.parse_qsl(query)))
    assert status == 200
    palier.run("keys", "revoke", "voisins.example")
    palier.run("moderators", "remove", "Claire")
    palier.run("moderators", "remove", "Mirabelle")
    palier.run("privacy", "erase", "Mirabelle", "--yes")
    assert not holds(palier.folder / "palier.sqlite", "Mirabelle")
    people = palier.json("neighbours", "list", *address)
    [left] = [person["id"] for person in people if "Abracadabra" in person["name"]]
    palier.run("neighbours", "withdraw", str(left))
    ask_link(sheet, 4)
    later = palier.print_poster("later.pdf")
    assert "stop “palier serve” first" in failure(palier, "restore", "copy.sqlite")
    palier.stop_serving()

    said = palier.json("restore", "copy.sqlite")
    # A listing, a neighbour, a key, two moderators, and the name of one in what was done.
    assert said["takenBack"] == 6 and said["lostSheets"] == [later["code"]]
    path = palier.folder / "palier.sqlite"
    kept = path.parent / said["kept"]
    assert len(store_of(kept)) == 4
    kept.unlink()
    assert not holds(path, "Quetzalcoatl") and not holds(path, "Xylophone")
    assert not holds(path, "Mirabelle")
    assert not holds(path, "Abracadabra") and not holds(path, "699887766")
    assert [person["name"] for person in palier.json("neighbours", "list", *address)] == ["Zoé Martin"]
    assert [key["name"] for key in palier.json("keys", "list")] == ["autres.example"]
    assert palier.json("moderators", "list") == []
    assert len(listings(palier)) == 3

    # The links that people have lead where they did.
    palier.serve()
    for address in (link, stays):
        status, page = ask(address)
        assert status == 200 and "Courses du samedi" in page
    assert ask(regretted)[0] == 200 and "Xylophone" not in ask(regretted)[1]


def test_what_is_no_sound_copy_is_refused_and_nothing_changes(palier, sheet, tmp_path_factory):
    assert offer(sheet, 1)[0] == 200
    palier.run("backup", "copy.sqlite")
    palier.stop_serving()
    path, copy = palier.folder / "palier.sqlite", palier.folder / "copy.sqlite"
    before, files = store_of(path), visible(palier)
    whole = copy.read_bytes()
    for wrong in (b"", b"a letter", whole[:-4096], whole[:20_480] + os.urandom(len(whole) - 20_480)):
        copy.write_bytes(wrong)
        assert "damaged" in failure(palier, "restore", "copy.sqlite"), wrong[:10]
    copy.unlink()
    with sqlite3.connect(copy) as other:
        other.execute("CREATE TABLE letters (words TEXT)")
    other.close()
    assert "not the database of a Palier" in failure(palier, "restore", "copy.sqlite")
    assert "is no copy of this database" in failure(palier, "backup", "copy.sqlite")
    assert "is no copy of this database" in failure(palier, "backup", "palier.sqlite")
    assert "is no copy of this database" in failure(palier, "backup", "first.pdf")
    assert "there is no file" in failure(palier, "restore", "nowhere.sqlite")
    assert "No such file or directory" in failure(palier, "backup", "nowhere/copy.sqlite")
    assert "there is no file" in failure(palier, "backup", "x.sqlite", "--database", "none.sqlite")
    assert store_of(path) == before
    assert visible(palier) == files


def test_a_copy_moves_to_an_empty_computer(palier, sheet, tmp_path_factory):
    link = ask_link(sheet, 1)
    palier.run("backup", "copy.sqlite")
    palier.stop_serving()
    for name in ("palier.sqlite", "palier.sqlite-wal", "palier.sqlite-shm"):
        (palier.folder / name).unlink(missing_ok=True)
    said = palier.json("restore", "copy.sqlite")
    assert "kept" not in said and said["listings"] == 1
    palier.serve()
    assert ask(link)[0] == 200 and ask(sheet["url"])[0] == 200
