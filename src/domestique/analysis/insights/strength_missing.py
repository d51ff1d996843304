"""An athlete who lifts has not for three weeks."""

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past
from domestique.model.sport import Sport

AWAY_DAYS, HABIT_DAYS, HABIT = 21, 84, 6


def look(past: Past) -> Finding | None:
    """Only where it was a habit in the twelve weeks before."""
    lifted = past.of("load", Sport.STRENGTH, past.ago(HABIT_DAYS * 2))
    if not lifted or (away := (past.today - lifted[-1].day).days) < AWAY_DAYS or away > HABIT_DAYS:
        return None
    habit = [figure for figure in lifted if (lifted[-1].day - figure.day).days < HABIT_DAYS]
    if len(habit) < HABIT:
        return None
    return Finding(lifted[-1].day, {"weeks": away // 7}, (lifted[-1].activity_id,), tone="watch")


INSIGHT = Insight("strength_missing", Grade.A, look, HABIT_DAYS * 2, ("load",))
