#!/bin/sh
# Draws the pictures of the README anew, without a screen.
set -eu
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen
out=docs/pictures
mkdir -p "$out"

shot() { # name theme day text-size
    .venv/bin/python -m dayzero shot autologous-ms --day "$3" --size 1280x800 --theme "$2" \
        --text-size "$4" --out "$out/$1.png"
}

shot journey-light light 3 1
shot journey-dark dark 12 1
shot journey-contrast contrast -20.9 1
shot journey-large-text light 120 2

# For reviewers, not for the README: everything the picture can show.
.venv/bin/python -m dayzero shot --gallery --out out/gallery
