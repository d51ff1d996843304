"""From an activity to its figures, and proof that only what depends on a change is computed again (ADR 0022).

inputs.py and work.py are pure and run in any process; gather.py fetches what they need; crew.py runs them off the event
loop; stale.py says which activities have to be looked at. Each figure keeps a digest of all it was computed from.
"""
