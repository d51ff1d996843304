"""What Hevy is to us. Read at most every 30 minutes, half a second between two requests: no limit is documented."""

from domestique.connectors.connector import Declaration, Delivery, Field, Limits, Terms

DECLARATION = Declaration(
    slug="hevy",
    service="hevy",
    way_in="key",
    form=(Field("key", secret=True, kind="password"),),
    addresses={"api": "https://api.hevyapp.com"},
    terms=Terms("https://hevy.com/terms", prompts=True),
    kinds=("templates", "workouts", "measurements"),
    limits=Limits(concurrency=1, spacing_s=0.5, every_minutes=30),
    delivery=Delivery(steps=("create",), deletes=False, sports=("strength",)),
)
