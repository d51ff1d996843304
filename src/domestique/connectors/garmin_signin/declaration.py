"""What a sign-in may do. Kinds that only it has come first; the others are read where there is no official key."""

from typing import Final

from domestique.connectors.connector import Declaration, Delivery, Field, Limits, Terms

OWN: Final = ("training_status", "readiness", "vo2max", "thresholds", "exercise_sets")
SPARE: Final = (
    "activities", "days", "sleep", "hrv", "heart_rate", "stress", "body_battery", "spo2", "respiration", "weight",
    "steps", "hydration", "zones", "goals",
)  # fmt: skip

DECLARATION: Final = Declaration(
    slug="garmin_signin",
    service="garmin",
    way_in="password",
    form=(
        Field("email", required=False),
        Field("password", secret=True, required=False, kind="password"),
        Field("tokens", secret=True, required=False, kind="json", signed_in=True),
    ),
    addresses={
        "sso": "https://sso.garmin.com",
        "connect": "https://connectapi.garmin.com",
        "di": "https://diauth.garmin.com",
    },
    terms=Terms("https://www.garmin.com/legal/terms-of-use/", prompts=True),
    kinds=(*OWN, *SPARE),
    limits=Limits(concurrency=1, spacing_s=0.5, every_minutes=60),
    delivery=Delivery(
        ("create", "schedule", "upload"), deletes=True, sports=("running", "cycling", "swimming", "strength")
    ),
    spare=SPARE,
)
