import pytest

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.zwo_file import from_zwo, to_zwo
from domestique.model.sport import Sport
from domestique.model.workout import (
    NO_THRESHOLDS,
    End,
    EndKind,
    Intent,
    Measure,
    Repeat,
    Scale,
    Step,
    Target,
    Thresholds,
    every_step,
)
from tests.fakes.workouts import any_workout, example

FTP = (Measure.POWER, Scale.OF_THRESHOLD)
ZWIFT = """<workout_file><author>A</author><name>Mixed &amp; more</name><description>All of it</description>
<sportType>bike</sportType><workout>
<Warmup Duration="600" PowerLow="0.4" PowerHigh="0.7"><textevent timeoffset="10" message="Hello"/></Warmup>
<SteadyState Duration="300" Power="0.85" Cadence="90"/>
<IntervalsT Repeat="5" OnDuration="60" OffDuration="120" OnPower="1.2" OffPower="0.5" Cadence="100"
 CadenceResting="80"/>
<Ramp Duration="120" PowerLow="0.6" PowerHigh="1"/><FreeRide Duration="300" FlatRoad="1"/><MaxEffort Duration="15"/>
<Cooldown Duration="300" PowerLow="0.6" PowerHigh="0.4"/></workout></workout_file>"""


def test_every_element_of_zwift_is_read() -> None:
    found = from_zwo(ZWIFT.encode())
    assert (found.sport, found.name, found.note) == (Sport.CYCLING, "Mixed & more", "All of it")
    warm, steady, rounds, ramp, free, most, cool = found.steps
    assert warm == Step(Intent.WARM_UP, End(EndKind.TIME, 600), (Target(*FTP, 0.4, 0.7, True),), "Hello")
    assert isinstance(steady, Step) and steady.targets[1] == Target(Measure.CADENCE, Scale.ABSOLUTE, 90, 90)
    assert isinstance(rounds, Repeat) and rounds.times == 5
    assert [one.intent for one in every_step(rounds.steps)] == ["work", "recovery"]
    assert isinstance(ramp, Step) and ramp.targets == (Target(*FTP, 0.6, 1, True),)
    assert isinstance(free, Step) and not free.targets
    assert isinstance(most, Step) and most.note == "max"
    assert isinstance(cool, Step) and cool.intent is Intent.COOL_DOWN


def test_a_run_is_told_in_shares_of_pace() -> None:
    found = from_zwo(ZWIFT.replace("bike", "run").encode())
    assert found.sport is Sport.RUNNING
    assert {one.measure for step in every_step(found.steps) for one in step.targets} == {Measure.SPEED, Measure.CADENCE}


def test_what_is_written_is_read_and_writing_it_again_changes_nothing() -> None:
    known = Thresholds(ftp_w=250)
    rides = [one for one in map(any_workout, range(60)) if one.sport is Sport.CYCLING]
    for ride in [example("bike"), *rides[:8]]:
        made = to_zwo(ride, known)
        again = to_zwo(made.as_written, known)
        assert again.as_written == made.as_written == from_zwo(made.data) and again.data == made.data


def test_marks_of_xml_in_names_stay_words() -> None:
    ride = example("bike")
    named = type(ride)(ride.sport, 'a<b>&"c"\x00', ride.steps, "]]>")
    made = to_zwo(named, NO_THRESHOLDS).as_written
    assert (made.name, made.note) == ('a<b>&"c"', "]]>")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><workout_file/>", "xml_dtd"),
        (b"<workout_file><workout></workout_file>", "xml_broken"),
        (b"<workout_file><workout/></workout_file>", "not_a_workout"),
        (b"<a>" * 500, "workout_many_steps"),
        (b"<workout_file><workout>" + b'<FreeRide Duration="1"/>' * 6_000, "workout_many_steps"),
        (b"<" + b"a" * 1_100_000, "workout_too_large"),
        (b"   ", "empty"),
    ],
)
def test_hostile_files_are_refused_with_a_reason(data: bytes, code: str) -> None:
    with pytest.raises(BadFile) as caught:
        from_zwo(data)
    assert caught.value.code == code and caught.value.reason


def test_figures_that_are_none_are_no_figures() -> None:
    odd = '<SteadyState Duration="6e9" Power="nan"/><SteadyState Duration="x"/><New Duration="60"/>'
    assert len(from_zwo(f"<workout_file><workout>{odd}</workout></workout_file>".encode()).steps) == 1
