"""A shelf keeps who made what, and how often it was touched."""

from domestique.emulators.objects import Shelf, digest


def test_put_change_take() -> None:
    shelf: Shelf[int] = Shelf()
    shelf.put(1, {"a": 1}, "athlete")
    shelf.put(2, {"a": 2}, "client")
    shelf.change(2, {"a": 3})
    assert shelf.items("client") == [(2, {"a": 3})]
    assert [(each["by"], each["versions"]) for each in shelf.told()] == [("athlete", 0), ("client", 1)]
    assert shelf.take(1)
    assert not shelf.take(1)
    assert (len(shelf), 1 in shelf, shelf.get(1)) == (1, False, None)


def test_what_is_told_is_a_copy() -> None:
    shelf: Shelf[int] = Shelf()
    shelf.put(1, {"a": []}, "athlete")
    shelf.told()[0]["body"]["a"].append(1)
    assert shelf.get(1) == {"a": []}


def test_a_digest_does_not_depend_on_order() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1}) != digest({"a": 1})
    assert digest(b"a") != digest("a")
