"""A PostgreSQL server of its own from Debian's packages: on loopback, in a folder of its own, gone at the end."""
import os
import pathlib
import pwd
import shutil
import socket
import subprocess

PASSWORD = "only-for-this-rehearsal"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def binaries():
    versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if not versions:
        raise SystemExit("There is no /usr/lib/postgresql/*/bin/initdb: install the package postgresql")
    return versions[-1].parent


class Cluster:
    def __init__(self, folder):
        self.bin = binaries()
        self.folder = pathlib.Path(folder) / "postgres"
        self.folder.mkdir()
        self.port = free_port()
        self.owner = None
        if os.geteuid() == 0:  # the server refuses to run as root
            self.owner = "postgres" if any(u.pw_name == "postgres" for u in pwd.getpwall()) else "nobody"
            shutil.chown(self.folder, self.owner)

    def start(self):
        secret = self.folder / "password"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        self._run("initdb", "-D", self.folder / "data", "-U", "postgres", "--auth=scram-sha-256", "--pwfile", secret,
                  "--encoding=UTF8", "--locale=C.UTF-8")
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -c unix_socket_directories='' -c max_connections=100"
        self._run("pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-w", "-o", options, "start")

    def stop(self):
        if (self.folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self.folder / "data", "-m", "fast", "-w", "stop")

    def create(self, database, role=None):
        """A database whose owner may do there what it likes, and nothing else."""
        role = role or database
        if self.value("postgres", f"select count(*) from pg_roles where rolname = '{role}'") == "0":
            self.sql("postgres", f"create role {role} login password '{PASSWORD}'")
        self.sql("postgres", f"create database {database} owner {role}")

    def sql(self, database, statement):
        return self._client("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-At", "-d", database, input=statement)

    def value(self, database, query):
        return self.sql(database, query).strip()

    def dump(self, database, file, *options):
        self._client("pg_dump", *options, "-f", str(file), database)

    def restore(self, file, database, role):
        self._client("pg_restore", "--exit-on-error", "--no-owner", "--role", role, "-d", database, str(file))

    def url(self, database):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/{database}"

    def _client(self, tool, *arguments, input=None):
        environment = dict(os.environ, PGHOST="127.0.0.1", PGPORT=str(self.port), PGUSER="postgres",
                           PGPASSWORD=PASSWORD, PGCLIENTENCODING="UTF8")
        return subprocess.run([str(self.bin / tool), *arguments], input=input, env=environment, text=True,
                              stdout=subprocess.PIPE, check=True).stdout

    def _run(self, tool, *arguments):
        # Into a file: the server keeps what it inherits, and a pipe would never end.
        report = self.folder / f"{tool}.log"
        with report.open("w") as output:
            done = subprocess.run([str(self.bin / tool), *map(str, arguments)], user=self.owner, cwd="/",
                                  stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        if done.returncode:
            raise SystemExit(f"{tool} failed:\n{report.read_text()}")
