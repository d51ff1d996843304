"""What changed, in a sentence of the reader's language. Workouts go by their name, days by weekday and date."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from domestique.locales import Language, knows, say
from domestique.model.plan import Planned, RuleRef, weekday_of
from domestique.model.rule import Role
from domestique.model.rule_json import clock
from domestique.planning.history.diff import Diff, FieldChange, ItemChange, Kind
from domestique.planning.history.merge import Conflict
from domestique.planning.steps import name_of

_SORTS: Final = ("removed", "replaced", "moved", "shorter", "longer", "added", "other")


def say_day(day: date, language: Language) -> str:
    return say(
        language,
        "plans.day",
        weekday=say(language, f"plans.weekday.{weekday_of(day)}"),
        month=say(language, f"plans.month.{day.month}"),
        day=day.day,
    )


def say_place(item: Planned, language: Language) -> str:
    day = say_day(item.day, language)
    return day if item.start is None else say(language, "plans.time", day=day, time=clock(item.start))


def say_change(change: ItemChange, language: Language) -> str:
    """All of it, one after the other; something else on another day or at another time is one thing."""
    kinds, before, after = change.kinds, change.before, change.after
    if before is not None and after is not None and Kind.MOVED in kinds and Kind.REPLACED in kinds:
        slots = {"before": name_of(before, language), "after": name_of(after, language)}
        places = {"from": say_place(before, language), "to": say_place(after, language)}
        told = [say(language, "plans.change.replaced_moved", **slots, **places)]
        kinds = tuple(kind for kind in kinds if kind not in (Kind.MOVED, Kind.REPLACED))
    else:
        told = []
    return "; ".join([*told, *(_one(change, kind, language) for kind in kinds)])


def say_sum(change: Diff, language: Language) -> str:
    """How many of what, and what is lost of the work that counts; empty where no workout changes."""
    counts = Counter(_sort(one) for one in change.items)
    told = [say(language, f"plans.sum.{name}", n=counts[name]) for name in _SORTS if counts[name]]
    if not told:
        return ""
    net = []
    for role in (Role.HARD, Role.LONG):
        count = sum(_is(one.after, role) - _is(one.before, role) for one in change.items)
        if count:
            net.append(say(language, f"plans.sum.{role}_{'more' if count > 0 else 'fewer'}", count=abs(count)))
    load = round(sum(_load(one.after) - _load(one.before) for one in change.items))
    if load:
        net.append(say(language, f"plans.sum.load_{'more' if load > 0 else 'less'}", load=abs(load)))
    whole = say(language, "plans.sum.whole", told=", ".join(told))
    return whole if not net else say(language, "plans.sum.net", whole=whole, net=", ".join(net))


def _sort(one: ItemChange) -> str:
    """What most of it is, in the order of what weighs most."""
    before, after = one.before, one.after
    if before is None or after is None:
        return "removed" if after is None else "added"
    if Kind.REPLACED in one.kinds:
        return "replaced"
    if Kind.MOVED in one.kinds or Kind.SWAPPED in one.kinds:
        return "moved"
    if before.dose.minutes != after.dose.minutes:
        return "shorter" if after.dose.minutes < before.dose.minutes else "longer"
    return "other"


def _is(item: Planned | None, role: Role) -> int:
    return int(item is not None and item.role is role)


def _load(item: Planned | None) -> float:
    return 0.0 if item is None else item.dose.load


def _one(change: ItemChange, kind: Kind, language: Language) -> str:
    item = change.item
    slots: dict[str, Any] = {
        "name": name_of(item, language),
        "day": say_day(item.day, language),
        "minutes": item.dose.minutes,
    }
    word = str(kind)
    before, after = change.before, change.after
    if before is not None and after is not None:
        if kind in (Kind.MOVED, Kind.SWAPPED):
            slots |= {
                "from": say_place(before, language),
                "to": say_place(after, language),
                "other": name_of(change.other, language) if change.other is not None else None,
            }
        elif kind is Kind.REPLACED:
            slots |= {"before": name_of(before, language), "after": name_of(after, language)}
        elif kind is Kind.RESIZED and (before.dose.minutes, before.level) == (after.dose.minutes, after.level):
            word = "reckoned"
            slots |= {"before": round(before.dose.load), "after": round(after.dose.load)}
        elif kind is Kind.RESIZED and before.dose.minutes == after.dose.minutes:
            word = "relevelled"
            slots |= {"before": before.level or "–", "after": after.level or "–"}
        elif kind is Kind.RESIZED:
            slots |= {"before": before.dose.minutes, "after": after.dose.minutes}
    return say(language, f"plans.change.{word}", **slots)


def say_field(change: FieldChange, language: Language) -> str:
    if change.name == "rules":
        return _rules(change.before, change.after, language)
    return say(
        language,
        f"plans.field.{change.name}",
        before=_value(change.before, language),
        after=_value(change.after, language),
    )


def _rules(before: Sequence[RuleRef], after: Sequence[RuleRef], language: Language) -> str:
    old, new = {one.id: one.version for one in before}, {one.id: one.version for one in after}
    counts = {
        "new": sum(name not in old for name in new),
        "changed": sum(name in old and old[name] != number for name, number in new.items()),
        "gone": sum(name not in new for name in old),
    }
    told = [say(language, f"plans.field.rules_{word}", count=count) for word, count in counts.items() if count]
    told = told or [say(language, "plans.field.rules_order")]
    return say(language, "plans.field.rules", told=", ".join(told))


def say_conflict(conflict: Conflict, names: Mapping[str, str], language: Language) -> tuple[str, str, str]:
    """The sentence, and what each side has. `names` of the workouts, by id."""
    if conflict.item_id is None:
        field = say(language, f"plans.planfield.{conflict.unit}")
        told = say(language, "plans.conflict.field", field=field)
        return told, _value(conflict.ours, language), _value(conflict.theirs, language)
    name = names.get(conflict.item_id, conflict.item_id)
    key = f"library.{name}.name"
    name = say(language, key) if knows(language, key) else name
    told = say(language, f"plans.conflict.{conflict.unit}", name=name)
    return told, _side(conflict, conflict.ours, language), _side(conflict, conflict.theirs, language)


def _side(conflict: Conflict, side: Any, language: Language) -> str:
    if side is None:
        return say(language, "plans.conflict.gone")
    if isinstance(side, Planned):
        place = say_place(side, language)
        return f"{place}: {_what(name_of(side, language), side.dose.minutes, language)}"
    match conflict.unit:
        case "place":
            day, start = side
            told = say_day(day, language)
            return told if start is None else say(language, "plans.time", day=told, time=clock(start))
        case "content":
            return _what(_content_name(side, language), side[3].minutes, language)
        case "locked":
            return say(language, f"plans.conflict.locked_{'yes' if side[0] else 'no'}")
        case _:
            return str(side[0] or say(language, "plans.field.nothing"))


def _what(name: str, minutes: int, language: Language) -> str:
    return say(language, "plans.conflict.what", name=name, minutes=minutes)


def _content_name(side: Any, language: Language) -> str:
    """Of the unit's values, in the order of CONTENT: name is the third, template the fifth."""
    name, template = side[2], side[4]
    key = f"library.{template}.name"
    return say(language, key) if template is not None and name == template and knows(language, key) else str(name)


def _value(value: Any, language: Language) -> str:
    if isinstance(value, date):
        return say_day(value, language)
    if isinstance(value, tuple):
        return str(len(value))
    if value is None:
        return say(language, "plans.field.open")
    return str(value) or say(language, "plans.field.nothing")
