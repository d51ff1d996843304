"""More rest between hard days, strength all year; an offer to those past forty, forced on nobody."""

from domestique.model.rule import (
    Deload,
    HardSpacing,
    IntensityDistribution,
    MaxHard,
    Per,
    RampCap,
    RampMetric,
    RestDay,
    SessionCount,
)
from domestique.model.sport import Sport
from domestique.planning.packs.pack import FIRM, LIGHT, USUAL, Advice, Pack
from domestique.planning.rules import Grade

PACK = Pack(
    "masters",
    (
        Advice(
            HardSpacing(2),
            "Borges et al. 2016 (review: slower recovery than assumed is not well shown)",
            Grade.WEAK,
            FIRM,
        ),
        Advice(MaxHard(2), "coaching practice", Grade.PRACTICE, weight=None),
        Advice(RampCap(RampMetric.CTL, max_per_week=3), "coaching practice", Grade.PRACTICE, FIRM),
        Advice(Deload(3, 0.7), "coaching practice of 2+1 weeks", Grade.PRACTICE, USUAL),
        Advice(
            SessionCount(Sport.STRENGTH, least=2),
            "Peterson et al. 2010 (meta-analysis: resistance training in older adults)",
            Grade.STRONG,
            USUAL,
        ),
        Advice(RestDay(min_per_week=1), "coaching practice", Grade.PRACTICE, USUAL),
        Advice(IntensityDistribution(Per.WEEK, low_min_pct=80), "as pyramidal", Grade.MODERATE, LIGHT),
    ),
)
