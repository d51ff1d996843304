"""What a verb says: words for people, or one JSON object for programs, and the exit code that goes with it."""

import json
import os
import sys
from collections.abc import Mapping
from enum import IntEnum
from typing import Any, NoReturn

from domestique.locales import Language, say


class Exit(IntEnum):
    GOOD = 0
    FAILED = 1
    MISUSED = 2


class Failed(Exception):
    """A verb could not do what was asked: what happened, and what to do now."""

    def __init__(self, code: str, what: str, cure: str = "", **detail: Any) -> None:
        super().__init__(what)
        self.code = code
        self.what = what
        self.cure = cure
        self.detail = detail


def shell_language(environ: Mapping[str, str] | None = None) -> Language:
    """DOMESTIQUE_LANGUAGE, else the shell's; a shell that names neither language gets English, as shells do."""
    environ = os.environ if environ is None else environ
    for variable in ("DOMESTIQUE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(variable, "").lower()
        if value.startswith("ko"):
            return "ko"
        if value and value not in ("auto", "c", "posix") and not value.startswith("c."):
            return "en"
    return "en"


def words(key: str, **slots: object) -> str:
    return say(shell_language(), f"cli.{key}", **slots)


def tell(as_json: bool, facts: Mapping[str, Any], text: str) -> None:
    """To standard output; `facts` when JSON was asked for, else the text."""
    print(json.dumps(facts, ensure_ascii=False, default=str) if as_json else text, flush=True)


def fail(as_json: bool, error: Failed) -> NoReturn:
    if as_json:
        body = {"error": {"code": error.code, "what": error.what, "cure": error.cure, **error.detail}}
        print(json.dumps(body, ensure_ascii=False, default=str), flush=True)
    else:
        print(f"{words('failed')}: {error.what}", file=sys.stderr)
        if error.cure:
            print(error.cure, file=sys.stderr)
    raise SystemExit(Exit.FAILED)
