"""The PIN of the staff: kept as a slow hash (Argon2id, RFC 9106), and asked for ever more slowly.

The library argon2-cffi makes and checks the hash, with its own recommended costs.
"""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

SHORTEST = 6
"""Digits."""
FREE_TRIES = 3
LONGEST_WAIT = 900.0
"""Seconds."""


def hashed(pin: str) -> str:
    """What of a PIN goes into the configuration.

    Raises:
        ValueError: it is too short, or has something else in it than digits.
    """
    if len(pin) < SHORTEST or not (pin.isascii() and pin.isdigit()):
        raise ValueError(f"A PIN has at least {SHORTEST} digits and nothing else.")
    return PasswordHasher().hash(pin)


class Door:
    """Lets staff in. After three wrong PINs each further try has to wait twice as long."""

    def __init__(self, pin_hash: str | None) -> None:
        self._hash = pin_hash
        self._wrong = 0
        self._opens_again = 0.0

    def wait(self, now: float) -> float:
        """Seconds until a PIN can be tried; ``now``: seconds of a clock that never goes back."""
        return max(self._opens_again - now, 0.0)

    def open(self, pin: str, now: float) -> bool:
        """Whether the PIN is right. While one has to wait no PIN is."""
        if self._hash is None or self.wait(now):
            return False
        try:
            PasswordHasher().verify(self._hash, pin)
        except (Argon2Error, InvalidHashError):
            self._wrong += 1
            late = self._wrong - FREE_TRIES
            if late >= 0:
                self._opens_again = now + min(5.0 * 2**late, LONGEST_WAIT)
            return False
        self._wrong = 0
        return True
