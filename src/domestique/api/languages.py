"""Which language to answer in: the person's own choice, else what their browser asks for, else Korean."""

from typing import cast

from starlette.types import Scope

from domestique.locales import DEFAULT, LANGUAGES, Language


def language_of(scope: Scope) -> Language:
    state = scope.get("state") or {}
    chosen = state.get("language")
    if chosen in LANGUAGES:
        return cast(Language, chosen)
    accepted = next((value for name, value in scope.get("headers", ()) if name == b"accept-language"), b"")
    return best_language(accepted.decode("latin-1")) or state.get("house_language") or DEFAULT


def best_language(accept: str) -> Language | None:
    """The first of ours by quality; None when none of ours is asked for."""
    wishes: list[tuple[float, int, Language]] = []
    for place, part in enumerate(accept[:500].split(",")):
        tag, _, parameters = part.strip().partition(";")
        primary = tag.split("-")[0].strip().lower()
        if primary in LANGUAGES:
            wishes.append((-_quality(parameters), place, primary))
    wanted = [wish for wish in sorted(wishes) if wish[0] < 0]
    return wanted[0][2] if wanted else None


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(1.0, max(0.0, float(value)))
    except ValueError:
        return 0.0
