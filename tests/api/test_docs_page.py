import re

import httpx

from domestique.api.docs_page import render
from tests.api.operations import operations


async def test_people_read_it_without_a_script_or_a_third_party(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.get("/api/docs")
    assert answer.headers["content-type"].startswith("text/html")
    assert "<script" not in answer.text
    assert not re.findall(r'(?:src|href)="(?!#|/)', answer.text)
    for operation in operations():
        assert f'id="{operation.id}"' in answer.text


async def test_programs_read_it_as_openapi(stranger: httpx.AsyncClient) -> None:
    schema = (await stranger.get("/api/openapi.json")).json()
    assert schema["openapi"].startswith("3.")
    assert "/api/v1/auth/login" in schema["paths"]


def test_what_it_shows_is_escaped() -> None:
    operation = {"summary": "<b>x", "operationId": '"><script>', "responses": {}, "tags": ["<i>"]}
    schema = {"info": {"title": "t", "version": "1", "description": "<u>"}, "paths": {"/<x>": {"get": operation}}}
    page = render(schema)
    for planted in ("<script>", "<b>x", "<i>", "<u>", "/<x>"):
        assert planted not in page
