from datetime import date

from domestique.model.athlete import DatedSetting, Person
from domestique.model.sport import Sport
from domestique.store.measuring.told import Told

HISTORY = [
    DatedSetting("ftp", Sport.CYCLING, None, 230.0),
    DatedSetting("ftp", Sport.CYCLING, date(2019, 1, 1), 250.0),
    DatedSetting("ftp", Sport.CYCLING, date(2020, 1, 1), 265.0),
]
IN_2019, IN_2020 = date(2019, 6, 1), date(2020, 6, 1)


def told(*history: DatedSetting, person: Person = Person()) -> Told:
    return Told(history, person, "Asia/Seoul")


def test_what_held_on_a_day() -> None:
    assert [
        told(*HISTORY).on(day).get("ftp", Sport.CYCLING)
        for day in (date(2018, 12, 31), date(2019, 1, 1), date(2019, 12, 31), IN_2020)
    ] == [230.0, 250.0, 250.0, 265.0]


def test_a_changed_value_moves_its_own_days_and_sport_only() -> None:
    before = told(*HISTORY)
    after = told(HISTORY[0], DatedSetting("ftp", Sport.CYCLING, date(2019, 1, 1), 255.0), HISTORY[2])
    assert before.digest(IN_2019, Sport.CYCLING) != after.digest(IN_2019, Sport.CYCLING)
    assert before.digest(IN_2020, Sport.CYCLING) == after.digest(IN_2020, Sport.CYCLING)
    assert before.digest(IN_2019, Sport.SWIMMING) == after.digest(IN_2019, Sport.SWIMMING)


def test_when_a_value_began_is_not_what_it_is() -> None:
    early = told(DatedSetting("ftp", Sport.CYCLING, date(2018, 1, 1), 250.0))
    late = told(DatedSetting("ftp", Sport.CYCLING, date(2019, 1, 1), 250.0))
    assert early.digest(IN_2019, Sport.CYCLING) == late.digest(IN_2019, Sport.CYCLING)


def test_the_person_counts() -> None:
    assert told().digest(IN_2019, Sport.RUNNING) != told(person=Person("female", 1990)).digest(IN_2019, Sport.RUNNING)
