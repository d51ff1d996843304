"""Whatever was raised becomes a problem that says what to do and leaks nothing; the cause goes to the log alone."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domestique.api.errors import problem_response


class LastResort:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            response = problem_response(scope, error)
            if started:
                raise
            await response(scope, receive, send)
