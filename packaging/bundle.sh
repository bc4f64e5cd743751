#!/bin/sh
# Makes dist/dayzero: the program as a folder that needs no Python. PyInstaller was chosen over
# pyside6-deploy (Nuitka), which compiles C for a quarter of an hour to make a folder that is no
# smaller: most of it is Qt.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
[ -x "$python" ] || python=.venv/Scripts/python.exe
"$python" -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build \
    packaging/dayzero.spec
# Symbols for debuggers take 20 MB. Not of numpy's own libraries, which do not survive it.
if [ "$(uname)" = Linux ] && command -v strip >/dev/null; then
    find dist/dayzero/_internal \( -name 'libpython*' -o -path '*lib-dynload*' \) -type f \
        -exec strip --strip-unneeded {} +
fi
du -sh dist/dayzero
