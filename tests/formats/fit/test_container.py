import pytest

from domestique.formats.errors import BadFile
from domestique.formats.fit.container import envelopes, trailing
from tests.fakes.fit_builder import Field, FitBuilder, joined


def small(**options: int) -> bytes:
    return FitBuilder().define(0, 20, Field(3, "uint8")).add(0, 100).bytes(**options)


def losses(data: bytes) -> list[str]:
    return [loss.code for envelope in envelopes(data) for loss in envelope.losses]


@pytest.mark.parametrize("header", [12, 14, 20])
def test_any_header_size(header: int) -> None:
    (envelope,) = envelopes(small(header=header))
    assert (envelope.start, envelope.losses, envelope.cut) == (header, (), False)


def test_a_chain() -> None:
    one = small()
    found = list(envelopes(joined([one, one, one])))
    assert [envelope.start for envelope in found] == [14, 14 + len(one), 14 + 2 * len(one)]


def test_a_wrong_checksum_is_a_loss() -> None:
    assert losses(small(checksum=1)) == ["checksum"]


@pytest.mark.parametrize("missing", [1, 2, 5])
def test_a_cut_file_is_a_loss(missing: int) -> None:
    assert losses(small()[:-missing]) == ["truncated"]


@pytest.mark.parametrize("told", [0, 0xFFFFFFFF])
def test_a_header_never_finished(told: int) -> None:
    assert losses(small(told=told)) == ["unfinished_file"]


@pytest.mark.parametrize(
    "data, code",
    [
        (b"", "empty_file"),
        (b"\0" * 4000, "only_zeros"),
        (b"\x0e\x20", "too_short"),
        (b"<?xml version='1.0'?><gpx></gpx>", "not_fit"),
        (b"plain text with a .FIT name", "not_fit"),
    ],
)
def test_no_fit_at_all(data: bytes, code: str) -> None:
    with pytest.raises(BadFile) as caught:
        list(envelopes(data))
    assert caught.value.code == code


def test_what_stands_behind() -> None:
    data = small()
    assert trailing(data + b"\0\0\0", len(data)) is None
    loss = trailing(data + b"more", len(data))
    assert loss is not None
    assert loss.code == "trailing_bytes"
