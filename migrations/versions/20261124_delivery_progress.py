"""How far a delivery got: attempts that may have arrived, its pictures, and when it was made."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("sends", sa.Integer, nullable=False, server_default="0"))
    op.add_column("deliveries", sa.Column("pictured_at", MOMENT))
    op.add_column("deliveries", sa.Column("made_at", MOMENT))


def downgrade() -> None:
    for column in ("made_at", "pictured_at", "sends"):
        op.drop_column("deliveries", column)
