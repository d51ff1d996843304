"""intervals.icu: its official API, with a key of the athlete's own. Wellness in, planned workouts and files out.

It hands planned workouts on to Garmin, Wahoo, Zwift and others with keys of its own: the official way to a watch.
"""

from domestique.connectors.connector import Connector
from domestique.connectors.intervals.declaration import DECLARATION
from domestique.connectors.intervals.fidelity import fidelity
from domestique.connectors.intervals.mapping import read
from domestique.connectors.intervals.reader import IntervalsReader
from domestique.connectors.intervals.way_in import IntervalsKey
from domestique.connectors.intervals.writer import IntervalsWriter, as_sent

CONNECTOR = Connector(DECLARATION, IntervalsKey(), IntervalsReader, read, IntervalsWriter, fidelity, as_sent)
