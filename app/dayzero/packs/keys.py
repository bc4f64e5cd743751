"""Keys that sign packs (Ed25519, RFC 8032). The library ``cryptography`` does the mathematics."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from dayzero.packs.problems import PackError
from dayzero.timeline.language import translate


def new_key(file: Path) -> Path:
    """Write a new private key to ``file``, for its owner's eyes alone, and beside it the public
    one that goes into the configuration of a kiosk; the path of the latter.

    Raises:
        PackError: there is a key already; nothing is overwritten.
        OSError: it cannot be written.
    """
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        words = translate("Packs", "{file} is there already. Choose another name.")
        raise PackError(words.format(file=file)) from None
    with os.fdopen(handle, "wb") as out:
        out.write(private)
    public = file.with_suffix(".pub")
    public.write_text(public_text(key.public_key()), "ascii")
    return public


def private_key(file: Path) -> Ed25519PrivateKey:
    """The private key in ``file``.

    Raises:
        PackError: there is none in it.
    """
    try:
        key = load_pem_private_key(file.read_bytes(), None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        words = translate("Packs", "{file} holds no private key that signs packs.")
        raise PackError(words.format(file=file))
    return key


def public_key(text: str) -> Ed25519PublicKey:
    """The public key in ``text`` (PEM).

    Raises:
        PackError: there is none in it.
    """
    try:
        key = load_pem_public_key(text.encode())
    except ValueError:
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise PackError(translate("Packs", "This is no public key that signs packs."))
    return key


def public_text(key: Ed25519PublicKey) -> str:
    """A public key as text (PEM)."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def fingerprint(key: Ed25519PublicKey) -> str:
    """A short name of a public key, by which a person can compare two."""
    raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
    digest = hashlib.sha256(raw).hexdigest()[:16]
    return "-".join(digest[start : start + 4] for start in range(0, 16, 4))
