"""The packaged application, run as the image runs it."""
import os
import signal
import subprocess
import time

from http_client import call
from postgres import free_port


def wait_for(what, condition, seconds=60, pause=0.1):
    """`what` may be a function, for what is known only once the wait was in vain."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(pause)
    raise SystemExit(f"Waited {seconds} s in vain: {what() if callable(what) else what}")


class Application:
    def __init__(self, image, folder, name, settings):
        self.image = image
        self.folder = folder
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.report = folder / f"{name}.log"
        # Nothing of this machine's own settings gets in; the last word is that everything stays on loopback.
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **image.environment, **settings,
                            "SERVER_PORT": str(self.port), "SERVER_ADDRESS": "127.0.0.1"}
        if "JAVA_HOME" in os.environ:
            self.environment["PATH"] = f"{os.environ['JAVA_HOME']}/bin:{self.environment['PATH']}"
        self.process = None

    def launch(self):
        with self.report.open("w") as output:
            self.process = subprocess.Popen(self.image.command, cwd=self.folder, env=self.environment,
                                            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        return self

    def start(self):
        began = time.monotonic()
        self.launch()
        wait_for(lambda: f"readiness of {self.report.name}\n{self.text()}", self._ready, 180)
        self.seconds = time.monotonic() - began
        return self

    def _ready(self):
        if self.process.poll() is not None:
            raise SystemExit(f"The application ended:\n{self.text()}")
        try:
            return self.get("/actuator/health/readiness").status == 200
        except OSError:
            return False

    def healthcheck(self):
        return subprocess.run(self.image.health, env=self.environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0

    def get(self, path, token=None):
        return call(self.base, path, token)

    def post(self, path, token, body=None, **more):
        return call(self.base, path, token, body, "POST", **more)

    def text(self):
        return self.report.read_text() if self.report.exists() else ""

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def ended(self, seconds=60):
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise SystemExit(f"The application did not end within {seconds} s:\n{self.text()}")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
