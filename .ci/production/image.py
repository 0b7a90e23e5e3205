"""What the Dockerfile's last stage says about running the application, read from the file so that it cannot drift."""
import json
import pathlib
import re
import shlex


class Image:
    def __init__(self, dockerfile):
        text = re.sub(r"\\\n", " ", pathlib.Path(dockerfile).read_text())
        stage = text[re.search(r"^FROM (?!.* AS )", text, re.M).start():]
        lines = [line.split(None, 1) for line in stage.splitlines() if line and not line.startswith("#")]
        values = {}
        for instruction, *rest in lines:
            values.setdefault(instruction, []).append(rest[0] if rest else "")
        self.user = values["USER"][-1]
        self.jar = values["COPY"][-1].split()[-1]
        self.environment = dict(pair.split("=", 1) for line in values.get("ENV", []) for pair in shlex.split(line))
        self.command = self._exec(values["ENTRYPOINT"][-1]) + self._exec(values.get("CMD", ["[]"])[-1])
        self.health = self._exec(values["HEALTHCHECK"][-1].split("CMD", 1)[1])
        if self.user in ("root", "0"):
            raise SystemExit("The image runs as root")

    @staticmethod
    def _exec(form):
        """A shell between the container and the application would swallow SIGTERM: JSON or nothing."""
        return json.loads(form)
