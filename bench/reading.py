"""Reading beside nginx, searching, and both while the number of practices grows."""
import json
import re
import sqlite3
import time
import urllib.parse

import corpus
import load
import server

WORDS = ["housing", "language", "school", "volunteers", "mentoring", "health", "work", "young", "women", "neighbourhood",
         "interpreters", "training", "families", "sport", "culture", "municipality", "arrival", "rights", "guardians",
         "companies"]
QUESTIONS = ["how do we find interpreters for visits to the doctor", "who helps newcomers to find a flat",
             "mentors for young people who look for an apprenticeship", "what does a welcome centre cost",
             "how can mothers learn the language while their children are cared for"]


def searches(texts):
    return ["/en/practices?q=" + urllib.parse.quote(text) for text in texts]


def completions():
    return [f"/en/practices/words.json?q={word[:length]}" for word in WORDS for length in (2, 3, 4)]


def practice_page(site):
    practices = json.loads(site.fetch("/practices.json")[2])["practices"]
    return f"/en/practices/{practices[-1]['id']}"


def practice_pages(folder, count=500):
    with sqlite3.connect(folder / "data/erasmi.db") as database:
        rows = database.execute("select practice from practice_listing order by random() limit ?", (count,))
        return [f"/en/practices/{row[0]}" for row in rows]


def workloads(site):
    page = practice_page(site)
    style = re.search(rb'href="(/assets/kit-[^"]+)"', site.fetch("/en")[2])[1].decode()
    etag = site.fetch(page)[1]["ETag"]
    return [("practice page", page, []),
            ("practice page, compressed", page, ["Accept-Encoding: gzip, br"]),
            ("practice page, not modified", page, [f"If-None-Match: {etag}"]),
            ("practice as JSON", f"{page}.json", []),
            ("list with facets", "/en/practices", []),
            ("start page", "/en", []),
            ("style sheet", style, [])]


def beside_nginx(folder, seconds):
    with server.erasmi(folder) as site, server.nginx(folder) as ceiling:
        for name, path, headers in workloads(site):
            given = dict(header.split(": ", 1) for header in headers)
            body = site.fetch(path, given)[2]
            (folder / "page.html").write_bytes(body)
            top = load.run(ceiling, "/page.html", seconds)
            result = load.run(site, path, seconds, headers)
            yield {"workload": name, "bytes": len(body)} | result.row() | {
                "nginx/s": round(top.rate), "ratio": round(result.rate / top.rate, 2),
                "nginx CPU ms": round(top.processor, 4)}


def sized(folder):
    files = [path for path in (folder / "data/index").rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files) / 1e6


def grown(folder, count):
    """What it takes to index so many practices."""
    corpus.grow(folder / "data/erasmi.db", count)
    begin = time.monotonic()
    server.run("index", folder)
    return {"practices": count, "indexed in s": round(time.monotonic() - begin, 1), "index MB": round(sized(folder), 1)}


def growth(folder, seconds, counts):
    """A row for each size, and the rows of its workloads."""
    sizes, rows = [], []
    for count in counts:
        size = grown(folder, count)
        with server.erasmi(folder) as site:
            size |= {"start ms": round(1000 * site.start_seconds), "idle MB": round(site.memory_megabytes(), 1)}
            for name, paths in (("practice pages, 500 in turn", practice_pages(folder)),
                                ("list with facets", ["/en/practices"]),
                                ("filtered list", ["/en/practices?country=de&theme=housing"]),
                                ("search, 20 words in turn", searches(WORDS)),
                                ("search, 5 questions in turn", searches(QUESTIONS)),
                                ("completions, 60 beginnings in turn", completions())):
                result = load.run_in_turn(site, folder, paths, seconds)
                rows.append({"practices": count, "workload": name} | result.row())
            size["after load MB"] = round(site.memory_megabytes(), 1)
        sizes.append(size)
    return sizes, rows
