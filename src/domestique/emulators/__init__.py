"""Pretend outside services with fault injection, for tests and for trying the product without accounts.
May use the web framework and the rooms below; knows no connector, so that both can be wrong only separately.
To add one: a folder with state, documented shapes and routes, a line in `world.py` and in `server.py`.

    with running(World()) as url:
        ...  # url + "/hevy" is Hevy, url + "/_emulator/state" the control

What each service answers was written from its documentation. What a client made there and what the athlete had
there before are told apart by `by`, so that a test can prove that the latter was never touched.
"""

from domestique.emulators.faults import Fault, Plan
from domestique.emulators.server import Stage, addresses, running
from domestique.emulators.world import World

__all__ = ["Fault", "Plan", "Stage", "World", "addresses", "running"]
