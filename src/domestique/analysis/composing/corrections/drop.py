"""Drop: a channel that is rubbish from end to end, such as a heart rate that followed the cadence."""

from collections.abc import Mapping
from dataclasses import replace

from domestique.analysis.composing.corrections.kind import Correction, Param, Value, stream_of
from domestique.model.activity import Activity
from domestique.model.streams import Streams


def apply(activity: Activity, params: Mapping[str, Value]) -> Activity:
    gone = stream_of(activity, params).channel
    columns = {name: stream for name, stream in activity.streams.channels.items() if name != gone}
    return replace(activity, streams=Streams(activity.streams.start, columns))


DROP = Correction("drop", (Param("channel", "channel"),), apply)
