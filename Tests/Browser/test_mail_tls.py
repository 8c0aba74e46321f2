"""E-mail to a server that encrypts and asks who is there, and to those that only pretend to."""

import email
import email.policy
import socket
import sqlite3
import ssl
import subprocess

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from palier import Palier, free_port
from test_mail import Box, eventually, offer

USER, PASSWORD = "entraide", "Épée-de-bois 7"
NAME = "Mairie de Saint-Étienne, « Forêt »"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


class Authority:
    """Signs certificates that nobody but these tests knows."""

    def __init__(self, folder):
        self.folder = folder
        self.file = folder / "authority.pem"
        self.make("authority", "/CN=Palier tests", "basicConstraints=critical,CA:TRUE")

    def make(self, name, subject, *extensions):
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                   "-nodes", "-days", "2", "-subj", subject, "-keyout", f"{name}.key",
                   "-out", f"{name}.pem"]
        for extension in extensions:
            command += ["-addext", extension]
        if name != "authority":
            command += ["-CA", "authority.pem", "-CAkey", "authority.key"]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

    def server(self, name):
        """What a server needs that calls itself so."""
        self.make(name, f"/CN={name}", f"subjectAltName=DNS:{name}")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        return context


def knows(server, session, envelope, mechanism, data):
    # The library answers what is not handled here.
    return AuthResult(
        success=(data.login, data.password) == (USER.encode(), PASSWORD.encode()), handled=False)


class Implicit(Controller):
    """A server that encrypts from the first byte."""

    def _trigger_server(self):
        """Speaks to it once, whoever signed its certificate."""
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        with socket.create_connection((self.hostname, self.port), timeout=60) as plain:
            context.wrap_socket(plain).close()


def controller(box, port, scheme, context):
    common = {
        "hostname": "127.0.0.1", "port": port, "ready_timeout": 60, "authenticator": knows,
        "auth_required": True,
    }
    if scheme == "smtps":
        return Implicit(box, ssl_context=context, auth_require_tls=False, **common)
    return Controller(box, tls_context=context, require_starttls=True, **common)


class Town:
    """A site that sends to a server on this computer, and what came in there."""

    def __init__(self, folder, context, authorities, scheme="smtp", password=PASSWORD, name=NAME):
        port = free_port()
        known = f", authorities: '{authorities}'" if authorities else ""
        self.palier = Palier(
            folder,
            f'organisation: "{name}"\n'
            f"mail: {{server: '{scheme}://localhost:{port}', from: entraide@ville.example.fr,"
            f" user: {USER}, password: '{password}'{known}}}\n"
            "notify: {moderators: moderation@ville.example.fr}\n")
        self.box = Box()
        self.server = controller(self.box, port, scheme, context)

    def __enter__(self):
        self.server.start()
        sheet = self.palier.print_poster("first.pdf")
        self.palier.serve()
        offer(self.palier, sheet["code"], 1)
        return self

    def __exit__(self, *_):
        self.palier.stop()
        self.server.stop()

    @property
    def log(self):
        return (self.palier.folder / "serve.log").read_text("utf-8")

    @property
    def queued(self):
        with sqlite3.connect(self.palier.folder / "palier.sqlite") as store:
            return store.execute("SELECT count(*) FROM mail").fetchone()[0]


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_encrypted_and_signed_in(tmp_path, authority, scheme):
    context = authority.server("localhost")
    with Town(tmp_path, context, authority.file, scheme) as town:
        assert eventually(lambda: town.box.messages, 60), town.log
        assert eventually(lambda: not town.queued, 60)
    [(sender, recipients, content)] = town.box.messages
    assert (sender, recipients) == ("entraide@ville.example.fr", ["moderation@ville.example.fr"])
    content.decode("ascii")
    message = email.message_from_bytes(content, policy=email.policy.default)
    [address] = message["From"].addresses
    assert not message["From"].defects
    assert (address.display_name, address.addr_spec) == (NAME, "entraide@ville.example.fr")
    assert all(len(line) <= 78 for line in content.split(b"\r\n"))


@pytest.mark.parametrize("case", ["unknown authority", "other name"])
@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_certificate_that_is_not_right_gets_nothing(tmp_path, authority, case, scheme):
    context = authority.server("localhost" if case == "unknown authority" else "mail.example.fr")
    known = None if case == "unknown authority" else authority.file
    with Town(tmp_path, context, known, scheme) as town:
        assert eventually(lambda: "mail 1: attempt 1: the server's certificate" in town.log, 60)
        assert not town.box.messages
        # It waits for somebody who mends that.
        assert town.queued == 1


def test_a_wrong_password_gets_nothing_and_stands_nowhere(tmp_path, authority):
    context = authority.server("localhost")
    with Town(tmp_path, context, authority.file, password="Sésame ouvre-toi") as town:
        words = "mail 1: attempt 1: the server does not accept the user and password (535)"
        assert eventually(lambda: words in town.log, 60), town.log
        assert not town.box.messages
        assert town.queued == 1
        assert "Sésame" not in town.log and USER + "@" not in town.log


def test_a_name_adds_nothing_to_the_head(tmp_path, authority):
    context = authority.server("localhost")
    name = r"Ville\r\nBcc: tous@example.fr"
    with Town(tmp_path, context, authority.file, name=name) as town:
        assert eventually(lambda: town.box.messages, 60), town.log
    [(_, recipients, content)] = town.box.messages
    assert recipients == ["moderation@ville.example.fr"]
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert message["Bcc"] is None
    assert len(message["From"].addresses) == 1
    assert len(message.keys()) == 9


def test_an_authority_that_is_not_there_is_told_before_anything_is_sent(tmp_path):
    palier = Palier(
        tmp_path, "mail: {server: 'smtp://localhost', from: a@b.fr, authorities: none.pem}\n")
    done = subprocess.run(
        [palier.program, "serve"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "“none.pem” is no file that can be read" in done.stderr
