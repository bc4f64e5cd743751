"""Without any network all is as with one, and no socket is opened but that of the display."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from kiosk_test.disk import PROGRAM
from kiosk_test.trial import Trial

_CALL = re.compile(r"(?:socket|connect)\((.*)")
ALLOWED = re.compile(r"AF_UNIX|AF_NETLINK")
"""The display's and the session bus's are sockets of this machine; and the kernel is asked which
screens there are."""


def trials(_long: bool) -> list[Trial]:
    """A whole visit, without a network and under the eyes of strace."""
    return [_without_network(), _sockets()]


def _without_network() -> Trial:
    name = "a visit without a network"
    if not shutil.which("unshare"):
        return Trial(name, "no unshare here", "as with one", None)
    done = _visit(["unshare", "--net", "--map-root-user"])
    if "Operation not permitted" in done.stderr:
        return Trial(name, "this machine makes no network namespaces", "as with one", None)
    said = "as with one" if done.returncode == 0 else done.stderr.strip()[-200:]
    return Trial(name, said, "as with one", done.returncode == 0)


def _sockets() -> Trial:
    name, limit = "sockets of a visit", "none beyond this machine"
    if not shutil.which("strace"):
        return Trial(name, "no strace here", limit, None)
    with tempfile.NamedTemporaryFile() as trace:
        done = _visit(["strace", "-f", "-e", "trace=socket,connect", "-o", trace.name])
        lines = Path(trace.name).read_text("utf-8", "replace").splitlines()
    if "PTRACE" in done.stderr:
        return Trial(name, "this machine lets nobody be watched", limit, None)
    if done.returncode or not lines:
        return Trial(name, f"the visit failed: {done.stderr.strip()[-200:]}", limit, False)
    calls = [match[1] for line in lines if (match := _CALL.search(line))]
    beyond = [call for call in calls if not ALLOWED.search(call)]
    return Trial(name, f"{len(calls)} calls, {len(beyond)} beyond this machine", limit, not beyond)


def _visit(before: list[str]) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as home:
        config = Path(home) / "kiosk.toml"
        config.write_text("format = 1\n", "utf-8")
        environment = os.environ | {"DAYZERO_PROFILE": home, "QT_QPA_PLATFORM": "offscreen"}
        command = [*before, sys.executable, "-c", PROGRAM, str(config), "1"]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=600, check=False
        )
