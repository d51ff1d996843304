"""Outside services, one folder each: client (HTTP), mapping (pure), declaration. CONNECTORS lists them.
The only room that speaks HTTP to vendors; connectors are strangers to each other and to the store.
To add one: connectors/<name>/, one line in CONNECTORS, and the shared contract suite must pass.
"""

from typing import Final

from domestique.connectors import hevy, intervals, strava
from domestique.connectors.connector import Connector
from domestique.connectors.garmin_key import GARMIN_KEY
from domestique.connectors.garmin_signin import GARMIN_SIGNIN

CONNECTORS: Final[tuple[Connector, ...]] = (
    GARMIN_KEY,
    GARMIN_SIGNIN,
    hevy.CONNECTOR,
    intervals.CONNECTOR,
    strava.CONNECTOR,
)


def connector_of(slug: str) -> Connector:
    """KeyError for a service this version does not know."""
    return {connector.declaration.slug: connector for connector in CONNECTORS}[slug]
