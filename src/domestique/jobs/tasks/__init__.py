"""The jobs a user can have, one file each, and the tuple that the worker runs them from.
A task's arguments are ids and small settings; it may be run twice, so it must not mind.
To add one: <verb>.py with a TASK, and a line in TASKS.
"""

from domestique.jobs.task import Task
from domestique.jobs.tasks import (
    deliver,
    import_files,
    make_demo,
    match_routes,
    measure_activities,
    merge_twins,
    plan_demo,
    plan_season,
    read_routes,
    sync_connection,
)

TASKS: tuple[Task, ...] = (
    import_files.TASK,
    merge_twins.TASK,
    make_demo.TASK,
    measure_activities.TASK,
    read_routes.TASK,
    match_routes.TASK,
    deliver.TASK,
    sync_connection.TASK,
    plan_season.TASK,
    plan_demo.TASK,
)
