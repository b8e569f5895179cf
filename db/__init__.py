"""What is kept between messages: tables, transactions on them, and nothing of Telegram."""

from db.away import Away, Fault

__all__ = ["Away", "Fault"]
