"""Each module with something to get wrong has its own test file, at the same place below tests/."""

import ast
from pathlib import Path

from tests.house.owed import OWED
from tests.house.tree import PACKAGE, modules, parsed

EXCUSED = {
    "__main__.py": "the command line by another name",
    "planning/words/kinds/": "each kind has its sentences in tests/planning/words/examples/<kind>.json",
    "planning/words/": "one reader: each way of saying is held by those examples, through read_words",
    "api/shapes/": "declarations; every route's test reads and writes them",
    "emulators/garmin/": "pretend: asked over HTTP and by the real library, in tests/emulators/test_garmin_*.py",
    "emulators/hevy/": "the same, by tests/emulators/test_hevy.py",
    "emulators/intervals/": "the same, by tests/emulators/test_intervals.py",
    "emulators/strava/": "the same, by tests/emulators/test_strava.py",
    "api/routes/strava.py": "routes/uploads.py for one service: tests/api/routes/test_uploads.py",
    "connectors/garmin_signin/workout/": "one mapping: held by the round trip of any workout, and by cases",
    "formats/fit/": "one reader: each step is held against Garmin's own SDK and by damage, through read_fit",
    "formats/workout_files/fit_saying.py": "held by what comes back, in test_fit_file.py",
    "formats/workout_text/": "one language: held by the round trip of any workout, and by cases",
    "formats/xml/": "what GPX and TCX share: held against other readers and by damage, through both",
    "planning/conflicting/": "what conflicts.py tells, each by an example in tests/planning/test_conflicts.py",
    "planning/rules/": "each kind has its plans in tests/planning/rules/<kind>.yml, all run by test_rules.py",
    "planning/solver/": "one solver: held against the checker over random rules, against brute force on small ones",
    "jobs/tasks/plan_season.py": "one call, of services/make_plan.py",
    "services/adapt_plan.py": "asked over HTTP: tests/api/routes/test_adapting.py",
    "services/decide_proposals.py": "the same",
    "services/edit_plan.py": "asked over HTTP, where its refusals are seen: tests/api/routes/test_plans.py",
    "services/exchange_plans.py": "the same, by tests/api/routes/test_plan_exchange.py",
    "services/forecast_plan.py": "the same as adapt_plan.py; what is reckoned: tests/planning/test_forecast.py",
    "services/going_out.py": "a part of sending: tests/services/test_send_workout.py and test_carrying_out.py",
    "services/keep_plans.py": "the same as edit_plan.py",
    "services/keep_rules.py": "the same, by tests/api/routes/test_rules.py",
    "services/keep_templates.py": "the same, by tests/api/routes/test_plan_templates.py",
    "services/make_plan.py": "the same, by tests/api/routes/test_plan_making.py",
    "services/parse_rules.py": "the same, by tests/api/routes/test_rules_in_words.py",
    "services/plan_keeping.py": "a part of every deed on plans: the same",
    "services/read_agenda.py": "the same, by tests/api/routes/test_agenda.py",
    "services/read_plans.py": "the same as edit_plan.py",
    "services/read_lifts.py": "the same, by tests/api/routes/test_plan_lifts.py",
    "services/read_steps.py": "the same, by tests/api/routes/test_plan_steps.py",
    "services/refresh_lifts.py": "the same",
    "services/keep_packs.py": "the same, by tests/api/routes/test_rule_packs.py",
    "services/try_rule.py": "the same, by tests/api/routes/test_rules_in_words.py",
    "services/weigh_rules.py": "the same as keep_packs.py",
    "store/migrations/": "run up and down, and held against the tables, by tests/store/test_migrate.py",
    "store/plan_forecasts.py": "a part of one noun: held by tests/store/test_plans.py",
    "store/plan_proposals.py": "the same",
    "store/plan_templates.py": "the same",
    "store/plan_workouts.py": "the same",
    "store/tables/": "declarations; held against the migrations and walked for leaks by tests/store",
}


def modules_without_mirror(tree: Path) -> list[str]:
    return [
        f"src/domestique/{place} has no tests/{place.parent}/test_{place.stem}.py"
        for place in alone(tree)
        if str(place) not in OWED
    ]


def excuses_for_nothing(tree: Path) -> list[str]:
    """The debt only shrinks: a line of OWED goes when its test comes or its module goes."""
    missing = {str(place) for place in alone(tree)}
    found = [f"tests/house/owed.py: {name} is owed no more, take the line out" for name in sorted(OWED - missing)]
    return found + [
        f"tests/house/mirrors.py excuses {e}, which is gone" for e in EXCUSED if not (tree / PACKAGE / e).exists()
    ]


def alone(tree: Path) -> list[Path]:
    """Modules with code and without a mirror, by their place in the package."""
    found = []
    for path in modules(tree):
        place = path.relative_to(tree / PACKAGE)
        if path.name == "__init__.py" or str(place).startswith(tuple(EXCUSED)) or not has_code(path):
            continue
        mirror = tree / "tests" / place.parent
        if not list(mirror.glob(f"test_{place.stem.lstrip('_')}*.py")) and not (mirror / place.stem).is_dir():
            found.append(place)
    return found


def has_code(path: Path) -> bool:
    """Words alone (dataclasses, errors, protocols, constants) cannot be wrong in a way a test would show."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name != "__init__":
            body = [
                step for step in node.body if not (isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant))
            ]
            if body and not all(isinstance(step, ast.Pass) for step in body):
                return True
    return False
