import csv
import io
from datetime import UTC, datetime

import pytest

from domestique.formats.archives.strava import read_strava_index, strava_date
from domestique.formats.errors import BadFile

ENGLISH = [
    "Activity ID", "Activity Date", "Activity Name", "Activity Type", "Activity Description", "Elapsed Time",
    "Distance", "Max Heart Rate", "Relative Effort", "Commute", "Activity Private Note", "Activity Gear", "Filename",
    "Athlete Weight", "Bike Weight", "Elapsed Time", "Moving Time", "Distance", "Max Speed", "Media",
]  # fmt: skip
KOREAN = [
    "활동 ID", "활동 날짜", "활동 이름", "활동 유형", "활동 설명", "경과 시간", "거리",
    "최대 심박수", "상대적 노력", "통근",
    "활동 비공개 메모", "활동 장비", "파일 이름", "선수 체중", "자전거 무게",
    "경과 시간", "이동 시간", "거리", "최대 속도", "미디어",
]  # fmt: skip
RIDE = [
    "123456789", "Nov 20, 2026, 6:00:00 AM", "한강, 아침", "Ride", 'They said "go"\nand we went', "3700",
    "31.25", "181",
    "88", "false", "", "Trek Émonda", "activities/123456789.fit.gz", "72.5", "8.0", "3700.0", "3600.0", "31250.5",
    "14.2", "media/a.jpg|media/b.mp4",
]  # fmt: skip
TYPED = ["123456790", "Nov 21, 2026, 7:30:05 PM", "Gym", "Weight Training", "", "1800", "0.0", *[""] * 13]


def index(header: list[str], *rows: list[str], bom: bool = False) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


@pytest.mark.parametrize(("header", "bom"), [(ENGLISH, False), (KOREAN, False), (KOREAN, True)])
def test_any_language_of_header(header: list[str], bom: bool) -> None:
    ride, typed = read_strava_index(index(header, RIDE, TYPED, bom=bom))
    assert (ride.id, ride.name, ride.kind) == ("123456789", "한강, 아침", "Ride")
    assert ride.notes == 'They said "go"\nand we went'
    assert (ride.gear, ride.file) == ("Trek Émonda", "activities/123456789.fit.gz")
    assert ride.media == ("media/a.jpg", "media/b.mp4")
    assert (ride.elapsed_s, ride.distance_m) == (3700, 31250.5)
    assert ride.start == datetime(2026, 11, 20, 6, tzinfo=UTC)
    assert (typed.file, typed.gear, typed.media) == (None, None, ())
    assert typed.start == datetime(2026, 11, 21, 19, 30, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2026. 11. 20. 오전 6:00:00", 6),
        ("2026. 11. 20. 오후 6:00:00", 18),
        ("2026. 11. 20. 오전 12:00:00", 0),
        ("2026/11/20 6:00:00", 6),
    ],
)
def test_dates_of_the_east(text: str, hour: int) -> None:
    assert strava_date(text) == datetime(2026, 11, 20, hour, tzinfo=UTC)


@pytest.mark.parametrize("text", ["20 nov. 2026, 06:00:00", "", "2026. 13. 40. 오전 6:00:00", "soon"])
def test_dates_not_understood_are_not_guessed(text: str) -> None:
    assert strava_date(text) is None


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b'"' * 1000])
def test_no_index(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        read_strava_index(data)
    assert caught.value.code == "strava_index"
