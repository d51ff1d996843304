"""What is answered to a wish for the demo athlete."""

from uuid import UUID

from pydantic import ConfigDict, Field

from domestique.api.shapes.base import Shape


class DemoShape(Shape):
    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"activities": 812, "days": 1095, "plans": 1}]}
    )

    activities: int = Field(description="How many of the activities in the lists are the demo athlete's.")
    days: int = Field(description="On how many days figures of the demo athlete stand.")
    plans: int = Field(description="How many plans are the demo athlete's; their rules go with them.")


class DemoRemoved(Shape):
    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {"change_id": "01930000-0000-7000-8000-000000000401", "activities": 812, "days": 1095, "plans": 1}
            ]
        },
    )

    change_id: UUID | None = Field(description="For undoing; null when there was nothing of the demo athlete's.")
    activities: int
    days: int
    plans: int


class DemoAsked(Shape):
    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"job_id": "01930000-0000-7000-8000-000000000220"}]}
    )

    job_id: UUID
