"""Corrections: each changes what is shown and never what was recorded, and can be taken back.

One pure file per kind with its parameters; words for each are in locales/*/corrections.json.
To add one: corrections/<slug>.py and one line in CORRECTIONS.
"""

from collections.abc import Mapping

from domestique.analysis.composing.corrections.clock import CLOCK
from domestique.analysis.composing.corrections.drop import DROP
from domestique.analysis.composing.corrections.gaps import GAPS
from domestique.analysis.composing.corrections.kind import BadCorrection, Correction, Value, checked
from domestique.analysis.composing.corrections.raise_altitude import RAISE_ALTITUDE
from domestique.analysis.composing.corrections.scale import SCALE
from domestique.analysis.composing.corrections.smooth_altitude import SMOOTH_ALTITUDE
from domestique.analysis.composing.corrections.spikes import SPIKES
from domestique.analysis.composing.corrections.sport import SPORT
from domestique.analysis.composing.corrections.trim import TRIM
from domestique.model.activity import Activity

CORRECTIONS: tuple[Correction, ...] = (
    SPIKES,
    GAPS,
    SCALE,
    DROP,
    RAISE_ALTITUDE,
    SMOOTH_ALTITUDE,
    CLOCK,
    SPORT,
    TRIM,
)

BY_SLUG: Mapping[str, Correction] = {correction.slug: correction for correction in CORRECTIONS}


def correct(activity: Activity, slug: str, params: Mapping[str, Value]) -> Activity:
    """BadCorrection when the kind is unknown, a parameter is off, or the activity has nothing to correct."""
    if slug not in BY_SLUG:
        raise BadCorrection("unknown_correction", f"there is no correction called {slug}")
    kind = BY_SLUG[slug]
    return kind.apply(activity, checked(kind, params))
