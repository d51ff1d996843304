"""Logging: one line an event, JSON or text, with context and without secrets.

Two defences against leaks: values under telling names are dropped, and anything shaped like one of our own
secrets is blotted out wherever it stands, in a message or a traceback too.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, Literal, TextIO

import structlog

_TELLING = re.compile(
    r"pass(word|wd|phrase)?$|secret|token|api_?key|authorization|cookie|totp|recovery_code|credential|session_id",
    re.IGNORECASE,
)
_SHAPES = (
    re.compile(r"\bdom_[A-Za-z0-9]+_[A-Za-z0-9_-]{8,}"),
    re.compile(r"(?i)\b((?:bearer|basic|apikey)\s+)[A-Za-z0-9._~+/=-]{8,}"),
    re.compile(r"(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"),
    re.compile(r"(?i)(domestique_session=)[^;\s\"']+"),
    re.compile(r"(?i)([?&](?:token|key|code|password|secret)=)[^&\s\"']+"),
    re.compile(r"\bey[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}"),
    re.compile(r"\bgAAAA[A-Za-z0-9_-]{20,}={0,2}"),
)
HIDDEN = "[hidden]"


_PAINTED = "color_message"
"""uvicorn's second copy of its messages, with a terminal's colours in it."""


def blot(text: str) -> str:
    for shape in _SHAPES:
        text = shape.sub(lambda hit: (hit.group(1) if hit.re.groups and hit.group(1) else "") + HIDDEN, text)
    return text


def without_secrets(value: Any, name: str = "") -> Any:
    if name and _TELLING.search(name):
        return HIDDEN
    if isinstance(value, str):
        return blot(value)
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    if isinstance(value, dict):
        return {key: without_secrets(item, str(key)) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [without_secrets(item) for item in value]
    return value if isinstance(value, int | float | bool | None) else blot(str(value))


def _redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {key: without_secrets(value, key) for key, value in event.items() if key != _PAINTED}


def configure_logs(level: str, form: Literal["auto", "json", "text"] = "auto", stream: TextIO | None = None) -> None:
    stream = stream or sys.stderr
    as_text = form == "text" or (form == "auto" and stream.isatty())
    render: Any = (
        structlog.dev.ConsoleRenderer(colors=stream.isatty())
        if as_text
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        _redact,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *shared[:3],
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared[:4],
            processors=[
                *shared[4:-1],
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _redact,
                render,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for noisy in ("uvicorn.access", "httpx", "httpcore", "alembic", "procrastinate", "sqlalchemy"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))
    for uvicorn in ("uvicorn", "uvicorn.error"):
        logging.getLogger(uvicorn).handlers[:] = []
        logging.getLogger(uvicorn).propagate = True
