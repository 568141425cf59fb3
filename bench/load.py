"""Load by wrk, which shares the machine with the servers."""
import json
import re
import subprocess
from dataclasses import dataclass

MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000}


@dataclass
class Load:
    rate: float  # requests a second
    p50: float  # milliseconds
    p99: float
    requests: int
    processor: float  # milliseconds of the server for each request

    def row(self):
        return {"requests/s": round(self.rate), "p50 ms": round(self.p50, 3), "p99 ms": round(self.p99, 2),
                "CPU ms": round(self.processor, 4)}


def percentile(text, which):
    number, unit = re.search(rf"\b{which}%\s+([\d.]+)(us|ms|s)", text).groups()
    return float(number) * MILLISECONDS[unit]


def in_turn(folder, paths):
    """A script that asks for one path after the other."""
    script = folder / "paths.lua"
    script.write_text("local paths = {" + ",".join(json.dumps(path) for path in paths) + "}\nlocal turn = 0\n"
                      "function request()\n  turn = turn % #paths + 1\n  return wrk.format(nil, paths[turn])\nend\n")
    return script


def run(server, path, seconds, headers=(), connections=64, script=None):
    """Any answer that is neither 2xx nor 3xx ends the measurement."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", str(script)]
    before = server.processor_seconds()
    command.append(f"http://127.0.0.1:{server.port}{path}")
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    used = server.processor_seconds() - before
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    if refused:
        raise SystemExit(f"{path}: {refused[1]} requests were refused")
    requests = int(re.search(r"(\d+) requests in", text)[1])
    if requests == 0:
        raise SystemExit(f"{path}: nothing was answered within {seconds} seconds")
    return Load(float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), percentile(text, 50), percentile(text, 99),
                requests, 1000 * used / requests)


def run_in_turn(server, folder, paths, seconds, headers=()):
    return run(server, paths[0], seconds, headers, script=in_turn(folder, paths))
