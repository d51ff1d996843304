import pytest

from domestique.api.lists import listed, numbers
from domestique.services.errors import BadValue


def test_each_once_in_order() -> None:
    assert listed("b, a,,b") == ["b", "a"]
    assert numbers("after_kj", "0,500") == [0, 500]
    with pytest.raises(BadValue):
        numbers("after_kj", "0,x")
