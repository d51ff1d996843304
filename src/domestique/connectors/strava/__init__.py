"""Strava, to which finished activities are handed in and nothing else.

Its terms forbid what an AI application would do with Strava's data, so nothing is ever read from it: the client knows
five addresses (let in, token, revoke, upload, how the upload fares), and a test says that these are all.
"""

from domestique.connectors.connector import Connector
from domestique.connectors.strava.declaration import DECLARATION
from domestique.connectors.strava.way_in import StravaWayIn
from domestique.connectors.strava.writer import StravaWriter

CONNECTOR = Connector(DECLARATION, StravaWayIn(), writer=StravaWriter)
