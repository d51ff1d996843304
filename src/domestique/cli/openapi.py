"""`domestique openapi`: the API's description as JSON, from which the web front's client is made."""

import json

from domestique.cli.guard import guarded


def openapi() -> None:
    with guarded(as_json=False):
        from domestique.api.app import describe

        print(json.dumps(describe(), ensure_ascii=False, indent=2, sort_keys=True))
