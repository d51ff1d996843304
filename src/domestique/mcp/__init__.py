"""The door for outside assistants: they may read and propose under scopes; only a person approves.
May import bootstrap and below; strangers with api and jobs.
To add a tool: one file and one line, with the scope it needs.
"""
