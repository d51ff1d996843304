import json
from math import inf, nan

from domestique.kit.plain_numbers import plain_list


def test_what_json_cannot_say_is_null() -> None:
    assert json.dumps(plain_list([1.26, nan, inf, -inf, 0.0], 1), allow_nan=False) == "[1.3, null, null, null, 0.0]"
