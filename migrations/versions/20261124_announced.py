"""When it was announced that a draft is to be deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0003_announced"
down_revision = "0002_data_keys"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("drafts", sa.Column("announced_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("drafts", "announced_at")
