"""Thousands of connections that send nothing, or little: a neighbour comes through all the same."""

import asyncio
import os
import resource
import socket
import threading
import time
import urllib.parse

from palier import Palier
from test_faults import FIELDS

CROWD = int(os.environ.get("CROWD", "10000"))


class Crowd(threading.Thread):
    """Holds connections: half of them idle, half sending a byte now and then; opens them again."""

    def __init__(self, port, count):
        super().__init__(daemon=True)
        self.port, self.count = port, count
        self.full, self.ended = threading.Event(), threading.Event()
        self.opened = self.closed = 0

    def run(self):
        asyncio.run(self.hold())

    async def hold(self):
        people = [asyncio.ensure_future(self.person(number)) for number in range(self.count)]
        while not self.ended.is_set():
            await asyncio.sleep(0.1)
        for person in people:
            person.cancel()
        await asyncio.gather(*people, return_exceptions=True)

    async def person(self, number):
        head = b"POST /7K3QX9K/offer HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                self.opened += 1
                if self.opened >= self.count:
                    self.full.set()
                for byte in head + b"a" * 100_000 if number % 2 else b"":
                    writer.write(bytes([byte]))
                    await writer.drain()
                    await asyncio.sleep(1)
                while await reader.read(1024):
                    pass
                writer.close()
            except OSError:
                pass
            self.closed += 1
            await asyncio.sleep(1)


def request(port, text, pause_at=None):
    """What a neighbour from elsewhere is answered, who may send in two parts."""
    with socket.create_connection(
            ("127.0.0.1", port), timeout=60, source_address=("127.0.0.9", 0)) as line:
        data = text.encode()
        if pause_at:
            line.sendall(data[:pause_at])
            time.sleep(1)
            line.sendall(data[pause_at:])
        else:
            line.sendall(data)
        answer = b""
        while piece := line.recv(65_536):
            answer += piece
    return answer.split(b"\r\n", 1)[0].decode()


def test_ten_thousand_connections_do_not_stop_a_neighbour(tmp_path):
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    count = min(CROWD, hard - 200)
    assert count >= 1_000
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    palier = Palier(tmp_path, "limits: {client: 1000, sheet: 1000}\n")
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    code = sheet["code"].replace("-", "")
    crowd = Crowd(palier.port, count)
    crowd.start()
    assert crowd.full.wait(120), f"only {crowd.opened} of {count} came in"
    for number in range(10):
        look = f"GET /{code} HTTP/1.1\r\nHost: {palier.site[7:]}\r\nConnection: close\r\n\r\n"
        assert request(palier.port, look) == "HTTP/1.1 200 OK"
        body = urllib.parse.urlencode(FIELDS | {"receipt": f"{number:032x}"})
        send = (
            f"POST /{code}/offer HTTP/1.1\r\nHost: {palier.site[7:]}\r\nConnection: close\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}")
        # An old telephone in a hallway: the second half comes later.
        assert request(palier.port, send, len(send) - 20) == "HTTP/1.1 303 See Other"
    held = len(os.listdir(f"/proc/{palier.server.pid}/fd"))
    crowd.ended.set()
    crowd.join(60)
    assert held < 1_100, "more connections are held than the site lets in"
    print(f"{crowd.opened} connections came, {crowd.closed} were closed, {held} files open")
    assert palier.server.poll() is None
    assert len(palier.json("listings", "list")) == 10
    palier.stop()
