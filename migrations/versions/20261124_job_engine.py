"""The tables of the job engine, by its own statements, in a schema of its own; on Postgres only."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def run(statements: str) -> None:
    connection = op.get_bind().connection.driver_connection
    connection.execute(statements)  # many at once, which SQLAlchemy would prepare as one


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        from db.jobs import tables_added  # noqa: PLC0415 (loads the engine)

        run(tables_added())


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        from db.jobs import tables_dropped  # noqa: PLC0415 (as above)

        run(tables_dropped())
