"""Prints one line for each test and a closing line with the counts; a failure prints what it found, and no more.

Failures are printed again at the end: of a long log people, and some services, see just the last lines.
"""

import pytest

# Of what a failure says, repeated at the end; the last line of a traceback names what was wrong.
LAST_LINES = 12


class Reporter:
    def __init__(self):
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}
        self.failures = []

    def pytest_collectreport(self, report):
        if report.failed:
            self._print("failed", report.nodeid or "collection", None, str(report.longrepr))

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        outcome = yield
        report = outcome.get_result()
        if call.excinfo is not None and call.excinfo.errisinstance(AssertionError):
            # The message of an assertion names the page, the rule and the element; its traceback adds nothing.
            report.longrepr = str(call.excinfo.value)

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.outcome != "passed":
            words = "" if report.outcome == "passed" else str(report.longrepr)
            self._print(report.outcome, report.nodeid, report.duration, words)

    def pytest_keyboard_interrupt(self, excinfo):
        """Also called where a test ends the run because no test could pass."""
        print(excinfo.value, flush=True)

    def pytest_sessionfinish(self):
        for failure in self.failures:
            print(failure, flush=True)
        print("{passed} passed, {failed} failed, {skipped} skipped".format(**self.counts), flush=True)

    def _print(self, outcome, name, duration, words):
        self.counts[outcome] += 1
        time = "" if duration is None else f" ({duration:.1f} s)"
        lines = [f"{outcome} {name.removeprefix('test_')}{time}"] + [f"    {line}" for line in words.splitlines()]
        print("\n".join(lines), flush=True)
        if outcome == "failed":
            self.failures.append("\n".join(lines[:1] + lines[1:][-LAST_LINES:]))


def pytest_configure(config):
    config.pluginmanager.register(Reporter(), "candour-reporter")
