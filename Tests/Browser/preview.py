"""`candour serve` on a copy of a site, on a free port."""

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from built_site import program


class Preview:
    """One preview with a site of its own, whose files a test may change."""

    def __init__(self, source: Path, folder: Path, *arguments: str):
        self.folder = folder
        for name in ("content", "templates"):
            shutil.copytree(source / name, folder / name)
        self._log = folder / "preview.log"
        self.origin = ""
        self.start(*arguments)

    def start(self, *arguments: str, port: int = 0) -> None:
        with self._log.open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [program(), "serve", "--site", self.folder, "--port", str(port), *arguments],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            )
        self.root = self._wait_for_address()
        self.origin = re.match(r"http://[^/]+", self.root).group()

    @property
    def port(self) -> int:
        return int(self.origin.rsplit(":", 1)[1])

    def _wait_for_address(self) -> str:
        for _ in range(6000):
            found = re.search(r"^Preview: (http://\S+)", self.log, re.MULTILINE)
            if found:
                return found.group(1)
            assert self._process.poll() is None, f"the preview ended: {self.log}"
            time.sleep(0.01)
        raise AssertionError(f"the preview does not start: {self.log}")

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    @property
    def process_id(self) -> int:
        return self._process.pid

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Saves as many editors do: a new file, renamed over the old one."""
        file = self.folder / name
        beside = file.with_name(f".{file.name}.new")
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, file)

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text, f"{name} has no “{old}”"
        self.write(name, text.replace(old, new))

    def end(self) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            assert self._process.wait(timeout=60) == 0
