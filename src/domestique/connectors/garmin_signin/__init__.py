"""Garmin Connect with a sign-in of one's own: what the official key cannot read, and everything that is written.

Unofficial: the library `garminconnect` speaks as Garmin's own app does. docs/connections/garmin.md tells the risks.
"""

from typing import Final

from domestique.connectors.connector import Connector
from domestique.connectors.garmin_signin.declaration import DECLARATION
from domestique.connectors.garmin_signin.mapping import read
from domestique.connectors.garmin_signin.reader import SigninReader
from domestique.connectors.garmin_signin.way_in import SigninWayIn
from domestique.connectors.garmin_signin.workout import sayable
from domestique.connectors.garmin_signin.writer import SigninWriter, as_sent

GARMIN_SIGNIN: Final = Connector(
    DECLARATION,
    SigninWayIn(),
    reader=SigninReader,
    read=read,
    writer=SigninWriter,
    fidelity=lambda workout, known: sayable(workout, known).shortfalls,
    as_sent=as_sent,
)
