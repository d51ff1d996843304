"""Hevy, a gym app: its official API, with a key of the athlete's own. Workouts in, routines out.

To know before a change: there is no way to delete anything there, and no way to say that a request is a repeated one.
"""

from domestique.connectors.connector import Connector
from domestique.connectors.hevy.declaration import DECLARATION
from domestique.connectors.hevy.fidelity import fidelity
from domestique.connectors.hevy.mapping import read
from domestique.connectors.hevy.reader import HevyReader
from domestique.connectors.hevy.routines import as_sent
from domestique.connectors.hevy.way_in import HevyKey
from domestique.connectors.hevy.writer import HevyWriter

CONNECTOR = Connector(DECLARATION, HevyKey(), HevyReader, read, HevyWriter, fidelity, as_sent)
