"""Alembic's entry: runs on the connection it is handed (see store/migrate.py); never reads settings itself."""

from alembic import context

from domestique.store.tables.metadata import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=True)
with context.begin_transaction():
    context.run_migrations()
