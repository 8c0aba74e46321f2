"""The palier command and its site, as a person at a terminal uses them."""

import json
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Palier:
    """A working folder with a database of its own, and a site that serves it."""

    def __init__(self, folder, settings=""):
        program = os.environ.get("PALIER") or str(ROOT / ".build/debug/palier")
        self.program = str(Path(program).resolve())
        self.folder = Path(folder)
        self.port = free_port()
        self.site = f"http://127.0.0.1:{self.port}"
        # Programs fill in forms faster than people; what tries that says so itself.
        if "limits:" not in settings:
            settings += "limits: {soonest: 0}\n"
        (self.folder / "palier.yaml").write_text(f"site: {self.site}\n{settings}", "utf-8")
        self.server = None
        self.environment = {}

    def run(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments], cwd=self.folder, capture_output=True, text=True,
            timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def print_poster(self, file, *options):
        return self.json(
            "print", "lobby-poster", "--address", "12 rue des Lilas, 38000 Grenoble",
            "--name", "Résidence Les Lilas", "-o", file, *options)

    def serve(self):
        self.log = open(self.folder / "serve.log", "w", encoding="utf-8")
        self.server = subprocess.Popen(
            [self.program, "serve", "--port", str(self.port)], cwd=self.folder,
            stdout=self.log, stderr=self.log, env=os.environ | self.environment)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.site}/health", timeout=10):
                    return
            except OSError:
                assert self.server.poll() is None, (self.folder / "serve.log").read_text("utf-8")
                time.sleep(0.05)
        raise AssertionError("the site did not start")

    def stop_serving(self):
        server, self.server = self.server, None
        server.terminate()
        assert server.wait(timeout=60) == 0
        self.log.close()

    def stop(self):
        if self.server:
            self.stop_serving()

    def qr_of(self, file):
        """What a scanner reads from the first page, at 100 dots to an inch."""
        image = self.folder / "scan"
        subprocess.run(
            ["pdftoppm", "-r", "100", "-gray", "-singlefile", "-png", file, str(image)],
            cwd=self.folder, check=True)
        return self.qr_in(f"{image}.png")

    def qr_in(self, picture):
        """What a scanner reads from a picture."""
        read = subprocess.run(
            ["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True,
            check=True)
        return read.stdout.strip()

    def text_of(self, file):
        """The words of a PDF file, in reading order and with plain spaces."""
        text = subprocess.run(
            ["pdftotext", "-raw", file, "-"], cwd=self.folder, capture_output=True, text=True,
            check=True).stdout
        return re.sub(r"\s+", " ", text)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise AssertionError("chromium is not installed: make setup-tests")
