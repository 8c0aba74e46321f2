"""E-mail against a real SMTP server: late, whole, and only where it should go."""

import email
import email.policy
import sqlite3
import subprocess
import time
import urllib.parse
import urllib.request

import pytest
from aiosmtpd.controller import Controller
from palier import Palier, free_port

FORM = {
    "kind": "offer", "category": "shopping", "mode": "in-person", "details": "Courses",
    "name": "Nadia", "phone": "06 12 34 56 78", "audience": "neighbours", "consent": "1",
    "language": "fr",
}


class Box:
    """Keeps what comes in."""

    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append((envelope.mail_from, envelope.rcpt_tos, envelope.original_content))
        return "250 taken"


def eventually(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.1)
    return condition()


def offer(palier, code, number):
    body = urllib.parse.urlencode({**FORM, "receipt": f"{number:032x}"}).encode()
    with urllib.request.urlopen(f"{palier.site}/{code.replace('-', '')}/offer", body) as answer:
        assert answer.status == 200


@pytest.fixture
def smtp():
    return free_port()


@pytest.fixture
def palier(tmp_path, smtp):
    palier = Palier(
        tmp_path,
        "organisation: Ville de Grenoble\n"
        f"mail: {{server: 'smtp://127.0.0.1:{smtp}', from: entraide@ville.example.fr,"
        " starttls: false}\nnotify: {moderators: moderation@ville.example.fr}\n")
    yield palier
    palier.stop()


def test_a_server_that_is_down_loses_nothing_and_nobody_waits_for_it(palier, smtp):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    start = time.monotonic()
    offer(palier, sheet["code"], 1)
    assert time.monotonic() - start < 15
    log = palier.folder / "serve.log"
    assert eventually(lambda: "mail 1: attempt 1" in log.read_text("utf-8"))
    assert "@" not in log.read_text("utf-8")
    palier.stop()
    # The next program finds what the last one kept, and the server is up again. The message is due
    # again after a minute, which the test does not wait for.
    store = sqlite3.connect(palier.folder / "palier.sqlite")
    assert store.execute("SELECT attempts FROM mail").fetchall() == [(1,)]
    store.execute("UPDATE mail SET due = 0")
    store.commit()
    store.close()
    box = Box()
    server = Controller(box, hostname="127.0.0.1", port=smtp)
    server.start()
    try:
        palier.serve()
        assert eventually(lambda: box.messages)
    finally:
        server.stop()
    [(sender, recipients, content)] = box.messages
    assert (sender, recipients) == ("entraide@ville.example.fr", ["moderation@ville.example.fr"])
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert not message.defects
    assert message["Subject"] == "Des annonces attendent votre relecture"
    assert f"{palier.site}/moderation" in message.get_content()
    assert message["Auto-Submitted"] == "auto-generated"
    assert all(len(line) <= 78 for line in content.split(b"\r\n"))
    # Nothing is left in the store.
    assert eventually(lambda: sqlite3.connect(palier.folder / "palier.sqlite").execute(
        "SELECT count(*) FROM mail").fetchall() == [(0,)])


def test_an_unencrypted_server_gets_nothing_unless_it_may(tmp_path, smtp):
    palier = Palier(
        tmp_path,
        f"mail: {{server: 'smtp://127.0.0.1:{smtp}', from: entraide@ville.example.fr}}\n"
        "notify: {moderators: moderation@ville.example.fr}\n")
    box = Box()
    server = Controller(box, hostname="127.0.0.1", port=smtp)
    server.start()
    try:
        sheet = palier.print_poster("first.pdf")
        palier.serve()
        offer(palier, sheet["code"], 1)
        log = palier.folder / "serve.log"
        words = "mail 1: attempt 1: the server offers no encryption, and nothing is sent without"
        assert eventually(lambda: words in log.read_text("utf-8"), 60)
        assert not box.messages
    finally:
        palier.stop()
        server.stop()


def test_mistakes_in_the_settings_are_told_all_at_once(tmp_path):
    palier = Palier(
        tmp_path,
        "mail: {server: 'mail.example.fr', from: 'a@b.fr, c@d.fr', password: x}\n"
        "notify: {moderators: nobody}\nlimits: {client: 0}\ntrusted-proxies: [10.0.0.0/99]\n")
    done = subprocess.run(
        [palier.program, "serve"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.count("error:") == 6, done.stderr
    for word in ("smtp://", "a@b.fr, c@d.fr", "“user”", "nobody", "1000000000", "10.0.0.0/99"):
        assert word in done.stderr, word


def test_a_referent_is_told_where_they_asked_for_it(palier, smtp, phone):
    sheet = palier.print_poster("first.pdf")
    box = Box()
    server = Controller(box, hostname="127.0.0.1", port=smtp)
    server.start()
    try:
        palier.serve()
        phone.goto(palier.json(
            "places", "invite", "12 rue des Lilas, 38000 Grenoble", "--for", "Zoé")["link"])
        phone.click("form button.main")
        phone.fill("#email", "zoe@exemple.fr")
        phone.click("form[action*='/news'] button")
        assert phone.input_value("#email") == "zoe@exemple.fr"
        offer(palier, sheet["code"], 1)
        palier.run("listings", "publish", "1")
        assert eventually(
            lambda: any(to == ["zoe@exemple.fr"] for _, to, _ in box.messages))
    finally:
        server.stop()
    [content] = [content for _, to, content in box.messages if to == ["zoe@exemple.fr"]]
    text = email.message_from_bytes(content, policy=email.policy.default).get_content()
    assert "1 annonce est nouvelle" in text and f"{palier.site}/referent" in text
    assert "Courses" not in text and "Nadia" not in text
