"""What the key may do, and how politely."""

from typing import Final

from domestique.connectors.connector import Declaration, Field, Limits, Terms

KINDS: Final = (
    "activities", "days", "sleep", "hrv", "heart_rate", "stress", "body_battery", "spo2", "respiration", "weight",
    "steps", "hydration", "zones", "goals",
)  # fmt: skip

DECLARATION: Final = Declaration(
    slug="garmin_key",
    service="garmin",
    way_in="key",
    form=(
        Field("key", secret=True, kind="password"),
        Field("days", required=False, kind="choice", choices=("", "30", "90", "180", "365")),
    ),
    addresses={"api": "https://personal.connectapi.garmin.com"},
    terms=Terms("https://developer.garmin.com/gc-developer-program/personal/personal-faq/", prompts=True),
    kinds=KINDS,
    # Twelve requests at once are answered with a pause of a quarter of a minute; two a second, in a row, are not.
    limits=Limits(concurrency=1, spacing_s=0.5, every_minutes=30),
)
