"""Three runs a week, a day between them, growing slowly."""

from domestique.model.rule import (
    Deload,
    IntensityDistribution,
    MaxHard,
    MaxTime,
    NoSportAfter,
    Per,
    RampCap,
    RampMetric,
    RestDay,
    Selector,
    SessionCount,
)
from domestique.model.sport import Sport
from domestique.planning.packs.pack import FIRM, USUAL, Advice, Pack
from domestique.planning.rules import Grade

RUN = Selector(Sport.RUNNING)

PACK = Pack(
    "beginner_runner",
    (
        Advice(SessionCount(Sport.RUNNING, least=3, most=4), "coaching practice", Grade.PRACTICE, FIRM),
        Advice(NoSportAfter(RUN, RUN, 1), "coaching practice: a day between runs", Grade.PRACTICE, FIRM),
        Advice(MaxTime(Per.SESSION, 60, (Sport.RUNNING,)), "coaching practice", Grade.PRACTICE, FIRM),
        Advice(
            RampCap(RampMetric.MINUTES, max_pct_per_week=10, sports=(Sport.RUNNING,)),
            "Nielsen et al. 2014 (observed); Buist et al. 2008 (a 10 % programme did not lower injuries)",
            Grade.WEAK,
            weight=None,
        ),
        Advice(MaxHard(1), "coaching practice", Grade.PRACTICE, weight=None),
        Advice(IntensityDistribution(Per.WEEK, low_min_pct=85), "coaching practice", Grade.PRACTICE, USUAL),
        Advice(RestDay(min_per_week=2), "coaching practice", Grade.PRACTICE, FIRM),
        Advice(Deload(4, 0.8, keep_intensity=False), "coaching practice of 3+1 weeks", Grade.PRACTICE, USUAL),
    ),
)
