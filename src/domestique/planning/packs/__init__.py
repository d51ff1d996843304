"""Packs of rules an athlete can take as they are: doctrine as data, each rule with its source and evidence grade.
May import rules and model; pure.
To add one: <slug>.py with PACK, one line in PACKS, its words in both languages (locales rules.pack.<slug>).
"""

from typing import Final

from domestique.planning.packs import (
    beginner_runner,
    masters,
    polarised,
    pyramidal,
    return_from_illness,
    strength_first,
    swim_run_lift,
    threshold,
    time_crunched,
)
from domestique.planning.packs.pack import Advice, Pack

__all__ = ["PACKS", "Advice", "Pack"]

PACKS: Final[tuple[Pack, ...]] = (
    polarised.PACK,
    pyramidal.PACK,
    threshold.PACK,
    masters.PACK,
    time_crunched.PACK,
    swim_run_lift.PACK,
    strength_first.PACK,
    beginner_runner.PACK,
    return_from_illness.PACK,
)
