"""Where Alembic meets the database: on the connection it is handed, or at DATABASE_URL."""

import os

from alembic import context
from sqlalchemy import Connection

from db.connect import connect, normal_url
from db.models import metadata


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_server_default=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with connect(normal_url(os.environ.get("DATABASE_URL", ""))).connect() as opened:
        run(opened)
