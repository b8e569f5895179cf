"""People, their drafts with answers and undo, and what is on its way to and from Telegram."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
MOMENT = sa.DateTime(timezone=True)
UNFINISHED = sa.text("state NOT IN ('sent', 'failed')")


def needed(name: str, kind: Any, **more: Any) -> sa.Column[Any]:  # noqa: ANN401  any column type
    return sa.Column(name, kind, nullable=False, **more)


def link(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{to}"
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete="CASCADE")


def add_people() -> None:
    op.create_table(
        "people",
        needed("id", ID),
        needed("chat", sa.BigInteger),
        needed("thread", sa.BigInteger),
        sa.Column("language", sa.Text),
        sa.Column("shown", sa.BigInteger),
        needed("screen", sa.Text),
        needed("away", sa.Boolean),
        needed("created_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("chat", "thread", name="uq_people_chat_thread"),
        sqlite_autoincrement=True,
    )


def add_drafts() -> None:
    op.create_table(
        "drafts",
        needed("id", ID),
        needed("person_id", ID),
        needed("name", sa.Text),
        needed("opened", sa.Integer),
        needed("stamp", sa.BigInteger),
        needed("state", sa.Text),
        needed("created_at", MOMENT),
        sa.Column("seen_at", MOMENT),
        needed("saved_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
        link("drafts", "person_id", "people"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_drafts_person_id", "drafts", ["person_id"])


def add_answers() -> None:
    op.create_table(
        "answers",
        needed("draft_id", ID),
        needed("key", sa.Text),
        needed("value", sa.Text),
        needed("mark", sa.Text),
        sa.Column("message", sa.BigInteger),
        needed("parts", sa.Text),
        sa.Column("at", MOMENT),
        sa.PrimaryKeyConstraint("draft_id", "key", name="pk_answers"),
        link("answers", "draft_id", "drafts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "undo",
        needed("draft_id", ID),
        needed("serial", sa.Integer, autoincrement=False),
        needed("position", sa.Integer, autoincrement=False),
        sa.Column("key", sa.Text),
        sa.Column("old", sa.Text),
        sa.PrimaryKeyConstraint("draft_id", "serial", "position", name="pk_undo"),
        link("undo", "draft_id", "drafts"),
        sqlite_with_rowid=False,
    )


def add_updates() -> None:
    op.create_table(
        "updates",
        needed("id", sa.BigInteger, autoincrement=False),
        needed("claimed_at", MOMENT),
        sa.Column("person_id", ID),
        sa.Column("reply", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_updates"),
        link("updates", "person_id", "people"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "parked",
        needed("update_id", sa.BigInteger, autoincrement=False),
        needed("chat", sa.BigInteger),
        needed("error", sa.Text),
        needed("tries", sa.Integer),
        needed("at", MOMENT),
        sa.PrimaryKeyConstraint("update_id", name="pk_parked"),
    )


def add_outbox() -> None:
    op.create_table(
        "outbox",
        needed("id", ID),
        needed("chat", sa.BigInteger),
        needed("thread", sa.BigInteger),
        needed("message", sa.Text),
        needed("due_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_chat_id", "outbox", ["chat", "id"])


def add_deliveries() -> None:
    op.create_table(
        "deliveries",
        needed("id", ID),
        needed("person_id", ID),
        sa.Column("draft_id", ID),
        needed("kind", sa.Text),
        needed("chat", sa.BigInteger),
        needed("thread", sa.BigInteger),
        needed("state", sa.Text),
        needed("tries", sa.Integer),
        needed("wanted_at", MOMENT),
        needed("due_at", MOMENT),
        sa.Column("content_hash", sa.Text),
        sa.Column("file_id", sa.Text),
        sa.Column("error", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        link("deliveries", "person_id", "people"),
        link("deliveries", "draft_id", "drafts"),
        sqlite_autoincrement=True,
    )
    by_content = ["person_id", "content_hash"]
    op.create_index("ix_deliveries_person_id_content_hash", "deliveries", by_content)
    where = {"sqlite_where": UNFINISHED, "postgresql_where": UNFINISHED}
    op.create_index("ix_deliveries_due_at", "deliveries", ["due_at"], **where)


def upgrade() -> None:
    add_people()
    add_drafts()
    add_answers()
    add_updates()
    add_outbox()
    add_deliveries()


def downgrade() -> None:
    for table in (
        "deliveries",
        "outbox",
        "parked",
        "updates",
        "undo",
        "answers",
        "drafts",
        "people",
    ):
        op.drop_table(table)
