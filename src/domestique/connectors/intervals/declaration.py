"""What intervals.icu is to us. No limit is documented; its author asks for moderation."""

from domestique.connectors.connector import Declaration, Delivery, Field, Limits, Terms
from domestique.model.sport import Sport

TYPES = {
    Sport.CYCLING: "Ride",
    Sport.RUNNING: "Run",
    Sport.SWIMMING: "Swim",
    Sport.WALKING: "Walk",
    Sport.HIKING: "Hike",
    Sport.ROWING: "Rowing",
    Sport.SKIING: "NordicSki",
}

DECLARATION = Declaration(
    slug="intervals",
    service="intervals",
    way_in="key",
    form=(Field("key", secret=True, kind="password"),),
    addresses={"api": "https://intervals.icu/api/v1"},
    terms=Terms("https://intervals.icu/terms-of-service", prompts=True),
    kinds=("wellness",),
    limits=Limits(concurrency=1, spacing_s=0.5, every_minutes=30),
    delivery=Delivery(steps=("create", "schedule", "upload"), sports=tuple(sport.value for sport in TYPES)),
)
