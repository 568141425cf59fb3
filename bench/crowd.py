"""Many connections from one process of their own: they wait, or send a request a byte at a time.

usage: crowd.py PORT COUNT idle|slow     writes "ready" when all are connected, and ends with its standard input
"""
import contextlib
import selectors
import socket
import subprocess
import sys
import time

REQUEST = b"GET /en/practices HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Patience: " + b"a" * 2000 + b"\r\n\r\n"
PAUSE = 1.0  # seconds between two bytes


def connect(port):
    return socket.create_connection(("127.0.0.1", port))


def ask_once(connection, port):
    connection.sendall(f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    connection.recv(4096)


def send_slowly(connections, port):
    """Whoever is hung up on comes again."""
    for turn in range(1_000_000):
        for place, connection in enumerate(connections):
            try:
                connection.send(REQUEST[turn % len(REQUEST):][:1])
            except OSError:
                connection.close()
                connections[place] = connect(port)
        if is_over(PAUSE):
            return


def is_over(seconds):
    with selectors.DefaultSelector() as selector:
        selector.register(sys.stdin, selectors.EVENT_READ)
        return bool(selector.select(seconds))


@contextlib.contextmanager
def of(port, count, manner):
    """So many connections while the block runs."""
    command = [sys.executable, __file__, str(port), str(count), manner]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        yield
        process.stdin.close()


def main(port, count, manner):
    connections = [connect(port) for _ in range(count)]
    if manner == "idle":
        for connection in connections:
            ask_once(connection, port)
    print("ready", flush=True)
    if manner == "slow":
        send_slowly(connections, port)
    else:
        is_over(None)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
