"""Beat-to-beat intervals from hrv messages. They carry no time: each belongs to the record before it."""

import numpy as np

from domestique.formats.fit.messages import FitPart
from domestique.model.streams import Stream


def rr_of(part: FitPart, start: float, end: float) -> Stream | None:
    """In ms. Of several sessions' beats those written during this one."""
    table = part.table("hrv")
    beats = table.columns.get("time") if table is not None else None
    if table is None or beats is None or beats.is_text or beats.raw.dtype.kind == "f":
        return None
    raw = beats.raw if beats.is_array else beats.raw[:, None]
    valid = (beats.valid if beats.is_array else beats.valid[:, None]) & (raw > 0)
    records = part.table("record")
    stamps = records.columns.get("timestamp") if records is not None else None
    sessions = part.table("session")
    several = sessions is not None and len(sessions) > 1
    if several and records is not None and stamps is not None and not stamps.is_array:
        before = np.searchsorted(records.positions, table.positions) - 1
        times = stamps.values()[np.maximum(before, 0)]
        valid = valid & ((times >= start - 1) & (times <= end + 1))[:, None]
    kept = raw[valid]
    return Stream("rr", "ms", kept.astype(np.int32), beats.scale / 1000) if len(kept) else None
