"""Changes by hand, the checker's word on them, differences, branches that become one again."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, JsonValue

from domestique.api.plan_words import plain
from domestique.api.rule_words import aside_sentence, breach_sentence, rule_sentence
from domestique.api.shapes.base import Line, Number, Prose, Shape, Wish, example, wish_example
from domestique.api.shapes.plan_making import SportWord
from domestique.api.shapes.plans import ITEM, PLAN, RULE_ID, PlannedShape, PlanShape
from domestique.locales import Language
from domestique.model.rule import Rule
from domestique.planning.history.diff import Diff, FieldChange, ItemChange
from domestique.planning.history.merge import Conflict
from domestique.planning.history.saying import say_change, say_conflict, say_field, say_sum
from domestique.planning.otherwise import Aside
from domestique.planning.verdict import Breach, Judged, Verdict

ItemId = Annotated[str, Field(min_length=1, max_length=80)]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["06:30"])]


class ItemWish(Wish):
    """A workout as it is wished: a template at a level, or steps of its own, or just a sport and minutes."""

    sport: SportWord | None = None
    role: Literal["easy", "long", "hard", "strength", "race"] | None = None
    name: Line | None = None
    minutes: int | None = Field(None, ge=1, le=2880)
    load: float | None = Field(None, ge=0, le=1500)
    template: Annotated[str, Field(max_length=80)] | None = None
    level: int | None = Field(None, ge=1, le=20)
    workout: dict[str, JsonValue] | None = Field(None, description="Steps, as POST /workouts takes them.")
    note: Prose | None = None


class ChangeWish(Wish):
    """move: id, day, start (null: any time; left out: as it was). swap: id, with_id. resize: id, minutes. replace: id,
    item. delete, lock, unlock: id. add: day, start, item."""

    op: Literal["move", "swap", "resize", "replace", "delete", "add", "lock", "unlock"]
    id: ItemId | None = None
    with_id: ItemId | None = None
    day: date | None = None
    start: Clock | None = None
    minutes: int | None = Field(None, ge=1, le=2880)
    item: ItemWish | None = None

    @property
    def asked(self) -> dict[str, Any]:
        told = self.model_dump(mode="json", exclude_none=True)
        return {**told, "keep_start": "start" not in self.model_fields_set}


class PlanEdit(Wish):
    model_config = wish_example(
        {"base": 3, "changes": [{"op": "move", "id": "2026-11-24-1", "day": "2026-11-25"}], "dry_run": True}
    )

    base: Number = Field(description="The version this is based on; 409 when there is a newer one.")
    branch: Line | None = Field(None, description="Left out: the one that is carried out.")
    changes: list[ChangeWish] = Field(min_length=1, max_length=100)
    dry_run: bool = Field(False, description="Only say what would follow.")
    accept_violations: bool = Field(False, description="Keep it though hard rules are broken; that is recorded.")
    reason: Prose | None = None


class BreachShape(Shape):
    first: date
    last: date
    value: float | None
    limit: float | None
    items: list[str] = Field(description="The workouts it is about.")
    sentence: str
    because: str | None = Field(
        None, description="The days that passed otherwise than planned, where as planned it would be kept."
    )

    @classmethod
    def of(cls, one: Breach, language: Language, aside: Sequence[Aside] = ()) -> "BreachShape":
        why = next((each for each in aside if each.breach == one), None)
        return cls(
            first=one.first,
            last=one.last,
            value=plain(one.value),
            limit=plain(one.limit),
            items=list(one.items),
            sentence=breach_sentence(one, language),
            because=None if why is None else aside_sentence(why, language),
        )


class JudgedShape(Shape):
    rule_id: str
    sentence: str
    tier: Literal["safety", "athlete", "science"]
    hard: bool
    state: Literal["kept", "broken", "short", "not_weighed"]
    value: float | None
    limit: float | None
    slack: float | None
    unit: str
    at: date | None
    breaches: list[BreachShape]

    @classmethod
    def of(cls, one: Judged, language: Language) -> "JudgedShape":
        return cls(
            rule_id=one.rule.id,
            sentence=rule_sentence(one.rule, language),
            tier=one.rule.tier.value,
            hard=one.rule.hard,
            state=one.state.value,
            value=plain(one.value),
            limit=plain(one.limit),
            slack=plain(one.slack),
            unit=one.unit,
            at=one.at,
            breaches=[BreachShape.of(each, language) for each in one.breaches],
        )


class VerdictShape(Shape):
    good: bool
    violations: list[BreachShape] = Field(description="Of hard rules, and what no plan may be.")
    judged: list[JudgedShape]

    @classmethod
    def of(cls, verdict: Verdict, language: Language, aside: Sequence[Aside] = ()) -> "VerdictShape":
        return cls(
            good=verdict.good,
            violations=[BreachShape.of(one, language, aside) for one in verdict.violations],
            judged=[JudgedShape.of(one, language) for one in verdict.judged],
        )


_BREACH: dict[str, JsonValue] = {
    "first": "2026-11-24",
    "last": "2026-11-25",
    "value": 2.0,
    "limit": 1.0,
    "items": ["2026-11-24-1", "2026-11-25-1"],
    "sentence": "Two hard days running.",
    "because": None,
}
VERDICT: dict[str, JsonValue] = {
    "good": False,
    "violations": [_BREACH],
    "judged": [
        {
            "rule_id": RULE_ID,
            "sentence": "No two hard days running",
            "tier": "science",
            "hard": True,
            "state": "broken",
            "value": 2.0,
            "limit": 1.0,
            "slack": -1.0,
            "unit": "workouts",
            "at": "2026-11-24",
            "breaches": [_BREACH],
        }
    ],
}


class ItemChangeShape(Shape):
    id: str
    kinds: list[
        Literal["added", "removed", "moved", "swapped", "resized", "replaced", "steps", "locked", "unlocked", "noted"]
    ]
    with_id: str | None = Field(description="What it changed places with.")
    before: PlannedShape | None
    after: PlannedShape | None
    sentence: str

    @classmethod
    def of(cls, one: ItemChange, rules: dict[str, Rule], language: Language) -> "ItemChangeShape":
        before, after = (
            None if item is None else PlannedShape.of(item, rules, language) for item in (one.before, one.after)
        )
        return cls(
            id=one.item.id,
            kinds=[kind.value for kind in one.kinds],
            with_id=one.with_id,
            before=before,
            after=after,
            sentence=say_change(one, language),
        )


class FieldChangeShape(Shape):
    field: str
    sentence: str

    @classmethod
    def of(cls, one: FieldChange, language: Language) -> "FieldChangeShape":
        return cls(field=one.name, sentence=say_field(one, language))


_CHANGE: dict[str, JsonValue] = {
    "id": "2026-11-24-1",
    "kinds": ["moved"],
    "with_id": None,
    "before": ITEM,
    "after": {**ITEM, "day": "2026-11-25"},
    "sentence": "4 × 4 min VO₂max: from Tue 24 Nov to Wed 25 Nov",
}
DIFF: dict[str, JsonValue] = {"edits": 1.0, "sentence": "1 moved.", "items": [_CHANGE], "fields": []}


class PlanDiff(Shape):
    model_config = example(DIFF)

    edits: float = Field(description="How far: half a workout added or removed; a swap is 1.")
    sentence: str = Field(description="How many workouts change in which way, what hard and long work is lost.")
    items: list[ItemChangeShape]
    fields: list[FieldChangeShape]

    @classmethod
    def of(cls, diff: Diff, edits: float, rules: dict[str, Rule], language: Language) -> "PlanDiff":
        return cls(
            edits=edits,
            sentence=say_sum(diff, language),
            items=[ItemChangeShape.of(one, rules, language) for one in diff.items],
            fields=[FieldChangeShape.of(one, language) for one in diff.fields],
        )


class Edited(Shape):
    """`version` null: nothing was saved (a dry run, or hard rules broken and not accepted: 409)."""

    model_config = example(
        {"version": 4, "verdict": {**VERDICT, "good": True, "violations": []}, "worse": [], "diff": DIFF, "plan": PLAN}
    )

    version: int | None
    verdict: VerdictShape
    worse: list[BreachShape] = Field(
        description="What the change breaks of hard rules, or clearly more than before; the rest was broken already."
    )
    diff: PlanDiff
    plan: PlanShape | None


class NewBranch(Wish):
    model_config = wish_example({"name": "what if I ran more", "from": 3})

    name: Line
    from_: Number | None = Field(None, alias="from", description="A version; left out: the newest.")


class BranchMerge(Wish):
    model_config = wish_example({"from_branch": "what if I ran more", "take": {}})

    from_branch: Line
    into: Line | None = Field(None, description="Left out: the branch that is shown.")
    take: dict[str, Literal["ours", "theirs"]] = Field(
        default_factory=dict, description="By the key of a conflict, whose side is taken."
    )
    accept_violations: bool = False


class ConflictSide(Shape):
    key: str
    item_id: str | None
    unit: str
    sentence: str
    ours: str
    theirs: str

    @classmethod
    def of(cls, one: Conflict, names: Mapping[str, str], language: Language) -> "ConflictSide":
        sentence, ours, theirs = say_conflict(one, names, language)
        return cls(key=one.key, item_id=one.item_id, unit=one.unit, sentence=sentence, ours=ours, theirs=theirs)


class MergeAnswer(Shape):
    """`merged` False: nothing was saved; decide the conflicts with `take`, or accept the violations."""

    model_config = example(
        {
            "merged": False,
            "version": None,
            "conflicts": [
                {
                    "key": "2026-11-24-1:place",
                    "item_id": "2026-11-24-1",
                    "unit": "place",
                    "sentence": "4 × 4 min VO₂max was moved on both sides.",
                    "ours": "Wed 25 Nov",
                    "theirs": "Thu 26 Nov, 06:30",
                }
            ],
            "verdict": None,
            "diff": DIFF,
        }
    )

    merged: bool
    version: int | None
    conflicts: list[ConflictSide]
    verdict: VerdictShape | None
    diff: PlanDiff | None = Field(description="What it changes here.")


class RollbackWish(Wish):
    model_config = wish_example({"to": 1, "base": 3})

    to: Number
    base: Number = Field(description="The newest version as you know it; 409 when there is a newer one.")
    branch: Line | None = Field(None, description="Left out: the one that is carried out.")
    accept_violations: bool = False


class BlameLine(Shape):
    item_id: str
    placed_version: int = Field(description="Since which it is on that day at that time.")
    placed_by: str
    made_version: int = Field(description="Since which it is that workout.")
    made_by: str
    sentence: str
    because: list[str] = Field(description="The rules that put it there, in words.")


class BlameShape(Shape):
    model_config = example(
        {
            "items": [
                {
                    "item_id": "2026-11-24-1",
                    "placed_version": 2,
                    "placed_by": "person",
                    "made_version": 1,
                    "made_by": "solver",
                    "sentence": "Planned on 21 Nov; moved by you on 22 Nov.",
                    "because": ["At most 2 hard workouts a week"],
                }
            ]
        }
    )

    items: list[BlameLine]
