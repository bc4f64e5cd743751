#!/bin/sh
# Writes requirements/*.txt: every version with its hashes, for every Python and system we support,
# and no address. Installers choose where to fetch from; the hashes say what they may fetch.
set -eu
cd "$(dirname "$0")/.."
command -v uv >/dev/null || { echo "make lock needs uv on the PATH" >&2; exit 1; }

lock() {
    out=$1
    shift
    uv pip compile pyproject.toml "$@" --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --quiet --upgrade --output-file "requirements/$out.txt"
}

lock run --group build
lock dev --group dev --constraint requirements/run.txt
lock tagged --extra tagged --constraint requirements/run.txt
lock speech --extra speech --constraint requirements/run.txt
