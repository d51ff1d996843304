"""What the checker knows of a plan: its sessions by day and week, losses and ease, events, fitness; and how it weighs.
Shared by the checks of planning/rules and by nobody else: the solver reckons for itself.

Days are numbers here (`date.toordinal`), so that no date, however absurd, makes an error.
"""
