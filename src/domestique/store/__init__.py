"""PostgreSQL and blobs: the embedded server, tables, migrations, one repository file per noun.
The only room with SQL; every tenant table carries user_id in its key and row level security.
To add a noun: tables/<noun>.py, a migration, <noun>.py with functions taking (conn, user_id, ...).
"""
