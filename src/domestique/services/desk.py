"""What a deed needs at hand. Made by bootstrap, handed to every service; not a service itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domestique.store.blobs import Blobs
from domestique.store.database import Database
from domestique.store.job_queue import JobQueue
from domestique.store.secret_box import SecretBox


@dataclass(frozen=True, slots=True)
class Desk:
    database: Database
    blobs: Blobs
    queue: JobQueue
    secrets: SecretBox
    now: Callable[[], datetime]
    new_id: Callable[[], UUID]
