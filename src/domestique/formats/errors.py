"""The one thing a reader may raise."""


class BadFile(Exception):
    """`code` is stable and named in docs; `reason` is a plain English sentence; `detail` carries figures for it."""

    def __init__(self, code: str, reason: str, **detail: str | int | float) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.detail = detail
