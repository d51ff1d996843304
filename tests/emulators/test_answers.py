"""JSON without NaN, and the rest as plain as they are."""

import pytest

from domestique.emulators import answers


def test_there_is_no_nan_in_json() -> None:
    assert answers.as_json({"a": "한"}).body == '{"a":"한"}'.encode()
    with pytest.raises(ValueError, match="nan"):
        answers.as_json({"a": float("nan")})
    assert answers.nothing().status_code == 204
