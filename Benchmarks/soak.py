#!/usr/bin/env python3
"""Mixed traffic at a steady rate for a long time: no error, memory flat, answers in time.

usage: soak.py PALIER [SECONDS] [REQUESTS_PER_SECOND]

Requests leave on a clock of their own, whether earlier ones were answered or not, and a latency
counts from the moment at which its request was due. Nothing is left out for being slow.
"""

import asyncio
import collections
import json
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

CONNECTIONS = 64
SEED = 20
FIELDS = {
    "kind": "offer", "mode": "in-person", "name": "Œdipe d'Alès", "audience": "neighbours",
    "consent": "1", "language": "fr"}
CATEGORIES = ["shopping", "pets", "computers", "paperwork", "meals"]


class Site:
    """A site with some houses and listings, in a folder of its own."""

    def __init__(self, palier, folder):
        self.palier, self.folder, self.port = palier, folder, 8399
        (folder / "palier.yaml").write_text(
            f"site: http://127.0.0.1:{self.port}\nmoderation: after\n"
            "limits: {client: 1000000000, sheet: 1000000000}\n", "utf-8")
        self.codes = [
            self.json("print", "lobby-poster", "--address", f"{number} rue du Lac, 38000 Grenoble",
                      "-o", "a.pdf")["code"].replace("-", "") for number in range(1, 41)]
        self.log = open(folder / "serve.log", "w", encoding="utf-8")
        self.server = subprocess.Popen(
            [palier, "serve", "--port", str(self.port)], cwd=folder, stdout=self.log,
            stderr=self.log)
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health").close()
                return
            except OSError:
                time.sleep(0.05)
        sys.exit("the site did not start")

    def json(self, *arguments):
        done = subprocess.run(
            [self.palier, *arguments, "--json"], cwd=self.folder, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        return json.loads(done.stdout)

    def memory(self):
        """What it holds, in MiB."""
        text = Path(f"/proc/{self.server.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) / 1024


class Traffic:
    def __init__(self, site, rate):
        self.site, self.rate = site, rate
        self.choice = random.Random(SEED)
        self.sent = 0
        self.latencies = collections.defaultdict(list)
        self.errors = collections.Counter()
        self.free = asyncio.Queue()
        self.links = []

    def request(self):
        """Some request: what it is, its bytes, and the answers that are right."""
        code = self.choice.choice(self.site.codes)
        draw = self.choice.random()
        if draw < 0.55:
            return "landing", self.get(f"/{code}"), {200}
        if draw < 0.65:
            return "language", self.get(f"/{code}?lang={self.choice.choice(['en', 'ar', 'pl'])}"), {200}
        if draw < 0.72:
            return "filtered", self.get(f"/{code}?category={self.choice.choice(CATEGORIES)}"), {200}
        if draw < 0.80:
            return "form", self.get(f"/{code}/offer"), {200}
        if draw < 0.86:
            return "offer", self.offer(code), {303}
        if draw < 0.90 and self.links:
            return "own listing", self.get(self.choice.choice(self.links)), {200}
        if draw < 0.94:
            return "API", self.get("/api/v1/listings?limit=20"), {200}
        if draw < 0.97:
            return "print page", self.get("/print"), {200}
        if draw < 0.99:
            return "wrong code", self.get("/7K3QX9J"), {404}
        return "wrong form", self.offer(code, name=""), {422}

    def get(self, path):
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.site.port}\r\n\r\n".encode()

    def offer(self, code, **values):
        self.sent += 1
        fields = FIELDS | {
            "receipt": f"{self.sent:032x}", "category": self.choice.choice(CATEGORIES),
            "details": f"Annonce {self.sent}", "phone": f"06{self.sent:08}"} | values
        body = urllib.parse.urlencode(fields)
        return (
            f"POST /{code}/offer HTTP/1.1\r\nHost: 127.0.0.1:{self.site.port}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}").encode()

    async def one(self, due):
        kind, data, right = self.request()
        line = await self.free.get()
        try:
            if line is None:
                line = await asyncio.open_connection("127.0.0.1", self.site.port)
            reader, writer = line
            writer.write(data)
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            status = int(head.split(" ", 2)[1])
            if length := re.search(r"(?i)content-length: (\d+)", head):
                await reader.readexactly(int(length[1]))
            if status not in right:
                self.errors[f"{kind}: {status}"] += 1
            elif kind == "offer" and len(self.links) < 1_000:
                self.links.append(re.search(r"(?i)location: (\S+)", head)[1])
            if re.search(r"(?i)connection: close", head):
                writer.close()
                line = None
        except (OSError, asyncio.IncompleteReadError) as error:
            self.errors[f"{kind}: {type(error).__name__}"] += 1
            line = None
        finally:
            self.free.put_nowait(line)
        self.latencies[kind].append(asyncio.get_running_loop().time() - due)

    async def run(self, seconds):
        for _ in range(CONNECTIONS):
            self.free.put_nowait(None)
        loop = asyncio.get_running_loop()
        start, tasks, memory = loop.time(), set(), []
        for number in range(int(seconds * self.rate)):
            due = start + number / self.rate
            if (wait := due - loop.time()) > 0:
                await asyncio.sleep(wait)
            task = asyncio.ensure_future(self.one(due))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
            if number % (self.rate * 10) == 0:
                memory.append(self.site.memory())
        await asyncio.gather(*tasks)
        return memory


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))] * 1000


def main():
    palier = str(Path(sys.argv[1]).resolve())
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 600
    rate = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    with tempfile.TemporaryDirectory() as folder:
        site = Site(palier, Path(folder))
        traffic = Traffic(site, rate)
        memory = asyncio.run(traffic.run(seconds))
        site.server.terminate()
        ended = site.server.wait(30)
        check = subprocess.run(
            [palier, "backup", "check.sqlite"], cwd=folder, capture_output=True, text=True)
    every = [value for values in traffic.latencies.values() for value in values]
    print(f"{'request':<12} {'count':>8} {'p50 ms':>8} {'p99 ms':>8} {'longest':>8}")
    for kind, values in [*sorted(traffic.latencies.items()), ("all", every)]:
        print(
            f"{kind:<12} {len(values):>8} {percentile(values, 0.5):>8.1f}"
            f" {percentile(values, 0.99):>8.1f} {max(values) * 1000:>8.1f}")
    # The caches fill during the first fifth.
    settled = memory[len(memory) // 5:]
    print(f"memory in MiB: {settled[0]:.0f} after a fifth of the time, {settled[-1]:.0f} at the end,"
          f" {max(memory):.0f} at most")
    problems = [f"{words}, {count} times" for words, count in traffic.errors.items()]
    if percentile(every, 0.99) > 100:
        problems.append("one in a hundred waited for longer than 100 ms")
    if max(settled) > 1.25 * settled[0] + 8:
        problems.append("memory grew")
    if ended or check.returncode:
        problems.append(f"it ended with {ended}; {check.stderr}")
    for problem in problems:
        print("error: " + problem)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
