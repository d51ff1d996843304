from starlette.types import Message, Receive, Scope, Send

from domestique.api.middleware.lingering import Lingering

PIECE = b"x" * 1000


async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await receive()
    await send({"type": "http.response.start", "status": 413, "headers": [(b"connection", b"close")]})
    await send({"type": "http.response.body", "body": b"too large"})


async def _run(pieces: int, most: int) -> tuple[list[Message], int]:
    left = pieces
    sent: list[Message] = []

    async def receive() -> Message:
        nonlocal left
        left -= 1
        return {"type": "http.request", "body": PIECE, "more_body": left > 0}

    async def send(message: Message) -> None:
        sent.append({**message, "left": left})

    await Lingering(refuse, seconds=5, most=most)({"type": "http"}, receive, send)
    return sent, left


async def test_the_answer_goes_first_and_the_line_is_cut_when_all_has_come() -> None:
    sent, left = await _run(pieces=5, most=1_000_000)
    assert [(message.get("body"), message.get("more_body"), message["left"]) for message in sent[1:]] == [
        (b"too large", True, 4),
        (b"", False, 0),
    ]
    assert left == 0


async def test_it_does_not_wait_for_gigabytes() -> None:
    _, left = await _run(pieces=1000, most=10_000)
    assert left == 1000 - 1 - 10


async def test_a_body_that_came_whole_needs_no_waiting() -> None:
    sent, _ = await _run(pieces=1, most=1_000_000)
    assert len(sent) == 2
