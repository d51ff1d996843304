"""Row level security, written once and used by every migration that makes a tenant table."""

CONDITION = """
    user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid)
    OR (SELECT current_setting('app.scope', true)) = 'system'
"""
"""The settings are asked for in a SELECT of their own, which makes it once a query instead of once a row."""

_POLICY = f"""
CREATE POLICY tenant ON {{table}}
USING ({CONDITION})
"""


def tenant_policy(table: str) -> tuple[str, ...]:
    """The statements that close a table to everyone but its user; FORCE binds the owner of the table too."""
    return (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        _POLICY.format(table=table).strip(),
    )
