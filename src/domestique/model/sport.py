"""Sports: a small closed list that everything downstream may switch on; the vendor's finer word is kept beside it."""

from enum import StrEnum


class Sport(StrEnum):
    CYCLING = "cycling"
    RUNNING = "running"
    SWIMMING = "swimming"
    STRENGTH = "strength"
    WALKING = "walking"
    HIKING = "hiking"
    ROWING = "rowing"
    SKIING = "skiing"
    MULTISPORT = "multisport"
    TRANSITION = "transition"
    OTHER = "other"
