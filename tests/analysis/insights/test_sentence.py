from datetime import date

from domestique.analysis.insights import best_in_a_year
from domestique.analysis.insights.insight import Finding, Slot
from domestique.analysis.insights.sentence import sentence


def test_figures_stand_in_their_metrics_unit_and_days_as_days() -> None:
    slots: dict[str, Slot] = {"metric": "run_best_5k", "value": 1234.0, "before": 1250.4, "day": date(2025, 9, 7)}
    found = Finding(date(2026, 1, 1), slots)
    assert sentence("en", best_in_a_year.INSIGHT, found) == (
        "Best 5 km: 20:34, your best in a year (before it 20:50, on 2025-09-07)."
    )
    assert "5 km 최고 기록: 20:34" in sentence("ko", best_in_a_year.INSIGHT, found)
