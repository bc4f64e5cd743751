#!/bin/sh
# Makes dist/dayzero_VERSION_ARCH.deb of the bundle: programs, menu entry, file types, kiosk unit.
set -eu
cd "$(dirname "$0")/.."
[ -x dist/dayzero/dayzero ] || sh packaging/bundle.sh
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' app/dayzero/__init__.py)
arch=$(dpkg --print-architecture)
root=build/deb
rm -rf "$root"
install -d "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib"
cp -r dist/dayzero "$root/usr/lib/dayzero"
ln -s ../lib/dayzero/dayzero "$root/usr/bin/dayzero"
put() { install -D -m 644 "packaging/linux/$1" "$root/usr/$2/$1"; }
put org.dayzero.Dayzero.desktop share/applications
put org.dayzero.Dayzero.metainfo.xml share/metainfo
put org.dayzero.Dayzero.svg share/icons/hicolor/scalable/apps
put org.dayzero.Dayzero.xml share/mime/packages
put dayzero-kiosk.service lib/systemd/user
install -D -m 644 LICENSE "$root/usr/share/doc/dayzero/copyright"
install -D -m 644 resources/kiosk-example.toml "$root/usr/share/doc/dayzero/kiosk-example.toml"
sed "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(du -sk "$root/usr" | cut -f1)/" \
    packaging/linux/control >"$root/DEBIAN/control"
dpkg-deb --root-owner-group -Zxz --build "$root" "dist/dayzero_${version}_${arch}.deb"
