"""What is answered to a wish for the demo athlete."""

from uuid import UUID

from pydantic import ConfigDict

from domestique.api.shapes.base import Shape


class DemoAsked(Shape):
    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"job_id": "01930000-0000-7000-8000-000000000220"}]}
    )

    job_id: UUID
