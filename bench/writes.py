"""Durable writes: messages of a curation, each acknowledged when it is on disk, beside a bare loop over SQLite."""
import json
import signal
import sqlite3
import subprocess

import load
import server

WRITERS = 32
WORDS = "Thank you. Could you say in a sentence who pays for the interpreters, and whether that has changed?"
JSON_HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}


def sign_in(site):
    """The headers of a signed-in program."""
    body = json.dumps({"email": "coordinator@example.org", "password": "demonstration world"})
    status, headers, answer = site.fetch("/sign-in", JSON_HEADERS, "POST", body)
    if status != 200:
        raise SystemExit(f"sign-in was answered {status}")
    cookies = "; ".join(line.split(";")[0] for line in headers.get_all("Set-Cookie"))
    return JSON_HEADERS | {"Cookie": cookies, "X-CSRF-Token": json.loads(answer)["csrf"]}


def open_conversation(site, headers):
    """A practice of this person's that can be talked about."""
    mine = json.loads(site.fetch("/practices/mine.json", headers)[2])["practices"]
    return next(practice["id"] for practice in mine if practice["state"] not in ("draft", "declined"))


def messages_in(folder):
    with sqlite3.connect(folder / "data/erasmi.db") as database:
        return database.execute("select count(*) from practice_message").fetchone()[0]


def measure(folder, seconds):
    """The load, the ceiling, and whether every acknowledged message is there after kill -9."""
    with server.erasmi(folder) as site:
        headers = sign_in(site)
        path = f"/practices/{open_conversation(site, headers)}/messages"
        script = folder / "post.lua"
        script.write_text(f'wrk.method = "POST"\nwrk.body = [[{json.dumps({"words": WORDS})}]]\n')
        before = messages_in(folder)
        lines = [f"{name}: {value}" for name, value in headers.items()]
        result = load.run(site, path, seconds, lines, WRITERS, script)
        site.stop(signal.SIGKILL)
    stored = messages_in(folder) - before
    bare = server.ROOT / "build/release/bare_writes"
    text = subprocess.run([bare, folder / "bare.db", str(WRITERS), str(seconds)], capture_output=True, text=True,
                          check=True).stdout
    return result, float(text), result.requests <= stored <= result.requests + WRITERS
