"""What Strava is to us. Every athlete registers an app of their own and gives its id and secret."""

from domestique.connectors.connector import Declaration, Delivery, Field, Limits, Terms

SCOPE = "activity:write"
ASKED = f"read,{SCOPE}"

DECLARATION = Declaration(
    slug="strava",
    service="strava",
    way_in="oauth",
    form=(Field("client_id"), Field("client_secret", secret=True, kind="password")),
    addresses={"api": "https://www.strava.com/api/v3", "oauth": "https://www.strava.com/oauth"},
    terms=Terms("https://www.strava.com/legal/api", prompts=False),
    limits=Limits(concurrency=1, spacing_s=1.0, every_minutes=60),
    delivery=Delivery(steps=("upload",), deletes=False),
)
