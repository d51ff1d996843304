"""Numbers somebody else published, or an independent implementation gave, each with its convention and tolerance."""

import json
from pathlib import Path
from typing import Any

_ALL = json.loads((Path(__file__).parent / "metrics.json").read_text("utf-8"))["vectors"]


def vector(name: str) -> dict[str, Any]:
    return next(one for one in _ALL if one["id"] == name)
