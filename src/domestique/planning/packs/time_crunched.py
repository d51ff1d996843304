"""Six hours a week at the most, short on weekdays, and something hard in them."""

from domestique.model.rule import (
    Deload,
    HardSpacing,
    IntensityDistribution,
    MaxHard,
    MaxTime,
    Per,
    RampCap,
    RampMetric,
    SessionCount,
)
from domestique.planning.packs.pack import FIRM, USUAL, Advice, Pack
from domestique.planning.rules import Grade

PACK = Pack(
    "time_crunched",
    (
        Advice(MaxTime(Per.WEEK, 360), "what the pack is for", Grade.WISH, weight=None),
        Advice(MaxTime(Per.SESSION, 150), "what the pack is for", Grade.WISH, USUAL),
        Advice(SessionCount(least=3), "coaching practice", Grade.PRACTICE, FIRM),
        Advice(MaxHard(3), "coaching practice", Grade.PRACTICE, weight=None),
        Advice(HardSpacing(1), "coaching practice of 48 h", Grade.PRACTICE, weight=None),
        Advice(
            IntensityDistribution(Per.WEEK, low_min_pct=60, high_max_pct=25),
            "Milanović et al. 2015 (meta-analysis: intervals raise VO2max in little time)",
            Grade.MODERATE,
            USUAL,
        ),
        Advice(Deload(4, 0.75), "coaching practice of 3+1 weeks", Grade.PRACTICE, USUAL),
        Advice(RampCap(RampMetric.CTL, max_per_week=5), "Friel (5 to 8 CTL a week)", Grade.PRACTICE, USUAL),
    ),
)
