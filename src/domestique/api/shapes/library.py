"""Workouts of the library, for one athlete."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, Wish, example
from domestique.locales import Language, say
from domestique.model.plan import Dose as PlanDose
from domestique.model.plan import Option
from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.model.workout_json import workout_json
from domestique.planning.library.label import label_of
from domestique.planning.library.levels import Moved, Outcome
from domestique.planning.library.template import For, System, Template
from domestique.planning.profile import Stretch
from domestique.services.levels_now import Try
from domestique.services.read_library import Entry, Opened, Shelf

_DOSE: dict[str, JsonValue] = {"minutes": 65, "load": 74.3, "low": 35, "mid": 30, "high": 0, "metres": None}
_ITEM: dict[str, JsonValue] = {
    "slug": "bike_threshold_blocks",
    "name": "Threshold blocks",
    "purpose": "Time at the power you could hold for an hour: raises it, and how long it lasts.",
    "sport": "cycling",
    "family": "bike_threshold",
    "family_name": "Threshold",
    "role": "hard",
    "system": "threshold",
    "system_name": "Threshold",
    "tags": ["threshold", "intervals"],
    "needs": ["bike"],
    "phases": ["base", "build", "peak"],
    "kept_for": None,
    "masters": False,
    "levels": 6,
    "level": 3,
    "label": "3 × 10 min",
    "dose": _DOSE,
    "drawn": [[900, 48, 72], [600, 98, 98], [300, 52, 52]],
}


class LibraryDose(Shape):
    """Minutes, and load in points of which an hour at the threshold has 100; low, mid and high are minutes below the
    first threshold, between the two and above the second. Metres only where the speed is known."""

    minutes: int
    load: float
    low: float
    mid: float
    high: float
    metres: float | None

    @classmethod
    def of(cls, told: PlanDose) -> "LibraryDose":
        return cls(**{name: getattr(told, name) for name in cls.model_fields})


class LibraryItem(Shape):
    model_config = example(_ITEM)

    slug: str
    name: str
    purpose: str
    sport: Sport
    family: str
    family_name: str
    role: Role
    system: System
    system_name: str
    tags: list[str]
    needs: list[str] = Field(description="Things without which it cannot be done; `bodyweight` needs nothing.")
    phases: list[Phase] = Field(description="Of a season; empty: any.")
    kept_for: For | None = Field(description="Only planned when asked for.")
    masters: bool
    levels: int = Field(description="How many it has, from 1.")
    level: int = Field(description="Yours, from what you did in eight weeks; or the one asked for.")
    label: str = Field(description="That level in figures.")
    dose: LibraryDose
    drawn: list[list[float | None]] = Field(
        description="Stretch by stretch: seconds, and per cent of the threshold at its beginning and end; 0 at rest, "
        "null where none can be said."
    )

    @classmethod
    def of(cls, entry: Entry, language: Language) -> "LibraryItem":
        return cls(**_item(entry, language))


class LibraryMove(Shape):
    """A planned workout that was done, and what it did to the level."""

    day: date
    slug: str
    name: str
    rung: int = Field(description="Of what was planned, on the ladder of the family.")
    outcome: Outcome
    measure: Literal["work", "load", "minutes"] = Field(description="What was compared.")
    planned: float
    done: float
    rpe: float | None
    before: float = Field(
        description="The level, less than after the last one where more than three weeks lay between."
    )
    after: float
    activity_id: UUID
    plan_id: UUID | None = Field(description="null: of no plan.")
    item_id: str | None
    workout_id: UUID | None = Field(description="Kept on its own; null: of a plan.")
    sentence: str

    @classmethod
    def of(cls, move: Moved, one: Try, language: Language) -> "LibraryMove":
        attempt, tried = move.attempt, one.tried
        name = say(language, f"library.{one.item.template}.name")
        sentence = say(
            language,
            "library.moved.says",
            name=name,
            rung=attempt.rung,
            done=f"{tried.done:g}",
            planned=f"{tried.planned:g}",
            measure=say(language, f"library.moved.measure.{tried.measure}"),
            outcome=say(language, f"library.moved.outcome.{attempt.outcome}"),
            before=f"{round(move.before, 1):g}",
            after=f"{round(move.after, 1):g}",
        )
        if attempt.rpe is not None:
            sentence = say(language, "library.moved.felt", sentence=sentence, rpe=f"{attempt.rpe:g}")
        return cls(
            day=attempt.day,
            slug=str(one.item.template),
            name=name,
            rung=attempt.rung,
            outcome=attempt.outcome,
            measure=tried.measure,
            planned=tried.planned,
            done=tried.done,
            rpe=attempt.rpe,
            before=round(move.before, 2),
            after=round(move.after, 2),
            activity_id=one.session.id,
            plan_id=one.plan_id,
            item_id=None if one.plan_id is None else one.item.id,
            workout_id=one.workout_id,
            sentence=sentence,
        )


class LibraryStanding(Shape):
    family: str
    name: str
    sport: Sport
    level: float = Field(description="On the family's ladder, 1 to 10.")
    begun: float | None = Field(description="Where it was before the first of `moves`; null: nothing planned moved it.")
    moves: list[LibraryMove] = Field(description="Planned workouts of half a year that moved it, the oldest first.")

    @classmethod
    def of(cls, shelf: Shelf, item: LibraryItem, language: Language) -> "LibraryStanding":
        course = shelf.known.courses.get(item.family)
        return cls(
            family=item.family,
            name=item.family_name,
            sport=item.sport,
            level=round(shelf.standing[item.family], 1),
            begun=None if course is None else round(course.begun, 1),
            moves=[]
            if course is None
            else [LibraryMove.of(move, shelf.known.tries[move.attempt.key], language) for move in course.moves],
        )


class LibraryShape(Shape):
    model_config = example(
        {
            "items": [_ITEM],
            "standing": [
                {
                    "family": "bike_threshold",
                    "name": "Threshold",
                    "sport": "cycling",
                    "level": 4.2,
                    "begun": None,
                    "moves": [],
                }
            ],
        }
    )

    items: list[LibraryItem]
    standing: list[LibraryStanding] = Field(description="Of the families among the items.")

    @classmethod
    def of(cls, shelf: Shelf, query: "LibraryQuery", language: Language) -> "LibraryShape":
        items = [LibraryItem.of(one, language) for one in shelf.entries]
        shown = [one for one in items if query.fits(one)]
        families = {one.family: one for one in shown}
        return cls(
            items=shown,
            standing=[LibraryStanding.of(shelf, one, language) for one in families.values()],
        )


class LibraryQuery(Wish):
    q: str | None = Field(None, max_length=200, description="Words in its name, purpose, family or tags, in any order.")
    sport: Sport | None = None
    role: Literal["easy", "long", "hard", "strength"] | None = None
    system: System | None = None
    phase: Phase | None = None
    least: int | None = Field(None, ge=0, le=1000, description="Minutes, at your level.")
    most: int | None = Field(None, ge=0, le=1000)
    have: list[str] | None = Field(None, max_length=40, description="What there is; only workouts that need no more.")

    def fits(self, one: LibraryItem) -> bool:
        words = f"{one.name} {one.purpose} {one.family_name} {one.system_name} {' '.join(one.tags)}".casefold()
        return (
            (self.sport is None or one.sport is self.sport)
            and (self.role is None or str(one.role) == self.role)
            and (self.system is None or one.system is self.system)
            and (self.phase is None or not one.phases or self.phase in one.phases)
            and (self.least is None or one.dose.minutes >= self.least)
            and (self.most is None or one.dose.minutes <= self.most)
            and (self.have is None or set(one.needs) <= {*self.have, "bodyweight"})
            and all(word in words for word in (self.q or "").casefold().split())
        )


class LibraryRung(Shape):
    level: int
    rung: int = Field(description="On the ladder of the family, 1 to 10.")
    label: str
    dose: LibraryDose


class LibraryFits(Shape):
    least: int
    most: int


class LibraryWorkout(LibraryItem):
    model_config = example(
        {
            **_ITEM,
            "own_level": 3,
            "standing": 4.2,
            "ladder": [{"level": 3, "rung": 4, "label": "3 × 10 min", "dose": _DOSE}],
            "fits": {"least": 52, "most": 78},
            "reasons": [],
            "workout": {
                "format": 1,
                "sport": "cycling",
                "name": "Threshold blocks: 3 × 10 min",
                "steps": [{"intent": "warm_up", "end": {"kind": "time", "value": 900}}],
            },
        }
    )

    own_level: int
    standing: float
    ladder: list[LibraryRung]
    fits: LibraryFits | None = Field(description="Minutes it can be made to last; null: its length is its own.")
    reasons: list[str] = Field(description="What was taken for granted in the dose; workouts_page.reason words them.")
    workout: dict[str, JsonValue] = Field(description="As `POST /workouts` takes it.")

    @classmethod
    def opened(cls, one: Opened, language: Language) -> "LibraryWorkout":
        template = one.entry.template
        told = one.dose
        minutes = one.entry.option.dose.minutes if told.seconds is None else round(told.seconds / 60)
        dose = LibraryDose.of(one.entry.option.dose).model_copy(
            update={
                "minutes": minutes,
                "load": one.entry.option.dose.load if told.load is None else round(told.load, 1),
                **{
                    name: round(value / 60, 1)
                    for name, value in (("low", told.low_s), ("mid", told.mid_s), ("high", told.high_s))
                    if value is not None
                },
            }
        )
        return cls(
            **{**_item(one.entry, language), "dose": dose},
            own_level=one.own_level,
            standing=round(one.standing, 1),
            ladder=[_rung(template, rung, language) for rung in one.ladder],
            fits=None if one.least is None or one.most is None else LibraryFits(least=one.least, most=one.most),
            reasons=[str(reason) for reason in told.reasons],
            workout=workout_json(one.workout),
        )


class LibraryChoice(Wish):
    level: int | None = Field(None, description="Yours when left out.")
    minutes: int | None = Field(None, ge=1, le=1440, description="Make its easy parts fit.")
    deload: bool = Field(False, description="A lighter week: less weight and fewer sets.")


def _rung(template: Template, one: Option, language: Language) -> LibraryRung:
    label = label_of(template.items(one.level), template.sport, template.role, language)
    return LibraryRung(level=one.level, rung=template.rung(one.level), label=label, dose=LibraryDose.of(one.dose))


def _item(entry: Entry, language: Language) -> Mapping[str, Any]:
    template = entry.template
    names = {name: getattr(template, name) for name in ("slug", "sport", "family", "role", "system", "kept_for")}
    return {
        **names,
        "name": say(language, f"library.{template.slug}.name"),
        "purpose": say(language, f"library.{template.slug}.purpose"),
        "family_name": say(language, f"library.family.{template.family}"),
        "system_name": say(language, f"library_page.systems.{template.system}"),
        "tags": list(template.tags),
        "needs": list(template.needs),
        "phases": list(template.phases),
        "masters": template.masters,
        "levels": template.top,
        "level": entry.level,
        "label": label_of(template.items(entry.level), template.sport, template.role, language),
        "dose": LibraryDose.of(entry.option.dose),
        "drawn": [_drawn(one) for one in entry.stretches],
    }


def _drawn(one: Stretch) -> list[float | None]:
    if one.band == "rest":
        return [None if one.seconds is None else round(one.seconds), 0, 0]
    start, stop = (None if share is None else round(share * 100) for share in (one.start, one.stop))
    return [None if one.seconds is None else round(one.seconds), start, stop]
