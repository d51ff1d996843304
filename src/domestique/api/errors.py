"""The one table from what was raised to what is answered; the only place that knows status codes.

To add a row: the exception's type, a status, a code, and `errors.<code>.detail` and `.next` in both languages.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

import structlog
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import Scope

from domestique.analysis.composing.corrections.kind import BadCorrection
from domestique.api.connection_words import bare_reason, how_long, service_name
from domestique.api.languages import language_of
from domestique.api.multipart import BadUpload, TooManyFiles
from domestique.api.shapes.problem import FieldProblem, Problem
from domestique.api.validation import field_problems
from domestique.api.workout_words import refused_sentence
from domestique.formats.errors import BadFile
from domestique.locales import Language, knows, say
from domestique.model.plan_reading import BadPlan
from domestique.model.rule_reading import BadRule
from domestique.model.workout_reading import BadWorkout
from domestique.services import errors as refusals
from domestique.services.add_route import NoWay
from domestique.services.browse_activities import OriginalGone
from domestique.store.accounts import EmailTaken
from domestique.store.blobs import StorageFull, StorageUnwritable
from domestique.store.composing.parts import PartGone
from domestique.store.database import DatabaseDown
from domestique.store.stream_encoding import UndecodableStream

log = structlog.get_logger(__name__)


class NotSignedIn(Exception):
    """No session, no key, or one that has ended."""


class MissingScope(Exception):
    def __init__(self, scope: str) -> None:
        super().__init__(scope)
        self.slots = {"scope": scope}


class SessionOnly(Exception):
    """Keys must not mint keys, change passwords or weaken the second factor."""


class OwnerOnly(Exception):
    """Only the owner of the house may do this."""


class CrossSite(Exception):
    """An unsafe request that did not come from our own page, or lacks its token."""


class NoHost(Exception):
    """No Host header, an empty one, or several."""


class UnknownHost(Exception):
    """A Host header that is not ours: what DNS rebinding looks like."""

    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.slots = {"host": host[:100]}


class TooManyRequests(refusals.TooManyAttempts):
    """The general limit, as opposed to guessing passwords."""


class KeyReused(Exception):
    """The same Idempotency-Key with another request."""


class StillAtWork(Exception):
    """The first request with this Idempotency-Key has not finished."""


class AlreadyDone(Exception):
    """Done before under this Idempotency-Key, and the answer held a secret that is said only once."""


class BodyTooLarge(HTTPException):
    """An HTTPException so that body parsers let it through."""

    def __init__(self, limit: int) -> None:
        super().__init__(413)
        self.slots = {"limit_mb": f"{limit / 1_000_000:g}"}


class TooSlow(HTTPException):
    """The body stopped arriving."""

    def __init__(self) -> None:
        super().__init__(408)


class NoAnswerInTime(Exception):
    """Our own fault: the work took longer than anyone should wait."""


ERRORS: tuple[tuple[type[Exception], int, str], ...] = (
    (NotSignedIn, 401, "not_signed_in"),
    (MissingScope, 403, "missing_scope"),
    (SessionOnly, 403, "session_only"),
    (OwnerOnly, 403, "owner_only"),
    (CrossSite, 403, "cross_site"),
    (NoHost, 400, "no_host"),
    (UnknownHost, 421, "unknown_host"),
    (TooManyRequests, 429, "too_many_requests"),
    (KeyReused, 422, "idempotency_key_reused"),
    (StillAtWork, 409, "still_at_work"),
    (AlreadyDone, 409, "already_done"),
    (BodyTooLarge, 413, "body_too_large"),
    (TooSlow, 408, "too_slow"),
    (NoAnswerInTime, 503, "no_answer_in_time"),
    (RequestValidationError, 422, "invalid_request"),
    (DatabaseDown, 503, "database_down"),
    (EmailTaken, 409, "email_taken"),
    (refusals.NotFound, 404, "not_found"),
    (refusals.Stale, 409, "stale_version"),
    (refusals.AlreadyUndone, 409, "already_undone"),
    (refusals.ChangedSince, 409, "changed_since"),
    (refusals.PlanBreaks, 409, "plan_breaks"),
    (refusals.AlreadyDecided, 409, "already_decided"),
    (refusals.StandsElsewhere, 409, "stands_elsewhere"),
    (refusals.GearInUse, 409, "gear_in_use"),
    (refusals.AlreadySetUp, 409, "already_set_up"),
    (refusals.BadCredentials, 401, "bad_credentials"),
    (refusals.SecondFactorRequired, 401, "second_factor_required"),
    (refusals.WrongSecondFactor, 401, "wrong_code"),
    (refusals.WrongCode, 422, "wrong_code"),
    (refusals.CodeNotTaken, 422, "code_not_taken"),
    (refusals.SignInOver, 404, "sign_in_over"),
    (refusals.WrongPassword, 422, "wrong_password"),
    (refusals.SecondFactorOn, 409, "second_factor_on"),
    (refusals.NoSecondFactor, 409, "no_second_factor"),
    (refusals.ServicePaused, 503, "service_paused"),
    (refusals.ServiceAway, 502, "service_away"),
    (refusals.NotLetIn, 422, "not_let_in"),
    (refusals.OtherAccount, 409, "other_account"),
    (refusals.OneAccountOnly, 409, "one_account_only"),
    (refusals.NotThisSecret, 401, "webhook_secret"),
    (refusals.WebhookPaused, 409, "webhook_paused"),
    (refusals.OutboxRefused, 409, "outbox_refused"),
    (refusals.TooFast, 429, "too_many_requests"),
    (refusals.TooManyAttempts, 429, "too_many_attempts"),
    (refusals.BadValue, 422, "invalid_request"),
    (BadCorrection, 422, "bad_correction"),
    (BadWorkout, 422, "bad_workout"),
    (BadFile, 422, "bad_workout_file"),
    (BadRule, 422, "bad_rule"),
    (BadPlan, 422, "bad_plan"),
    (PartGone, 409, "recording_changed"),
    (BadUpload, 400, "bad_upload"),
    (TooManyFiles, 413, "too_many_files"),
    (StorageFull, 507, "storage_full"),
    (StorageUnwritable, 503, "storage_unwritable"),
    (NoWay, 422, "no_way"),
    (OriginalGone, 410, "original_gone"),
    (UndecodableStream, 500, "samples_damaged"),
)

_BY_STATUS = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    415: "unsupported_media_type",
    416: "range_not_satisfiable",
    422: "invalid_request",
}
_TABLE = {kind: (status, code) for kind, status, code in ERRORS}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    code: str
    slots: Mapping[str, object]
    headers: Mapping[str, str]
    fields: list[FieldProblem] | None = None


def answer_for(error: Exception, language: Language) -> Answer | None:
    """None for what nobody expected."""
    slots: Mapping[str, object] = getattr(error, "slots", {})
    for kind in type(error).__mro__:
        if kind in _TABLE:
            status, code = _TABLE[kind]
            return Answer(status, code, slots, _headers(error, status), field_problems(error, language))
    if isinstance(error, HTTPException):
        code = _BY_STATUS.get(error.status_code, "bad_request" if error.status_code < 500 else "internal")
        return Answer(error.status_code, code, slots, dict(error.headers or {}))
    return None


def _headers(error: Exception, status: int) -> dict[str, str]:
    """A body we refuse is not read to its end either: the connection is closed instead."""
    if isinstance(error, refusals.TooManyAttempts):
        return {"Retry-After": str(error.retry_after)}
    if isinstance(error, refusals.ServicePaused):
        return {"Retry-After": str(error.retry_after)}
    if isinstance(error, StillAtWork | DatabaseDown):
        return {"Retry-After": "1"}
    if isinstance(error, BodyTooLarge | TooSlow):
        return {"Connection": "close"}
    return {"WWW-Authenticate": 'Bearer realm="domestique"'} if status == 401 else {}


def problem_response(scope: Scope, error: Exception) -> Response:
    language = language_of(scope)
    answer = answer_for(error, language)
    if answer is None:
        if not isinstance(error, ClientDisconnect):
            log.error("unexpected error", exc_info=error, method=scope.get("method"), path=scope.get("path"))
        answer = Answer(500, "internal", {}, {})
    request_id = str(scope.get("state", {}).get("request_id", ""))
    slots = {"request_id": request_id, **answer.slots}
    if "trouble" in slots:
        slots["reason"] = bare_reason(language, str(slots["trouble"]))
    if isinstance(error, refusals.ServicePaused):
        slots["wait"] = how_long(language, error.retry_after)
    if isinstance(error, BadFile):
        slots["reason"] = refused_sentence(language, error)
    if isinstance(error, refusals.StandsElsewhere):
        slots["places"] = ", ".join(service_name(language, slug) for slug in error.services)
    problem = Problem(
        title=_title(answer.status, language),
        status=answer.status,
        code=answer.code,
        detail=say(language, f"errors.{answer.code}.detail", **slots),
        next=say(language, f"errors.{answer.code}.next", **slots),
        request_id=request_id,
        fields=answer.fields,
    )
    return Response(
        problem.model_dump_json(exclude_none=True),
        status_code=answer.status,
        headers=dict(answer.headers),
        media_type="application/problem+json",
    )


def _title(status: int, language: Language) -> str:
    key = f"errors.title.{status}"
    return say(language, key) if knows(language, key) else HTTPStatus(status).phrase
