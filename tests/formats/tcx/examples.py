"""Small TCX files as different programs write them."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 5, 1, 6, 30, tzinfo=UTC)


def moment(second: float) -> str:
    return (START + timedelta(seconds=second)).isoformat().replace("+00:00", "Z")


def tcx(body: str, holder: str = "Activities") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" '
        'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">'
        f"<{holder}>{body}</{holder}></TrainingCenterDatabase>"
    ).encode()


def activity(*laps: str, sport: str = "Biking", after: str = "") -> str:
    return f'<Activity Sport="{sport}"><Id>{moment(0)}</Id>{"".join(laps)}{after}</Activity>'


def lap(start: float, seconds: float, *points: str, extra: str = "") -> str:
    return (
        f'<Lap StartTime="{moment(start)}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{seconds * 5}</DistanceMeters><Calories>10</Calories>"
        f"<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm><Intensity>Active</Intensity>{extra}"
        f"<Track>{''.join(points)}</Track></Lap>"
    )


def point(second: float, inside: str = "") -> str:
    return f"<Trackpoint><Time>{moment(second)}</Time>{inside}</Trackpoint>"


FULL = (
    "<Position><LatitudeDegrees>37.5</LatitudeDegrees><LongitudeDegrees>127.0</LongitudeDegrees></Position>"
    "<AltitudeMeters>10.5</AltitudeMeters><DistanceMeters>142.9</DistanceMeters>"
    "<HeartRateBpm><Value>\n 131 </Value></HeartRateBpm><Cadence>88</Cadence>"
    "<Extensions><ns3:TPX><ns3:Speed>7.25</ns3:Speed><ns3:Watts>222</ns3:Watts></ns3:TPX></Extensions>"
)
