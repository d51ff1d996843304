"""Our mark in a description: what a lost answer left there is found by it, and a person sees where it came from."""

import re

from domestique.connectors.garmin_signin.workout.words import clean

_TAG = re.compile(r"\s*\[domestique:([0-9A-Za-z_.:-]+)\]")


def with_tag(note: str | None, tag: str) -> str:
    told = clean(note)
    return f"{told}\n[domestique:{tag}]" if told else f"[domestique:{tag}]"


def tag_in(description: object) -> str | None:
    found = _TAG.search(description) if isinstance(description, str) else None
    return found[1] if found else None


def without_tag(note: str | None) -> str | None:
    """Of any length: what was typed there is not cut."""
    return clean(_TAG.sub("", note), 10_000) if note else None
