"""Start, memory, patience with slow clients, and what a browser needs for its first view."""
import json
import statistics
import subprocess

import crowd
import load
import reading
import server

CROWD = 1000
SLOW_NETWORK = ("400", "400")  # kbit/s, ms


def starts(folder):
    seconds = []
    for _ in range(5):
        with server.erasmi(folder) as site:
            seconds.append(site.start_seconds)
    return {"start until the first page, ms (median of 5)": round(1000 * statistics.median(seconds))}


def memory(folder, seconds):
    with server.erasmi(folder) as site:
        facts = {"memory when idle, MB (PSS)": round(site.memory_megabytes(), 1)}
        with crowd.of(site.port, CROWD, "idle"):
            facts[f"memory with {CROWD} connections, MB (PSS)"] = round(site.memory_megabytes(), 1)
        page = reading.practice_page(site)
        facts["practice page on one connection, p50 ms"] = load.run(site, page, seconds, connections=1).p50
        load.run(site, page, seconds)
        return facts | {"memory after load, MB (PSS)": round(site.memory_megabytes(), 1)}


def patience(folder, seconds):
    with server.erasmi(folder) as site:
        page = reading.practice_page(site)
        alone = load.run(site, page, seconds, connections=16).p99
        with crowd.of(site.port, CROWD, "slow"):
            beside = load.run(site, page, seconds, connections=16).p99
    return {"practice page, 16 connections, p99 ms": round(alone, 2),
            f"the same beside {CROWD} slow clients, p99 ms": round(beside, 2)}


def view(site, *network):
    url = f"http://127.0.0.1:{site.port}/en/practices"
    command = ["node", str(server.ROOT / "bench/first_view.mjs"), url, *network]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def first_view(folder):
    with server.erasmi(folder) as site:
        fast, slow = view(site), view(site, *SLOW_NETWORK)
    return {"first view of the list: requests": fast["requests"],
            "first view: KB transferred": fast["kilobytes"],
            "first view: first paint, ms": fast["paint_ms"],
            "first view: memory of scripts, MB": fast["heap_mb"],
            "first paint at 400 kbit/s and 400 ms, ms": slow["paint_ms"]}


def all_of(folder, seconds):
    return starts(folder) | memory(folder, seconds) | patience(folder, seconds) | first_view(folder)
