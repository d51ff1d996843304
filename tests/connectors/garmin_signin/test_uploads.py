import pytest

from domestique.connectors.errors import Refused, ShapeChanged
from domestique.connectors.garmin_signin.uploads import file_name, taken


def _told(**result: object) -> dict[str, object]:
    return {"detailedImportResult": {"uploadId": 9, "successes": [], "failures": [], **result}}


def test_what_became_of_a_file() -> None:
    assert taken(_told(successes=[{"internalId": 7}])) == {"activity": "7", "upload": "9"}
    assert taken(_told()) == {"upload": "9"}
    double = {"internalId": 5, "messages": [{"code": 202, "content": "Duplicate Activity."}]}
    assert taken(_told(failures=[double])) == {"was": "duplicate", "activity": "5"}
    assert taken(_told(failures=[{**double, "internalId": None}])) == {"was": "duplicate"}


def test_a_file_that_is_not_taken_says_why_and_another_shape_may_be_done() -> None:
    with pytest.raises(Refused) as raised:
        taken(_told(failures=[{"messages": [{"code": 200, "content": "Unreadable\nfile"}]}]))
    assert raised.value.detail == "Unreadable file"
    shapes: tuple[object, ...] = (None, {}, [], {"detailedImportResult": 7})
    for answer in shapes:
        with pytest.raises(ShapeChanged) as strange:
            taken(answer)
        assert strange.value.maybe_done


def test_a_file_goes_under_a_name_of_ours() -> None:
    assert file_name("내 라이딩.FIT", "a-1") == "domestique-a-1.fit"
    assert file_name("x.gpx", "a/../1") == "domestique-a----1.gpx"
    assert file_name(None, "a") == file_name("x.exe", "a") == "domestique-a.fit"
