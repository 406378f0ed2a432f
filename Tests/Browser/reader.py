"""A reader with a browser of their own: a width, a colour scheme, scripts or none."""

from playwright.sync_api import Browser, Page

# Tells of what the policy refused; runs before anything on the page does.
_LISTEN = """
window.__refused = [];
addEventListener('securitypolicyviolation', event =>
  window.__refused.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim()));
"""


class Reader:
    """Opens pages of one site, and remembers what went wrong on the way: refusals, requests that failed, other hosts."""

    def __init__(self, browser: Browser, origin: str, width: int = 1280, height: int = 900, **preferences):
        self.origin = origin
        self.problems: list[str] = []
        self.requests: list[str] = []
        self._context = browser.new_context(viewport={"width": width, "height": height}, **preferences)
        self._context.add_init_script(_LISTEN)
        self.page: Page = self._context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self._problem(f"script error: {error}"))
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def open(self, address: str) -> Page:
        self.requests = []
        self.page.goto(self.origin + address, wait_until="load")
        return self.page

    def close(self) -> None:
        self._context.close()

    def _problem(self, words: str) -> None:
        self.problems.append(f"{self.page.url.removeprefix(self.origin)}: {words}")

    def _console(self, message) -> None:
        if message.type in ("error", "warning"):
            self._problem(f"console: {message.text}")

    def _request(self, request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.origin + "/", "data:")):
            self._problem(f"request to another host: {request.url}")

    def _response(self, response) -> None:
        if response.status >= 400:
            self._problem(f"status {response.status}: {response.url}")
