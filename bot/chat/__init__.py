"""The shell around the interview that speaks Telegram."""

import os

# PTB 22 gives times as seconds, with a warning, unless it is told that timedeltas are welcome.
os.environ.setdefault("PTB_TIMEDELTA", "1")
