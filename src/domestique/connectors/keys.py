"""Keys as people paste them."""

import re

from domestique.connectors.errors import AuthExpired

_LONGEST = 4096


def typed_key(typed: str | None) -> str:
    """Without the spaces and line ends that came along. What could never be a header is told at once, unsent."""
    key = (typed or "").strip()
    if not key or len(key) > _LONGEST or not re.fullmatch(r"[\x21-\x7e]+", key):
        raise AuthExpired("bad_credentials", "this is no key")
    return key
