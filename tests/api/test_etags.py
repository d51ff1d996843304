from starlette.requests import Request

from domestique.api.etags import offered, tag


def test_the_same_parts_have_the_same_mark() -> None:
    assert tag("a", 1) == tag("a", 1) != tag("a", 2)
    assert tag("a").startswith('W/"')


def test_one_of_several_offers_is_enough() -> None:
    asked = Request({"type": "http", "headers": [(b"if-none-match", f'"x", {tag("a")}'.encode())]})
    assert offered(asked, tag("a")) and not offered(asked, tag("b"))
