"""How soon after its commit a change is found by its words."""
import json
import statistics
import time

import server
import writes

TRIES = 20
PATIENCE = 10  # seconds


def public_practice(site, headers):
    mine = json.loads(site.fetch("/practices/mine.json", headers)[2])["practices"]
    return next(practice["id"] for practice in mine if practice["state"] == "published")


def title(site, headers, practice, word):
    body = json.dumps({"title": f"{word} ile"})
    status, _, answer = site.fetch(f"/practices/{practice}/translations/tr", headers, "PUT", body)
    if status >= 300:
        raise SystemExit(f"the translation was answered {status}: {answer}")


def is_found(site, word):
    found = json.loads(site.fetch(f"/tr/practices.json?q={word}")[2])
    return found["total"] > 0 and not found["is_nearest"]


def seconds_until_found(site, word):
    begin = time.monotonic()
    while not is_found(site, word):
        if time.monotonic() - begin > PATIENCE:
            raise SystemExit(f"{word} was not found after {PATIENCE} s")
    return time.monotonic() - begin


def measure(folder):
    with server.erasmi(folder) as site:
        headers = writes.sign_in(site)
        practice = public_practice(site, headers)
        seconds = []
        for number in range(TRIES):
            word = "kelebek" + chr(ord("a") + number) * 3
            title(site, headers, practice, word)
            seconds.append(seconds_until_found(site, word))
    return {f"found after its commit, ms (median of {TRIES})": round(1000 * statistics.median(seconds)),
            "found after its commit, ms (slowest)": round(1000 * max(seconds))}
