import subprocess
import sys
from pathlib import Path

from fitdecode import profile as theirs

from domestique.formats.fit.profile import kinds_by_name, message_profile, type_base, type_names
from domestique.formats.fit.profile_data import MESSAGES, TYPES

TOOL = Path(__file__).parents[3] / "tools" / "make_fit_profile.py"


def test_the_data_is_what_the_tool_writes() -> None:
    written = subprocess.run([sys.executable, TOOL], capture_output=True, text=True, check=True).stdout
    data = Path(sys.modules["domestique.formats.fit.profile_data"].__file__ or "").read_text(encoding="utf-8")
    assert data == written


def test_every_fact_of_every_field() -> None:
    assert len(MESSAGES) == len(theirs.MESSAGE_TYPES)
    for kind in MESSAGES:
        ours, known = message_profile(kind), theirs.MESSAGE_TYPES[kind]
        assert ours is not None
        assert ours.name == known.name
        assert ours.fields.keys() == known.fields.keys()
        for number, field in ours.fields.items():
            other = known.fields[number]
            assert (field.name, field.type) == (other.name, other.type.name)
            assert (field.scale, field.offset) == (other.scale or 1, other.offset or 0)
            assert [
                (part.target, part.bits, part.accumulated, part.scale, part.offset) for part in field.components
            ] == [
                (part.def_num, part.bits, part.accumulate, part.scale or 1, part.offset or 0)
                for part in other.components or ()
            ]
            assert [(sub.name, sub.type, sub.scale, sub.when) for sub in field.sub_fields] == [
                (
                    sub.name,
                    sub.type.name,
                    sub.scale or 1,
                    tuple((reference.def_num, reference.raw_value) for reference in sub.ref_fields),
                )
                for sub in other.subfields or ()
            ]


def test_every_word_of_every_type() -> None:
    for name in TYPES:
        assert type_names(name) == theirs.FIELD_TYPES[name].enum
        assert type_base(name) == theirs.FIELD_TYPES[name].base_type.name


def test_what_the_profile_does_not_know() -> None:
    assert message_profile(0xFF00) is None
    assert type_names("uint16") == {}
    assert type_base("uint16") == "uint16"


def test_kinds_by_name() -> None:
    assert kinds_by_name()["record"] == 20
    assert kinds_by_name()["hr"] == 132


def test_fields_with_more_to_them() -> None:
    event = message_profile(21)
    assert event is not None
    assert {2, 3} <= event.special
    assert 0 not in event.special
