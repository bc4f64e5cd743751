"""Which system libraries does Qt lack on this Linux, and what installs them? (imports no Qt)

Qt's wheels bring everything but the libraries every desktop has, and a server or a container has
no desktop. The set-up asks before the first start; the command line asks when Qt will not load.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MODULES = ("Core", "Gui", "Widgets", "Svg", "PrintSupport", "Network", "DBus", "Test")
FONTS = "a font"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_SUFFIXES = (".ttf", ".otf", ".ttc")

# Only names that do not follow the pattern "libxcb-shape.so.0 is in libxcb-shape0".
DEBIAN_PACKAGES = {
    FONTS: "fonts-dejavu-core",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
}


@dataclass(frozen=True)
class Missing:
    """What Qt lacks: `needed` for any start here, `for_windows` only to show a window."""

    needed: tuple[str, ...] = ()
    for_windows: tuple[str, ...] = ()

    @property
    def everything(self) -> tuple[str, ...]:
        """Both lists, needed ones first."""
        return (*self.needed, *self.for_windows)


def find_missing(environ: Mapping[str, str] = os.environ) -> Missing:
    """Ask the dynamic linker which libraries are not found; nothing on macOS and Windows."""
    qt = _qt_folder()
    if not sys.platform.startswith("linux") or qt is None or shutil.which("ldd") is None:
        return Missing()
    plugins = qt / "plugins" / "platforms"
    always = [qt / "lib" / f"libQt6{module}.so.6" for module in MODULES]
    always.append(plugins / "libqoffscreen.so")
    needed = _not_found(always)
    if not _has_font():
        needed.append(FONTS)
    display = "libqwayland.so" if environ.get("WAYLAND_DISPLAY") else "libqxcb.so"
    shown = [name for name in _not_found([plugins / display]) if name not in needed]
    if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        return Missing(needed=(*needed, *shown))
    return Missing(tuple(needed), tuple(shown))


def debian_package(library: str) -> str:
    """The Debian or Ubuntu package that holds a library such as `libxcb-shape.so.0`."""
    if library in DEBIAN_PACKAGES:
        return DEBIAN_PACKAGES[library]
    stem, _, version = library.partition(".so.")
    separator = "-" if stem[-1:].isdigit() else ""
    return f"{stem}{separator}{version}".lower().replace("_", "-")


def install_command(
    libraries: Iterable[str], which: Callable[[str], str | None] = shutil.which
) -> str:
    """The command that installs the libraries on this kind of Linux, or an empty text."""
    wanted = list(libraries)
    if which("apt-get"):
        packages = sorted({debian_package(library) for library in wanted})
        return f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if which("dnf"):
        provides = sorted(
            "dejavu-sans-fonts" if library == FONTS else f"'{library}()(64bit)'"
            for library in wanted
        )
        return f"dnf install -y {' '.join(provides)}"
    return ""


def explain(missing: Missing) -> str:
    """The sentences a person needs: what is missing and what to type."""
    if not missing.everything:
        return ""
    what = "Qt needs" if missing.needed else "To show a window, Qt needs"
    command = install_command(missing.everything)
    lines = [f"{what} what this Linux does not have yet: {', '.join(missing.everything)}."]
    if command:
        as_root = "" if os.geteuid() == 0 else "sudo "
        lines.append(f"This installs it:\n  {as_root}{command}")
    else:
        lines.append("Install the packages that hold these libraries.")
    return "\n".join(lines)


def install(missing: Missing) -> bool:
    """Install what is missing where we may: as root, with apt. True if the commands succeeded."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    command = install_command(missing.everything)
    print(f"Installing what Qt needs: {command}", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in ("apt-get update -qq", command.replace("install", "install -qq", 1)):
        done = subprocess.run(
            step.split(), env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if done.returncode:
            print(done.stderr.strip(), file=sys.stderr)
            return False
    return True


def main(argv: Sequence[str] | None = None) -> int:
    """0: all there. 1: Qt cannot start. 3: it can, but not show a window (no screen here)."""
    parser = argparse.ArgumentParser(prog="qt_libraries", description=__doc__)
    parser.add_argument("--install", action="store_true", help="install them, if we are root")
    missing = find_missing()
    if parser.parse_args(argv).install and missing.everything and install(missing):
        missing = find_missing()
    if missing.everything:
        print(explain(missing), file=sys.stderr)
    return 1 if missing.needed else 3 if missing.for_windows else 0


def _qt_folder() -> Path | None:
    """Where the wheel put Qt, found without importing it (it may not load)."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / "Qt"


def _not_found(files: Iterable[Path]) -> list[str]:
    """The libraries that ldd does not find for these files, each once, in order."""
    existing = [str(file) for file in files if file.exists()]
    if not existing:
        return []
    listing = subprocess.run(["ldd", *existing], capture_output=True, text=True).stdout
    names = [line.split()[0] for line in listing.splitlines() if line.endswith("=> not found")]
    return [name for name in dict.fromkeys(names) if not name.startswith("libQt6")]


def _has_font() -> bool:
    """Without any font Qt draws no letters at all, only warnings."""
    folders = map(os.path.expanduser, FONT_FOLDERS)  # no home, no right to look: no error
    return any(
        name.lower().endswith(FONT_SUFFIXES)
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


if __name__ == "__main__":
    sys.exit(main())
