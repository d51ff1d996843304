"""The door of this folder: bytes to a Reading."""

from domestique.formats.errors import BadFile
from domestique.formats.fit.activity import activities_of
from domestique.formats.fit.fields import word
from domestique.formats.fit.messages import FitPart, read_messages
from domestique.formats.reading import Kind, Reading
from domestique.model.activity import Loss

_KINDS = {
    "activity": Kind.ACTIVITY,
    "activity_summary": Kind.ACTIVITY,
    "course": Kind.ROUTE,
    "segment": Kind.ROUTE,
    "workout": Kind.WORKOUT,
    "weight": Kind.WELLNESS,
    "blood_pressure": Kind.WELLNESS,
    "monitoring_a": Kind.WELLNESS,
    "monitoring_b": Kind.WELLNESS,
    "monitoring_daily": Kind.WELLNESS,
}
_WELLNESS_MESSAGES = ("monitoring", "monitoring_info", "stress_level", "hrv_status_summary", "sleep_level")


def read_fit(data: bytes) -> Reading:
    """One Activity a session. A sound file of another kind is named in a loss, not refused."""
    file = read_messages(data)
    kinds = [_kind(part) for part in file.parts]
    activities = tuple(
        activity
        for part, records, (kind, _) in zip(file.parts, file.records(), kinds, strict=True)
        if kind in (Kind.ACTIVITY, None)
        for activity in activities_of(part, records)
    )
    if activities:
        return Reading(Kind.ACTIVITY, activities, file.losses)
    kind, said = next((each for each in kinds if each[0] is not None), (None, None))
    if not any(part.kinds for part in file.parts):
        raise BadFile("nothing_saved", "The FIT file is damaged or empty: not one message could be read from it.")
    if kind is Kind.ACTIVITY:
        raise BadFile("no_samples", "The FIT file says it is an activity but holds neither a session nor samples.")
    words = (said or "other").replace("_", " ")
    loss = Loss("other_fit_file", f"This is a FIT file of another kind ({words}), not a recorded activity.")
    return Reading(kind or Kind.OTHER, (), (*file.losses, loss))


def _kind(part: FitPart) -> tuple[Kind | None, str | None]:
    """By what the file says of itself; sessions make it an activity whatever it says."""
    table = part.table("file_id")
    said = word(table.columns, 0, "type") if table is not None else None
    if part.table("session") is not None:
        return Kind.ACTIVITY, said
    if said is None:
        if any(part.table(message) is not None for message in _WELLNESS_MESSAGES):
            return Kind.WELLNESS, said
        return None, said
    return _KINDS.get(said, Kind.OTHER), said
