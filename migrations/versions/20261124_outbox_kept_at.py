"""Since when a message waits in the outbox, so that an operator can see the oldest."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("kept_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("outbox", "kept_at")
