"""The fault that a request carries for its handler to play: duplicate, no_result, refresh_expired."""

from starlette.requests import Request

from domestique.emulators.faults import Fault, Injected

KEY = "domestique.fault"


def fault_of(request: Request) -> Fault | None:
    found: Injected | None = request.scope.get(KEY)
    return None if found is None else found.fault
