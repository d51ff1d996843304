"""The worker door: task handlers, retries, the reaper and the schedule, behind our own small port.
May import bootstrap and below; strangers with api and mcp; handlers are idempotent and take ids only.
To add a job: tasks/<verb>.py and one line in TASKS.
"""
