"""The OpenAPI description: every operation names the problem it may answer with, and how one gets in."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from domestique.api.cookies import NAME
from domestique.api.shapes.problem import FieldProblem, Problem

_REF = "#/components/schemas/{model}"
_SCHEMES = {
    "session": {"type": "apiKey", "in": "cookie", "name": NAME, "description": "Set by signing in."},
    "bearer": {"type": "http", "scheme": "bearer", "description": "An API key."},
    "api_key": {"type": "apiKey", "in": "header", "name": "X-API-Key", "description": "An API key."},
}
_ABOUT = (
    "Answers are JSON, lists are paged by `cursor`. Errors are `application/problem+json` with a stable `code`, "
    "what happened and what to do next, in the caller's language. A POST may carry an `Idempotency-Key`. "
    "Unsafe requests with the session cookie need the `X-CSRF-Token` of `GET /api/v1/auth/me`."
)
PUBLIC = "x-public"
"""Set by the few routes that need nobody to be signed in (openapi_extra)."""


def attach_schema(app: FastAPI) -> None:
    def schema() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _schema(app)
        return app.openapi_schema

    app.openapi = schema  # type: ignore[method-assign]


def _schema(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    components = schema.setdefault("components", {})
    models = components.setdefault("schemas", {})
    for model in (Problem, FieldProblem):
        described = model.model_json_schema(ref_template=_REF)
        described.pop("$defs", None)
        models[model.__name__] = described
    for unused in ("HTTPValidationError", "ValidationError"):
        models.pop(unused, None)
    components["securitySchemes"] = _SCHEMES
    problem = {
        "description": "A problem: what happened, and what to do next.",
        "content": {"application/problem+json": {"schema": {"$ref": _REF.format(model="Problem")}}},
    }
    for operation in (operation for path in schema["paths"].values() for operation in path.values()):
        responses = operation.setdefault("responses", {})
        responses.pop("422", None)
        responses["default"] = problem
        if not operation.pop(PUBLIC, False):
            operation["security"] = [{name: []} for name in _SCHEMES]
    schema["paths"] = dict(sorted(schema["paths"].items()))
    return schema
