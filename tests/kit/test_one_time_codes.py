from datetime import UTC, datetime

import pytest

from domestique.kit.one_time_codes import code_of, matching_step, step_at

RFC_6238 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
"""The secret of the standard's appendix B; its codes have eight digits, ours are the last six of them."""


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_codes_are_the_standards(seconds: int, code: str) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    assert code_of(RFC_6238, step_at(at)) == code
    assert matching_step(RFC_6238, f"{code[:3]} {code[3:]}", at=at) == step_at(at)


@pytest.mark.parametrize("typed", ["", "0", "287083", "２８７０８２", "287082 0", "abcdef"])
def test_anything_else_matches_nothing(typed: str) -> None:
    assert matching_step(RFC_6238, typed, at=datetime.fromtimestamp(59, UTC)) is None
