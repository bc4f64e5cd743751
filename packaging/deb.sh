#!/bin/sh
# Makes dist/dayzero_VERSION_ARCH.deb of the bundle: programs, menu entry, file types, kiosk unit.
set -eu
cd "$(dirname "$0")/.."
command -v dpkg-deb >/dev/null || { echo "No .deb: dpkg-deb is missing here."; exit 0; }
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' app/dayzero/__init__.py)
arch=$(dpkg --print-architecture)
root=build/deb
rm -rf "$root"
install -d "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib"
cp -a dist/dayzero "$root/usr/lib/dayzero"
ln -s ../lib/dayzero/dayzero "$root/usr/bin/dayzero"
put() { install -D -m 644 "packaging/linux/$1" "$root/usr/$2/$1"; }
put org.dayzero.Dayzero.desktop share/applications
put org.dayzero.Dayzero.metainfo.xml share/metainfo
put org.dayzero.Dayzero.svg share/icons/hicolor/scalable/apps
put org.dayzero.Dayzero.xml share/mime/packages
put dayzero-kiosk.service lib/systemd/user
put dayzero-kiosk-cage.service lib/systemd/user
doc="$root/usr/share/doc/dayzero"
install -D -m 644 resources/kiosk-example.toml "$doc/kiosk-example.toml"
gzip -9nc CHANGELOG.md >"$doc/changelog.gz"
# The licence itself is set in by a space, with dots for empty lines, as the form wants it.
sed 's/^$/./; s/^/ /' LICENSE | sed -e '/@LICENSE@/{r /dev/stdin' -e 'd;}' packaging/linux/copyright >"$doc/copyright"
# The oldest C library that has all that the machine this was built on asked for.
libc=$(grep -rhao 'GLIBC_2\.[0-9]*' dist/dayzero | sort -uV | tail -n 1 | cut -d _ -f 2)
sed "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@LIBC@/$libc/; s/@SIZE@/$(du -sk "$root/usr" | cut -f1)/" \
    packaging/linux/control >"$root/DEBIAN/control"
dpkg-deb --root-owner-group -Zxz -z4 --build "$root" "dist/dayzero_${version}_${arch}.deb"
