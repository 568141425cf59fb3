"""A PostgreSQL server for one test run: in a temporary folder, on a Unix socket, without any durability."""
import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

FAST = ("-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off "
        "-c max_connections=200 -c listen_addresses= -c shared_buffers=32MB -c wal_level=minimal "
        "-c max_wal_senders=0")


def binaries():
    """The newest installed version's programs, which Debian keeps out of PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not versions:
        raise SystemExit("PostgreSQL is not installed; see tools/packages.txt")
    return versions[-1]


def as_server_account(command):
    """initdb and postgres refuse to run as root."""
    if os.geteuid() != 0:
        return command
    account = pwd.getpwnam("postgres")
    return ["setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups", *command]


@contextlib.contextmanager
def running():
    """The URL of a superuser of the server, which is gone with all its data afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="erasmi-postgres-"))
    data = folder / "data"

    def run(program, *arguments):
        command = as_server_account([str(binaries() / program), *arguments])
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync",
            "--no-instructions")
        run("pg_ctl", "-D", data, "-o", f"{FAST} -k {folder}", "-l", folder / "log", "-w", "start")
        try:
            yield f"postgresql:///postgres?user=postgres&host={folder}"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
