"""A person at the page, and what went wrong around them: broken scripts, blocked or foreign requests, barriers."""

from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request

AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"

_LISTEN = """document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))"""
_EXPECTED = ("status of 401",)
"""Asking who is signed in is answered with a 401 when nobody is; browsers print that as an error."""


class Visitor:
    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.trouble: list[str] = []
        self._host = urlsplit(url).netloc
        page.add_init_script(_LISTEN)
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.trouble.append(f"script: {error}"))
        page.on("request", self._on_request)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(words in message.text for words in _EXPECTED):
            self.trouble.append(f"console: {message.text}")

    def _on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self._host:
            self.trouble.append(f"left the house: {request.url}")

    def barriers(self, *rules: str) -> list[str]:
        """What axe finds serious or critical on the page as it stands, by all its rules or by these."""
        self.page.evaluate("() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))")
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text("utf-8"))
        options: dict[str, object] = {"resultTypes": ["violations"], "preload": False}
        if rules:
            options["runOnly"] = list(rules)
        found = cast(dict[str, Any], self.page.evaluate("(options) => axe.run(options)", options))
        return [
            f"{one['id']}: {one['nodes'][0]['html'][:160]}"
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
        ]
