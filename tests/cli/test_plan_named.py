"""What a deed refuses, said as a page would say it."""

import pytest

from domestique.cli.output import Failed
from domestique.cli.plan_named import refusals_said
from domestique.model.rule_reading import BadRule
from domestique.model.workout_reading import Problem
from domestique.services.errors import AlreadyDecided, BadValue, NotFound, PlanBreaks, Stale


@pytest.mark.parametrize(
    ("refused", "code", "said"),
    [
        (BadValue("to", "rule_backwards"), "bad_wish", "it: to: "),
        (BadRule((Problem("rules.0.kind", "rule_backwards"),)), "bad_wish", "it: rules.0.kind: "),
        (NotFound(), "not_found", ""),
        (AlreadyDecided(), "already_decided", ""),
        (Stale(), "stale_version", ""),
        (PlanBreaks(()), "plan_breaks", "0"),
    ],
)
def test_in_words(refused: Exception, code: str, said: str) -> None:
    with pytest.raises(Failed) as failed, refusals_said("it"):
        raise refused
    assert failed.value.code == code and said in str(failed.value)
    assert "{{" not in str(failed.value)
