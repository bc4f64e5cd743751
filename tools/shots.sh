#!/bin/sh
# Draws the pictures of the README anew, without a screen.
set -eu
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen
out=docs/pictures
mkdir -p "$out"

shot() { # name theme day size
    .venv/bin/python -m dayzero shot autologous-ms --day "$3" --size "$4" --theme "$2" \
        --out "$out/$1.png"
}

shot journey-light light 3 1280x800
shot journey-dark dark 12 1280x800
