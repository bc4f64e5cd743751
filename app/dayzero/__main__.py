"""``python -m dayzero``."""

from __future__ import annotations

import sys

from dayzero.cli import main

if __name__ == "__main__":
    sys.exit(main())
