"""What the API answers agrees with its description, whatever is asked."""

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ADDRESS = "12 rue des Lilas, 38000 Grenoble"


def call(palier, method, path, key=None, body=None):
    request = urllib.request.Request(
        palier.site + path, method=method,
        data=None if body is None else json.dumps(body).encode())
    if body is not None:
        request.add_header("Content-Type", "application/json")
    if key:
        request.add_header("Authorization", f"Bearer {key}")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


@pytest.fixture
def served(palier):
    palier.print_poster("poster.pdf")
    palier.key = palier.run("keys", "create", "voisins.example", "--write").strip()
    (palier.folder / "annonces.csv").write_text(
        "id,kind,category,address,details\n"
        + "".join(f'{n},need,shopping,"{ADDRESS}",Courses {n}\n' for n in range(5)), "utf-8")
    palier.run(
        "listings", "import", "annonces.csv", "--origin", "voisins.example", "--publish")
    palier.serve()
    return palier


@pytest.mark.parametrize("has_key", [False, True])
def test_answers_agree_with_the_description(served, has_key):
    options = ["--header", f"Authorization: Bearer {served.key}"] if has_key else []
    done = subprocess.run(
        [
            sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()",
            "run", f"{served.site}/api/v1/openapi.json", "--max-examples", "12", "--seed", "20",
            "--phases", "examples,coverage,fuzzing", "--checks",
            "not_a_server_error,status_code_conformance,content_type_conformance,"
            "response_headers_conformance,response_schema_conformance,negative_data_rejection,"
            "unsupported_method",
            "--generation-database", "none", "--no-color", "--continue-on-failure", *options,
        ],
        cwd=served.folder, capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    log = (Path(served.folder) / "serve.log").read_text("utf-8")
    assert not [line for line in log.splitlines() if line.startswith("error: ")]


def test_a_platform_sends_changes_and_takes_back(served):
    listing = {
        "externalId": "77", "kind": "offer", "category": "pets", "address": ADDRESS,
        "details": "Je garde votre chat", "phone": "0612345678", "consent": True}
    status, text = call(served, "POST", "/api/v1/listings", served.key, listing)
    assert status == 201 and json.loads(text)["status"] == "waiting"
    number = json.loads(text)["id"]
    served.run("listings", "publish", str(number))
    status, text = call(served, "GET", f"/api/v1/listings/{number}")
    assert status == 200 and "chat" in text and "0612345678" not in text
    served.run("keys", "revoke", "voisins.example")
    assert call(served, "DELETE", f"/api/v1/listings/{number}", served.key)[0] == 401
    key = served.run("keys", "create", "voisins.example", "--write").strip()
    assert call(served, "DELETE", f"/api/v1/listings/{number}", key)[0] == 204
    assert call(served, "GET", f"/api/v1/listings/{number}")[0] == 404
