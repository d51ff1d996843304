import httpx
import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.api.errors import _BY_STATUS, ERRORS
from domestique.locales import LANGUAGES, knows
from domestique.settings import Settings, read_settings
from domestique.store.database import Database
from tests.api.conftest import NewClient


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_says_what_happened_and_what_to_do(language: str) -> None:
    for code in {code for _, _, code in ERRORS} | set(_BY_STATUS.values()) | {"internal"}:
        assert knows(language, f"errors.{code}.detail"), code  # type: ignore[arg-type]
        assert knows(language, f"errors.{code}.next"), code  # type: ignore[arg-type]
    for _, status, code in ERRORS:
        assert knows(language, f"errors.title.{status}"), code  # type: ignore[arg-type]


def test_one_row_a_type() -> None:
    kinds = [kind for kind, _, _ in ERRORS]
    assert len(kinds) == len(set(kinds))


async def test_a_problem_is_a_problem_wherever_it_arises(stranger: httpx.AsyncClient) -> None:
    for method, path, status, code in (
        ("GET", "/api/v1/nowhere", 404, "not_found"),
        ("GET", "/api/v1/auth/login", 405, "method_not_allowed"),
        ("GET", "/assets/gone-1234.js", 404, "not_found"),
        ("POST", "/anything", 405, "method_not_allowed"),
        ("POST", "/api/v1/auth/login", 422, "invalid_request"),
    ):
        answer = await stranger.request(method, path)
        assert (answer.status_code, answer.json()["code"]) == (status, code), path
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"]
        assert answer.json()["next"]


@pytest.mark.parametrize(
    ("accept", "korean"),
    [
        ("ko-KR,ko;q=0.9,en;q=0.8", True),
        ("en-GB", False),
        ("de,en;q=0.5", False),
        ("de", True),
        ("", True),
        ("en;q=0.1,ko;q=0.2", True),
        ("ko;q=0,en;q=0.1", False),
        ("*;;q=x,,en;q=zz", True),
    ],
)
async def test_before_sign_in_the_browser_names_the_language(
    stranger: httpx.AsyncClient, accept: str, korean: bool
) -> None:
    problem = (await stranger.get("/api/v1/auth/me", headers={"Accept-Language": accept})).json()
    assert ("로그인" in problem["detail"]) is korean


async def test_after_sign_in_the_person_does(owner: httpx.AsyncClient) -> None:
    wrong = "/api/v1/jobs/01930000-0000-7000-8000-00000000dead"
    assert "There is no such thing" in (await owner.get(wrong, headers={"Accept-Language": "ko"})).json()["detail"]
    await owner.patch("/api/v1/athlete", json={"language": "ko"})
    assert "없어요" in (await owner.get(wrong, headers={"Accept-Language": "en"})).json()["detail"]


async def test_what_nobody_expected_is_told_without_its_inside(app: FastAPI, new_client: NewClient) -> None:
    async def broken(_: Request) -> Response:
        raise RuntimeError("the secret is 1234")

    app.router.routes.insert(0, Route("/api/v1/broken", broken))
    answer = await new_client().get("/api/v1/broken")
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (500, "internal")
    assert problem["request_id"] in problem["next"]
    assert "1234" not in answer.text
    assert "RuntimeError" not in answer.text
    assert answer.headers["x-request-id"] == problem["request_id"]
    assert "content-security-policy" in answer.headers


async def test_fields_are_named_and_inputs_not_repeated(stranger: httpx.AsyncClient) -> None:
    planted = "Tr0ub4dor&3-planted"
    wish = {"name": "", "email": "no at sign", "password": [planted], "language": "fr", "time_zone": "UTC", "x": 1}
    answer = await stranger.post("/api/v1/setup", json=wish, headers={"Accept-Language": "en"})
    fields = {field["field"]: field for field in answer.json()["fields"]}
    assert fields.keys() == {"name", "email", "password", "language", "x"}
    assert fields["name"]["detail"] == "At least 1 characters."
    assert fields["x"]["code"] == "extra_forbidden"
    assert planted not in answer.text


async def test_broken_json_is_a_problem_too(stranger: httpx.AsyncClient) -> None:
    for body in (b"{", b"\xff\xfe", b"[]", b'"x"', b"null", b'{"email": "\\ud800@x.y", "password": "\\u0000"}'):
        answer = await stranger.post(
            "/api/v1/auth/login", content=body, headers={"Content-Type": "application/json", "Accept-Language": "en"}
        )
        assert 400 <= answer.status_code < 500, body
        assert answer.headers["content-type"] == "application/problem+json"


class TestTooManyRequests:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return read_settings({}, data_dir=settings.data_dir, requests_per_minute=10)

    async def test_one_caller_is_slowed_and_others_are_not(
        self, owner: httpx.AsyncClient, stranger: httpx.AsyncClient
    ) -> None:
        answers = [await owner.get("/api/v1/auth/me") for _ in range(12)]
        assert [answer.status_code for answer in answers] == [200] * 10 + [429] * 2
        assert answers[-1].json()["code"] == "too_many_requests"
        assert int(answers[-1].headers["retry-after"]) >= 1
        assert (await stranger.get("/api/v1/setup")).status_code == 200


class TestNoDatabase:
    async def test_it_is_said_and_not_called_a_bug(self, owner: httpx.AsyncClient, app: FastAPI) -> None:
        away = Database.at("postgresql://nobody@127.0.0.1:1/nowhere")
        object.__setattr__(app.state.house.desk, "database", away)
        answer = await owner.get("/api/v1/auth/me")
        assert (answer.status_code, answer.json()["code"]) == (503, "database_down")
        ready = await owner.get("/health/ready")
        assert ready.status_code == 503
        assert ready.json() == {"ready": False, "database": "unreachable", "migrations": "unknown"}
        assert (await owner.get("/health")).status_code == 200
        await away.close()
