"""The OpenAPI description as one HTML page: no script, no request to anyone, so it works under our own policy."""

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

Json = Mapping[str, Any]


def render(schema: Json) -> str:
    groups: dict[str, list[str]] = {}
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            tag = (operation.get("tags") or ["other"])[0]
            groups.setdefault(tag, []).append(_operation(schema, path, method, operation))
    links = " · ".join(f'<a href="#{escape(tag)}">{escape(tag)}</a>' for tag in groups)
    sections = "".join(f'<h2 id="{escape(tag)}">{escape(tag)}</h2>{"".join(parts)}' for tag, parts in groups.items())
    info = schema["info"]
    return _PAGE.format(
        title=escape(info["title"]),
        version=escape(info["version"]),
        about=escape(info["description"]),
        links=links,
        sections=sections,
    )


def _operation(schema: Json, path: str, method: str, operation: Json) -> str:
    name = f"<b>{method.upper()}</b> <code>{escape(path)}</code> {escape(operation['summary'])}"
    parts = [f"<summary>{name}</summary>"]
    if operation.get("description"):
        parts.append(f"<p>{escape(operation['description'])}</p>")
    if "security" not in operation:
        parts.append("<p>Needs nobody to be signed in.</p>")
    parts += _parameters(operation)
    body = operation.get("requestBody", {}).get("content", {})
    for media_type, content in body.items():
        parts.append(f"<h4>Request, {escape(media_type)}</h4>{_example(schema, content)}")
    for status, response in operation["responses"].items():
        if status == "default":
            continue
        contents = response.get("content", {})
        parts += [
            f"<h4>{escape(status)}, {escape(media_type)}</h4>{_example(schema, content)}"
            for media_type, content in contents.items()
        ] or [f"<h4>{escape(status)}</h4><p>{escape(response.get('description', ''))}</p>"]
    parts.append(f"<h4>Try</h4><pre>{escape(_curl(schema, path, method, operation))}</pre>")
    return f'<details id="{escape(operation["operationId"])}">{"".join(parts)}</details>'


def _parameters(operation: Json) -> Iterator[str]:
    rows = [
        f"<tr><td><code>{escape(item['name'])}</code><td>{item['in']}<td>{'needed' if item.get('required') else ''}"
        f"<td>{escape(item.get('description', ''))}</tr>"
        for item in operation.get("parameters", ())
    ]
    if rows:
        yield f"<table>{''.join(rows)}</table>"


def example_of(schema: Json, content: Json) -> Any:
    """The one given with the operation, else the one of its model; None when there is neither."""
    if "example" in content:
        return content["example"]
    described = content.get("schema", {})
    if "examples" in described:
        return described["examples"][0]
    if "$ref" in described:
        return example_of(schema, {"schema": schema["components"]["schemas"][described["$ref"].rpartition("/")[2]]})
    for one in described.get("anyOf", ()):
        if (found := example_of(schema, {"schema": one})) is not None:
            return found
    if described.get("type") == "array":
        inner = example_of(schema, {"schema": described["items"]})
        return None if inner is None else [inner]
    properties = described.get("properties", {})
    found = {name: example_of(schema, {"schema": value}) for name, value in properties.items()}
    return {name: value for name, value in found.items() if value is not None} or None


def _example(schema: Json, content: Json) -> str:
    example = example_of(schema, content)
    if example is None:
        return ""
    text = example if isinstance(example, str) else json.dumps(example, ensure_ascii=False, indent=2)
    return f"<pre>{escape(text)}</pre>"


def _curl(schema: Json, path: str, method: str, operation: Json) -> str:
    words = ["curl", *(("-X", method.upper()) if method != "get" else ()), f"http://localhost:8000{path}"]
    if "security" in operation:
        words.append('-H "Authorization: Bearer $DOMESTIQUE_KEY"')
    body = operation.get("requestBody", {}).get("content", {})
    if "application/json" in body:
        example = json.dumps(example_of(schema, body["application/json"]), ensure_ascii=False)
        words.append(f"-H 'Content-Type: application/json' -d '{example}'")
    elif "multipart/form-data" in body:
        words.append("-F files=@ride.fit")
    return " ".join(words)


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} API {version}</title>
<style>
:root{{color-scheme:light dark}}
body{{font:15px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
details{{border-top:1px solid #8884;padding:.4rem 0}}
summary{{cursor:pointer}}summary b{{display:inline-block;width:4.2rem}}
pre{{background:#8881;padding:.6rem;overflow:auto;border-radius:6px}}
td{{padding:.15rem .8rem .15rem 0;vertical-align:top}}
h4{{margin:.8rem 0 .2rem}}a{{color:inherit}}
</style></head>
<body><h1>{title} API <small>{version}</small></h1><p>{about}</p>
<p><a href="/api/openapi.json">openapi.json</a> · {links}</p>{sections}</body></html>
"""
