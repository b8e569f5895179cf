"""Encryption at rest: what people said is sealed on its way in, and opened on its way out.

A cipher belongs to one engine: `db.connect.connect` binds it to the engine's dialect, which every
column type is handed with each value. So two databases in one process may have different keys,
and there is nothing to set up or to forget beside the engine.

A sealed text is MARK, eight letters that name the key, ":" and a Fernet token. The name tells,
without any key, which rows are plain and which wait for a rotation.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Dialect

from bot.errors import PlainError
from db.away import Away, Fault

MARK = "\x02"  # no text of a person's holds it: control characters are dropped on the way in
NAME_LENGTH = 8  # hexadecimal digits of a key's SHA-256: no two of a handful of keys share them
KEY_BYTES = 32  # https://github.com/fernet/spec/blob/master/Spec.md

MAKE_ONE = "`python -m bot key` makes one"


class KeysError(PlainError, ValueError):
    """DATA_KEYS cannot be used; the text says why, and holds no part of a key."""


class Unreadable(Away):
    """A row is sealed with a key that this process was not given: the operator's doing.

    As with a database that is away, nothing is stored, and the same may be tried later.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The database holds rows encrypted with the key {name}, which DATA_KEYS lacks."
        )


def new_key() -> str:
    """Make a key for DATA_KEYS."""
    return Fernet.generate_key().decode()


def name_of(key: str) -> str:
    """Give what a key is called in the rows it sealed; it tells nothing of the key itself."""
    return hashlib.sha256(key.encode()).hexdigest()[:NAME_LENGTH]


def sealed_with(text: str) -> str | None:
    """Give the name of the key a stored text is sealed with; None if it is plain."""
    return text[1 : NAME_LENGTH + 1] if text.startswith(MARK) else None


def _checked(key: str, number: int) -> str:
    try:
        fits = len(base64.b64decode(key.encode(), altchars=b"-_", validate=True)) == KEY_BYTES
    except (binascii.Error, UnicodeEncodeError):
        fits = False
    if not fits:
        raise KeysError(
            f"Key {number} of DATA_KEYS is no Fernet key (32 bytes in url-safe base64): {MAKE_ONE}."
        )
    return key


class Cipher:
    """Seals with the first key, opens with any; without keys, texts stay as they are."""

    def __init__(self, keys: Sequence[str] = ()) -> None:
        checked = [_checked(key, number) for number, key in enumerate(keys, 1)]
        self.names = tuple(map(name_of, checked))
        if len(set(self.names)) < len(self.names):
            raise KeysError("DATA_KEYS names the same key twice.")
        self._fernet = MultiFernet([Fernet(key) for key in checked]) if checked else None
        self.prefix = f"{MARK}{self.newest}:"  # of all that is sealed with the newest key

    def __repr__(self) -> str:
        return f"Cipher({', '.join(self.names)})"

    @property
    def newest(self) -> str:
        """The name of the key that seals; "" without keys."""
        return self.names[0] if self.names else ""

    def seal(self, text: str) -> str:
        """Give the text as it is to lie in the database."""
        if self._fernet is None:
            return text.lstrip(MARK)
        return self.prefix + self._fernet.encrypt(text.encode()).decode()

    def open(self, stored: str) -> str:
        """Give the text as it was said; raises Unreadable without its key, Fault if marred."""
        name = sealed_with(stored)
        if name is None:
            return stored
        if self._fernet is None or name not in self.names:
            raise Unreadable(name)
        try:
            return self._fernet.decrypt(stored[NAME_LENGTH + 2 :]).decode()
        except InvalidToken:
            raise Fault("a sealed text was changed in the database") from None

    def reseal(self, stored: str) -> str:
        """Give a stored text, plain or sealed with an older key, sealed with the newest."""
        return self.seal(self.open(stored))


PLAIN = Cipher()
_OF: WeakKeyDictionary[Dialect, Cipher] = WeakKeyDictionary()


def bind(dialect: Dialect, cipher: Cipher) -> None:
    """Give an engine's dialect its cipher, once."""
    if _OF.setdefault(dialect, cipher) is not cipher:
        raise RuntimeError("this engine has a cipher already")


def cipher_of(dialect: Dialect) -> Cipher:
    """Give the cipher of the engine a value belongs to."""
    return _OF[dialect]
