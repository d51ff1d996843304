"""docs/library.md, as the library has it. `python -m tests.house.library_page` writes it."""

from pathlib import Path

from domestique.locales import say
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS
from domestique.planning.library import LIBRARY, Template
from domestique.planning.library.label import label_of
from domestique.planning.library.offering import option
from tests.house.tree import ROOT

PAGE = Path("docs/library.md")
_OPENING = """# Library

{count} workouts, written for this project, each a ladder of three to six levels. Written from the code by `python
-m tests.house.library_page`; a test fails when it is stale. Purposes, cues and names are in both languages in
`locales/{{ko,en}}/library.json`; the page Library and `GET /library` show them at your own level.

## How it is meant

- **Targets are shares**: of the FTP on the bike, of the threshold speed on foot, of the CSS in the water; hills and
  sprints go by feeling. What a workout costs you follows from your own thresholds. Where a speed is missing, a
  usual one (5:12/km, 1:45 for 100 m) stands in for the time, and metres stay unsaid.
- **A level is what a coach would do next**: more, longer, or harder. The load never falls from a level to the next
  (tested), and nobody is asked for more than they have: the balance of what there is above the threshold (W′ 85 s
  of the FTP, D′ 50 s of threshold speed on foot, 25 s in the water) stays above 8 % in every workout; only tests
  may end at nothing (tested).
- **Rungs**, 1 to 10, lay the levels of all workouts of a family on one ladder. You begin where the last eight weeks
  put you: hard families by the CTL of the sport alone (a level per 15 on the bike, 11 on foot, 5 in the water, 3.5
  for strength; at most 7), easy and long ones by the longest session and a tenth more. A workout done proves its
  rung and adds half (0.8 when it felt easy, nothing at RPE 9 and above); ended early costs 0.2, failed 0.4 to 1;
  after three weeks without, a quarter goes each week, two at most.
- **What counts as done** is reckoned from the session a planned workout is matched with: of hard work the minutes
  above the first threshold by power or pace, else the load, else the minutes; of everything else the minutes. From
  85 % it is done, from 50 % ended early, from 25 % broken off; a fifth more than planned (of hard work: of the load)
  counts as the rung above, lifting apart. Less, or half as much load again (or minutes of lifting), was another
  session; that moves nothing, nor do sprints, which these figures do not tell, nor a planned workout nobody did. A
  family begins where what you had done put it on the evening before its first planned workout; the page and
  `GET /library` list each workout that moved it since, with the activity. A workout kept outside of any plan counts
  the same where its steps are those of a workout of the library, whoever wrote them (weights and notes apart; with
  easy parts fitted to other minutes as long as it keeps its name); where they are not, there is no rung it could
  prove, and it moves nothing. A session that was a plan's workout is never taken for one of these.
- **A plan chooses** among the level and its neighbours, for easy and long ones also among all that is less;
  a rung more for each three weeks ahead, four at most; as long as your own rules want them. `shortlist` keeps a
  hundred that differ. Tests, a beginner's way in and the way back from an illness come only when asked for.
- **Minutes can be fitted**: the easy parts outside of repeats give (warm-up down to 5 min, cool-down to 3, steady
  parts to 10; up to half as much more, steady parts to twice); the work stays as it is.

## Weights

The next weight of a lift follows from the last sessions (`planning/strength`), is one that can be loaded, and says
why: every set at the top of its range: a step heavier, back to the bottom; in between: one repetition more; below
it: the same again, and for the second time in a row a tenth lighter; two more in reserve than asked: two steps,
within a tenth; 1.5 fewer: no step; another range, or a share of the best: from the estimated best single of six
weeks; two weeks off: 90 %, four: 80 %; a lighter week: 90 % and 60 % of the sets. Not knowing is said, never
guessed.

## All of them

Minutes and load of the first and the last level, without any threshold told.
"""


def page() -> str:
    parts = [_OPENING.format(count=len(LIBRARY))]
    for sport in Sport:
        mine = [one for one in LIBRARY if one.sport is sport]
        if not mine:
            continue
        parts.append(f"### {say('en', f'sports.{sport}')} ({len(mine)})\n")
        parts.append(
            "| workout | 이름 | family | role | needs | levels | minutes | load |\n|---|---|---|---|---|---|---|---|"
        )
        parts += [_row(one) for one in mine]
        parts.append("")
    return "\n".join(parts)


def _row(one: Template) -> str:
    name, korean = (say(language, f"library.{one.slug}.name") for language in ("en", "ko"))
    family = say("en", f"library.family.{one.family}")
    first, last = option(one, 1, NO_THRESHOLDS).dose, option(one, one.top, NO_THRESHOLDS).dose
    labels = [label_of(one.items(level), one.sport, one.role, "en") for level in (1, one.top)]
    cells = (
        f"{name} `{one.slug}`", korean, family, str(one.kept_for or one.role), ", ".join(one.needs) or "nothing",
        f"{one.top}: {labels[0]} to {labels[1]}", f"{first.minutes}–{last.minutes}",
        f"{first.load:.0f}–{last.load:.0f}",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def stale_library_page(tree: Path) -> list[str]:
    path = tree / PAGE
    if path.exists() and path.read_text("utf-8") == page():
        return []
    return [f"{PAGE} is not what the library says: python -m tests.house.library_page"]


if __name__ == "__main__":
    (ROOT / PAGE).write_text(page(), "utf-8")
