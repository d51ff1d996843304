"""The one shape of every error (RFC 9457), in the caller's language."""

from pydantic import Field

from domestique.api.shapes.base import Shape, example


class FieldProblem(Shape):
    field: str = Field(description="Where, as a dotted path into the request.")
    code: str
    detail: str


class Problem(Shape):
    model_config = example(
        {
            "type": "about:blank",
            "title": "Not found",
            "status": 404,
            "code": "not_found",
            "detail": "There is no such thing here.",
            "next": "Check the address, or go back to the list.",
            "request_id": "01930000-0000-7000-8000-000000000001",
        }
    )

    type: str = "about:blank"
    title: str
    status: int
    code: str = Field(description="Stable; programs decide by it.")
    detail: str = Field(description="What happened.")
    next: str = Field(description="What to do about it.")
    request_id: str
    fields: list[FieldProblem] | None = None
