"""The two servers that are measured, started on a free port with a site of their own each."""

import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path


class Server:
    """A preview server of one program; `address` is that of the report that is edited, `file` its source."""

    name = ""
    report = "reports"

    def __init__(self, site: Path, log: Path):
        self.site = site
        self._log = log
        reports = sorted((site / "content" / "reports").glob("*/*.md"))
        self.files = [file for file in reports if not file.name.startswith("_")]
        self.file = self.files[len(self.files) // 2]
        self.port = 0
        with log.open("w", encoding="utf-8") as output:
            self._process = subprocess.Popen(
                self.command(), cwd=site, stdout=output, stderr=output, stdin=subprocess.DEVNULL
            )
        start = time.monotonic()
        while not self.is_ready(log.read_text(encoding="utf-8")):
            if self._process.poll() is not None or time.monotonic() - start > 300:
                raise SystemExit(f"{self.name} does not start:\n{log.read_text(encoding='utf-8')[-2000:]}")
            time.sleep(0.05)

    def command(self) -> list[str]:
        raise NotImplementedError

    def is_ready(self, log: str) -> bool:
        raise NotImplementedError

    def path_of(self, file: Path) -> str:
        """The path of a report's page on the server."""
        parts = file.relative_to(self.site / "content").with_suffix("").parts
        return "/inspections/" + "/".join(parts) + "/"

    def without_addition(self, page: bytes) -> bytes:
        """A page without what the server adds for live reload."""
        raise NotImplementedError

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        return self.origin + self.path_of(self.file)

    def edit(self, word: str) -> None:
        """Saves the report with a word of its own in its text, as an editor does: a new file, renamed."""
        text = self.file.read_text(encoding="utf-8")
        text = re.sub(r"\n\nEdited: [a-z0-9]+\.\n$", "\n", text)
        beside = self.file.with_name(f".{self.file.name}.new")
        beside.write_text(f"{text}\nEdited: {word}.\n", encoding="utf-8")
        os.replace(beside, self.file)

    def memory(self) -> float:
        """What it holds now, in megabytes."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self._process.pid}/fd"))

    def end(self) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()


class Candour(Server):
    name = "candour serve"

    def __init__(self, program: Path, site: Path, log: Path):
        self.program = program
        super().__init__(site, log)

    def command(self):
        return [self.program, "serve", "--port", "0"]

    def is_ready(self, log):
        found = re.search(r"^Preview: http://127\.0\.0\.1:(\d+)/", log, re.MULTILINE)
        self.port = int(found.group(1)) if found else 0
        return bool(found)

    def without_addition(self, page):
        return re.sub(rb'<script src="/_candour/live\.js"[^>]*></script>\n', b"", page)


class Hugo(Server):
    name = "hugo server"

    def __init__(self, program: Path, site: Path, log: Path):
        self.program = program
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._free = free.getsockname()[1]
        super().__init__(site, log)

    def command(self):
        return [self.program, "server", "-D", "--bind", "127.0.0.1", "--port", str(self._free)]

    def is_ready(self, log):
        self.port = self._free
        return "Web Server is available" in log

    def without_addition(self, page):
        return re.sub(rb'<script src="?/[^>]*livereload\.js[^>]*></script>', b"", page)
