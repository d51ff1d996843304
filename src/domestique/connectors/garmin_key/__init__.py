"""Garmin's official Personal API: the athlete's own key, read only.

declaration (what it is), client (the key becomes a token of a day), plans (what each kind asks for), reader (page by
page), mapping (pure), way_in.
"""

from typing import Final

from domestique.connectors.connector import Connector
from domestique.connectors.garmin_key.declaration import DECLARATION
from domestique.connectors.garmin_key.mapping import read
from domestique.connectors.garmin_key.reader import KeyReader
from domestique.connectors.garmin_key.way_in import KeyWayIn

GARMIN_KEY: Final = Connector(DECLARATION, KeyWayIn(), reader=KeyReader, read=read)
