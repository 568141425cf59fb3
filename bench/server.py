"""Servers under measurement, each on a port of its own."""
import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / "build/release/erasmi"
TICKS = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A process that answers `ready` below 500; as a context it has ended when its block ends, however that was."""

    def __init__(self, command, port, ready):
        self.port = port
        begin = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self.answers(ready):
            if self.process.poll() is not None or time.monotonic() - begin > 60:
                self.process.kill()
                raise SystemExit(f"{command[0]} does not start")
            time.sleep(0.001)
        self.start_seconds = time.monotonic() - begin

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()

    def answers(self, path):
        try:
            return self.fetch(path)[0] < 500
        except OSError:
            return False

    def fetch(self, path, headers=None, method="GET", body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def processes(self):
        """Its own id and those of its children."""
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [str(self.process.pid), *children]

    def memory_megabytes(self):
        """What would be free without it: shared pages count for each user's share (PSS)."""
        texts = (pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text() for pid in self.processes())
        return sum(int(re.search(r"^Pss:\s+(\d+)", text, re.M)[1]) for text in texts) / 1024

    def processor_seconds(self):
        fields = (pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in self.processes())
        return sum(int(field[11]) + int(field[12]) for field in fields) / TICKS

    def stop(self, with_signal=signal.SIGTERM):
        self.process.send_signal(with_signal)
        self.process.wait(timeout=60)


def nginx(folder):
    port = free_port()
    conf = folder / "nginx.conf"
    conf.write_text(f"""
daemon off; pid {folder}/nginx.pid; error_log /dev/null; worker_processes 2;
events {{ worker_connections 4096; }}
http {{ access_log off; sendfile on; keepalive_requests 1000000; types {{ text/html html; }}
server {{ listen 127.0.0.1:{port}; root {folder}; }} }}
""")
    return Server(["nginx", "-c", str(conf)], port, "/nothing")


def erasmi(folder, ready="/en"):
    port = free_port()
    command = [str(BINARY), "serve", "--data", str(folder / "data"), "--listen", f"127.0.0.1:{port}", "--demo"]
    return Server(command, port, ready)


def run(command, folder):
    """One of the program's commands, to its end."""
    subprocess.run([str(BINARY), command, "--data", str(folder / "data")], check=True, stdout=subprocess.DEVNULL)
