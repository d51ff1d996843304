"""Three to five hours a week of swimming, running and lifting: fit for life, no race in mind."""

from domestique.model.rule import (
    IntensityDistribution,
    MaxHard,
    MaxTime,
    MinTime,
    Per,
    RampCap,
    RampMetric,
    RestDay,
    Role,
    Selector,
    Separation,
    SessionCount,
    Variety,
)
from domestique.model.sport import Sport
from domestique.planning.packs.pack import FIRM, LIGHT, USUAL, Advice, Pack
from domestique.planning.rules import Grade

WHO = "Bull et al. 2020 (WHO guidelines: 150 to 300 min a week, strength on two days)"

PACK = Pack(
    "swim_run_lift",
    (
        Advice(MinTime(180), WHO, Grade.STRONG, FIRM),
        Advice(MaxTime(Per.WEEK, 300), "what the pack is for", Grade.WISH, weight=None),
        Advice(MaxTime(Per.SESSION, 75), "what the pack is for", Grade.WISH, USUAL),
        Advice(SessionCount(Sport.STRENGTH, least=2, most=2), WHO, Grade.STRONG, FIRM),
        Advice(SessionCount(Sport.RUNNING, least=2, most=2), "what the pack is for", Grade.WISH, FIRM),
        Advice(SessionCount(Sport.SWIMMING, least=1, most=2), "what the pack is for", Grade.WISH, FIRM),
        Advice(RestDay(min_per_week=2), "coaching practice", Grade.PRACTICE, USUAL),
        Advice(MaxHard(1), "coaching practice", Grade.PRACTICE, weight=None),
        Advice(
            RampCap(RampMetric.MINUTES, max_pct_per_week=10, sports=(Sport.RUNNING,)),
            "Nielsen et al. 2014 (observed: more than 30 % growth went with injury); 10 % itself is practice",
            Grade.WEAK,
            USUAL,
        ),
        Advice(
            Separation(Selector(Sport.STRENGTH), Selector(role=Role.HARD), 6),
            "Petré et al. 2021 (interference in the same session)",
            Grade.MODERATE,
            USUAL,
        ),
        Advice(IntensityDistribution(Per.WEEK, low_min_pct=75), "as pyramidal", Grade.MODERATE, LIGHT),
        Advice(Variety(2), "coaching practice", Grade.PRACTICE, LIGHT),
    ),
)
