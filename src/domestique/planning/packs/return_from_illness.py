"""Three weeks back after an illness: short and easy first. For infections without fever any more; no medical advice."""

from domestique.model.rule import InjuryLimit, IntensityDistribution, MaxHard, Per, RampCap, RampMetric, RestDay
from domestique.planning.packs.pack import FIRM, Advice, Pack
from domestique.planning.rules import Grade

STEPS = "Elliott et al. 2020 (graduated return to play after infection, consensus); Snyders et al. 2022 (observational)"

PACK = Pack(
    "return_from_illness",
    (
        Advice(MaxHard(0), STEPS, Grade.PRACTICE, weight=None, days=(1, 10)),
        Advice(InjuryLimit("illness", max_minutes_per_session=30), STEPS, Grade.PRACTICE, weight=None, days=(1, 4)),
        Advice(InjuryLimit("illness", max_minutes_per_session=60), STEPS, Grade.PRACTICE, weight=None, days=(5, 10)),
        Advice(MaxHard(1), STEPS, Grade.PRACTICE, weight=None, days=(11, 21)),
        Advice(IntensityDistribution(Per.WEEK, low_min_pct=90), STEPS, Grade.PRACTICE, FIRM, days=(1, 21)),
        Advice(RestDay(min_per_week=2), STEPS, Grade.PRACTICE, FIRM, days=(1, 21)),
        Advice(
            RampCap(RampMetric.CTL, max_per_week=4), "Friel; lower after illness", Grade.PRACTICE, FIRM, days=(1, 21)
        ),
    ),
)
