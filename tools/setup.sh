#!/bin/sh
# Makes .venv from the lock files:  sh tools/setup.sh run|dev
# Called by the Makefile, which knows when it is needed. Needs a Python from 3.11 on, with venv.
set -eu
kind=${1:-run}
cd "$(dirname "$0")/.."
venv=.venv

say() { printf '%s\n' "$*" >&2; }

fits() { # is this an interpreter we can use?
    "$1" -c 'import sys; sys.exit(not (sys.version_info >= (3, 11) and sys.implementation.name == "cpython"))' \
        >/dev/null 2>&1
}

find_python() {
    without_venv=
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        fits "$name" || continue
        if "$name" -c 'import venv, ensurepip' >/dev/null 2>&1; then
            command -v "$name"
            return
        fi
        without_venv=${without_venv:-$name}
    done
    if [ -n "$without_venv" ]; then
        version=$("$without_venv" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        say "Python $version is here, but without venv. On Debian or Ubuntu this installs it:"
        say "  sudo apt-get install python$version-venv"
    else
        say "Dayzero needs Python 3.11 or newer, and there is none here ($(python3 --version 2>&1 || true))."
        say "On Debian or Ubuntu this installs one:  sudo apt-get install python3 python3-venv"
        say "If you have one under another name:     make run PYTHON=/path/to/python3"
    fi
    return 1
}

if ! "$venv/bin/python" -c '' >/dev/null 2>&1; then
    python=$(find_python)
    say "Setting up in $venv with $("$python" --version) (once; a minute or two) ..."
    "$python" -m venv --clear "$venv"
fi

pip() {
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input -q "$@" && return
    say "The set-up did not finish: see the lines above. It needs the network this once;"
    say "and Qt offers ready-made packages for Linux with glibc, macOS and Windows only."
    return 1
}

pip install --require-hashes --only-binary :all: -r "requirements/$kind.txt"
pip install --no-deps --no-build-isolation --no-index -e .
: >"$venv/ready-$kind"
[ "$kind" = dev ] && : >"$venv/ready-run"
say "Ready."
