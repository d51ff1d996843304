"""Sources, corrections and the athlete's own words, in that order, give the activity that is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domestique.analysis.composing.corrections import correct
from domestique.analysis.composing.corrections.kind import BadCorrection, Value
from domestique.analysis.composing.merge import Provenance, merge
from domestique.analysis.composing.source import Source
from domestique.model.activity import Activity


@dataclass(frozen=True, slots=True)
class Wish:
    """One correction as it was asked for; `key` is whatever the asker knows it by."""

    slug: str
    params: Mapping[str, Value]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Composed:
    """`refused`: wishes that no longer fit, say for a channel that a re-import took away, with the reason."""

    activity: Activity
    provenance: Provenance
    refused: tuple[tuple[Wish, str], ...] = ()


def compose(sources: Sequence[Source], wishes: Sequence[Wish] = (), name: str | None = None) -> Composed:
    merged = merge(sources)
    activity, refused = merged.activity, []
    for wish in wishes:
        try:
            activity = correct(activity, wish.slug, wish.params)
        except BadCorrection as error:
            refused.append((wish, error.reason))
    if name is not None:
        activity = replace(activity, name=name)
    return Composed(activity, merged.provenance, tuple(refused))
