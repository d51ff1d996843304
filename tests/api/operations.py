"""Every operation of the API with something plausible to send, read from its own description: nothing is named."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx

from domestique.api.app import describe
from domestique.api.docs_page import example_of

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Operation:
    id: str
    method: str
    path: str
    public: bool
    streams: bool
    query: tuple[str, ...] = ()
    body: Any = None
    takes_files: bool = False
    schema: Any = field(default=None, repr=False)

    @property
    def has_id(self) -> bool:
        return "{" in self.path

    def at(self, id: object) -> str:
        return re.sub(r"\{\w+\}", str(id), self.path)

    async def call(
        self, client: httpx.AsyncClient, id: object, *, aimed: bool = False, query: bool = False
    ) -> httpx.Response:
        """`aimed`: every id in the body becomes `id` too. `query`: each query parameter is `id`."""
        kept: dict[str, Any] = {}
        if query:
            kept["params"] = {name: str(id) for name in self.query}
        if self.takes_files:
            kept["files"] = [("files", ("../ride.fit", b"not a fit file", "application/octet-stream"))]
        elif self.body is not None:
            kept["json"] = _aim(self.body, id) if aimed else self.body
        return await client.request(self.method, self.at(id), **kept)


def operations() -> Iterator[Operation]:
    schema = describe()
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            content = operation.get("requestBody", {}).get("content", {})
            yield Operation(
                id=operation["operationId"],
                method=method.upper(),
                path=path,
                public="security" not in operation,
                streams="text/event-stream" in operation["responses"].get("200", {}).get("content", {}),
                query=tuple(item["name"] for item in operation.get("parameters", ()) if item["in"] == "query"),
                body=example_of(schema, content["application/json"]) if "application/json" in content else None,
                takes_files="multipart/form-data" in content,
                schema=operation,
            )


def _aim(body: Any, id: object) -> Any:
    return json.loads(_UUID.sub(str(id), json.dumps(body)))


def ids_in(value: object) -> set[UUID]:
    return {UUID(found.group()) for found in _UUID.finditer(str(value))}
