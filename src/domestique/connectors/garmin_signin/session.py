"""One account's sign-in at work: a thread, a call at a time, and tokens kept before they are used.

The library is synchronous and may wait minutes; the event loop never does. Nobody is ever signed in again from here.
"""

import asyncio
import io
import json
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from domestique.connectors.answers import Answer, parse
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, ShapeChanged, Unavailable
from domestique.connectors.garmin_signin.declaration import DECLARATION
from domestique.connectors.garmin_signin.library import TIMEOUT_S, garmin_at
from domestique.connectors.garmin_signin.troubles import while_asking
from domestique.connectors.wire import Secret, Wire

if TYPE_CHECKING:
    from garminconnect import Garmin

_KEEPING_S = 30
_TOLD_WITH = (400, 409)
"""a file that is refused, or there already, is told about in the answer's body"""
_THERE_ALREADY = 409


class Session:
    """`secret`: {"tokens", "account", "name", "display"}; tokens are what the library dumps."""

    def __init__(self, wire: Wire, secret: Secret | None = None) -> None:
        self._wire = wire
        self.secret: Secret = dict(secret if secret is not None else wire.secret)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="garmin")
        self._turn = asyncio.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._garmin: Garmin | None = None
        self._free_at: float | None = None
        self._unkept: BaseException | None = None
        self._refresh_trouble: Exception | None = None

    async def close(self) -> None:
        """A call still under way ends by itself; nobody waits for it."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def get(self, path: str, params: Mapping[str, str | int] | None = None) -> Answer:
        """The body as received; empty for a day of which there is nothing."""
        where = f"GET {path}"
        body = await self.call(
            lambda garmin: bytes(garmin.client.download(path, params=dict(params or {}), timeout=TIMEOUT_S)), where
        )
        answer = Answer(200, where, body)
        if answer.is_html:
            raise RateLimited("challenge", f"{where} answered a page")
        return answer

    async def send(self, method: str, path: str, said: object = None) -> object:
        """The answer's JSON; None where it has none."""
        where = f"{method} {path}"

        def ask(garmin: "Garmin") -> bytes:
            send = {"POST": garmin.client.post, "PUT": garmin.client.put, "DELETE": garmin.client.delete}[method]
            more: dict[str, Any] = {} if said is None else {"json": said}
            return bytes(send("connectapi", path, timeout=TIMEOUT_S, **more).content or b"")

        return _json(await self.call(ask, where, writes=True), where)

    async def upload(self, name: str, data: bytes) -> object:
        """What was made of it, refused and doubled ones too."""
        path = "/upload-service/upload"

        def ask(garmin: "Garmin") -> bytes:
            files = {"file": (name, io.BytesIO(data))}
            try:
                return bytes(garmin.client.post("connectapi", path, files=files, timeout=120).content or b"")
            except Exception as error:
                answer = getattr(error, "response", None)
                if (
                    answer is not None
                    and answer.status_code in _TOLD_WITH
                    and b"detailedImportResult" in answer.content
                ):
                    return bytes(answer.content)
                if answer is not None and answer.status_code == _THERE_ALREADY:
                    told = f"POST {path}: there already, without its number"
                    raise ShapeChanged("wrong_shape", told, maybe_done=True) from None
                raise

        return _json(await self.call(ask, f"POST {path}", writes=True), f"POST {path}")

    async def sign_in[T](
        self, deed: "Callable[[Garmin], T]", meant: Callable[[Exception], ConnectorError], *, email: str, password: str
    ) -> T:
        """Once, by whatever the library tries in one go. The password stays in that thread and dies there."""

        def attempt() -> T:
            garmin = garmin_at(self._wire.addresses, self._rotated, email=email, password=password)
            try:
                found = deed(garmin)
            except ConnectorError:
                raise
            except Exception as error:
                raise meant(error) from None
            finally:
                garmin.username = garmin.password = None
                self._wire.tally.count(urlsplit(garmin.client._sso).hostname or "", len(email) + len(password), 0)
            if garmin.client.di_token:
                self.secret = {**self.secret, "tokens": garmin.client.dumps()}
                self._adopt(garmin)
            return found

        async with self._turn:
            self._loop = asyncio.get_running_loop()
            return await self._loop.run_in_executor(self._worker, attempt)

    async def call[T](self, deed: "Callable[[Garmin], T]", where: str, *, writes: bool = False) -> T:
        async with self._turn:
            await self._space()
            self._loop = asyncio.get_running_loop()
            try:
                return await self._loop.run_in_executor(self._worker, self._in_thread, deed, where, writes)
            finally:
                await self._keep_what_is_new()

    async def _space(self) -> None:
        if self._free_at is not None and (wait := self._free_at - monotonic()) > 0:
            await self._wire.sleep(wait)
        self._free_at = monotonic() + DECLARATION.limits.spacing_s

    def _in_thread[T](self, deed: "Callable[[Garmin], T]", where: str, writes: bool) -> T:
        try:
            return deed(self._opened())
        except ConnectorError:
            raise
        except Exception as error:
            raise self._meant(error, where, writes=writes) from None

    def _meant(self, error: Exception, where: str, *, writes: bool) -> ConnectorError:
        """A token that could not be renewed because nobody answered is no refused token."""
        meant = while_asking(error, where, now=self._wire.now(), writes=writes)
        trouble = self._refresh_trouble
        if isinstance(meant, AuthExpired) and trouble is not None and not _refused(trouble):
            return Unavailable("not_reached", f"{where}: the token could not be renewed")
        return meant

    def _opened(self) -> "Garmin":
        if self._garmin is None:
            garmin = garmin_at(self._wire.addresses, self._rotated)
            try:
                garmin.client.loads(self.secret.get("tokens", ""))
            except Exception:
                raise AuthExpired("bad_credentials", "the tokens cannot be read") from None
            self._adopt(garmin)
        assert self._garmin is not None
        return self._garmin

    def _adopt(self, garmin: "Garmin") -> None:
        """Counts what goes out, and remembers why a token could not be renewed."""
        client, renew, post, tally = (
            garmin.client,
            garmin.client._refresh_di_token,
            garmin.client._http_post,
            self._wire.tally,
        )

        def counted(response: Any, *_: object, **__: object) -> None:
            sent = response.request
            host = urlsplit(response.url).hostname or ""
            size = sum(len(name) + len(str(value)) + 4 for name, value in sent.headers.items())
            tally.count(host, size + len(sent.body or b""), len(response.content))

        def renewing() -> None:
            try:
                renew()
            except Exception as error:
                self._refresh_trouble = error
                raise
            self._refresh_trouble = None

        def posting(url: str, **more: Any) -> Any:
            answer = post(url, **more)
            tally.count(urlsplit(url).hostname or "", len(str(more.get("data", ""))), len(answer.content))
            return answer

        client._api_session.hooks["response"].append(counted)
        client._refresh_di_token = renewing  # type: ignore[method-assign]  # the library has no door for it
        client._http_post = posting  # type: ignore[method-assign]  # the same
        self._garmin = garmin

    def _rotated(self, garmin: "Garmin") -> None:
        """In the thread, between the new token and its first use."""
        assert self._loop is not None
        self.secret = {**self.secret, "tokens": garmin.client.dumps()}
        try:
            asyncio.run_coroutine_threadsafe(self._keep(), self._loop).result(_KEEPING_S)
            self._unkept = None
        except BaseException as error:
            self._unkept = error
            raise

    async def _keep(self) -> None:
        await self._wire.keep(self.secret)

    async def _keep_what_is_new(self) -> None:
        """Once more what could not be kept at the time; a token lost would cost the athlete a sign-in."""
        if self._garmin is None:
            return
        tokens = self._garmin.client.dumps()
        if self._unkept is None and tokens == self.secret.get("tokens"):
            return
        self.secret = {**self.secret, "tokens": tokens}
        await self._keep()
        self._unkept = None


def _refused(trouble: Exception) -> bool:
    """Whether the token's own host said no, rather than nothing."""
    told = str(trouble)
    return any(f"refresh failed: {status}" in told for status in (400, 401, 403)) or "No DI refresh token" in told


def _json(body: bytes, where: str) -> object:
    if not body.strip():
        return None
    answer = Answer(200, where, body, maybe_done=True)
    if answer.is_html:
        raise RateLimited("challenge", f"{where} answered a page", maybe_done=True)
    return answer.json()


def tokens_in(pasted: str) -> str:
    """What `dumps()` writes, from what somebody pasted: the library's own file and nothing older."""
    try:
        told = parse(pasted.encode())
    except ConnectorError:
        told = None
    names = ("di_token", "di_refresh_token", "di_client_id")
    if not isinstance(told, dict) or not all(isinstance(told.get(name), str) and told[name] for name in names):
        raise AuthExpired("bad_credentials", "these are not the tokens of garmin_tokens.json")
    return json.dumps({name: told[name] for name in names})
