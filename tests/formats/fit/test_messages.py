from domestique.formats.fit import read_messages
from tests.fakes.fit_builder import Field, FitBuilder, joined
from tests.formats.fit.examples import STAMP, START, everything


def test_tables_by_name_and_number() -> None:
    part = read_messages(everything()).parts[0]
    table = part.table("record")
    assert table is part.table(20)
    assert table is not None
    assert table.name == "record"
    assert part.table("monitoring") is None
    assert part.table("no such message") is None


def test_unknown_messages_and_fields_are_kept_under_their_numbers() -> None:
    table = read_messages(everything()).parts[0].table(0xFF12)
    assert table is not None
    assert table.name == "message_65298"
    assert table.columns["field_0"].at(0) == (1, 2, 3)
    assert table.columns["field_1"].at(0) == "own message"


def test_messages_of_several_definitions_stand_in_file_order() -> None:
    file = (
        FitBuilder().define(0, 20, STAMP, Field(3, "uint8")).define(1, 20, STAMP, Field(7, "uint16"), big_endian=True)
    )
    for second in range(10):
        file.add(second % 2, START + second, 100 + second)
    table = read_messages(file.bytes()).parts[0].table("record")
    assert table is not None
    assert table.columns["timestamp"].raw.tolist() == [START + second for second in range(10)]
    assert [table.columns["power"].at(row) for row in range(4)] == [None, 101, None, 103]


def test_parts_of_a_chain() -> None:
    file = read_messages(joined([everything(), everything()]))
    assert len(file.parts) == 2
    assert file.parts[0].kinds == file.parts[1].kinds
    assert file.losses == ()


def test_the_losses_of_all_parts() -> None:
    one = FitBuilder().define(0, 20, STAMP).add(0, START)
    bad = FitBuilder().define(0, 20, STAMP).add(0, START).raw(b"\x09").bytes()
    codes = [loss.code for loss in read_messages(joined([one.bytes(checksum=1), bad, b"rest"])).losses]
    assert codes == ["checksum", "unknown_message", "trailing_bytes"]


def test_a_cut_is_told_once() -> None:
    data = everything()
    assert [loss.code for loss in read_messages(data[:-20]).losses] == ["truncated"]
    assert [loss.code for loss in read_messages(data[:-2]).losses] == ["truncated"]


def test_an_unfinished_file_does_not_take_its_checksum_for_a_message() -> None:
    file = FitBuilder().define(0, 20, STAMP).add(0, START)
    for checksum in (0x0000, 0x4040, 0x0909):
        found = read_messages(file.bytes(told=0, checksum=checksum))
        assert [loss.code for loss in found.losses] == ["unfinished_file"]
        table = found.parts[0].table("record")
        assert table is not None
        assert len(table) == 1
