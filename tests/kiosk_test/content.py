"""A signed pack of what is shipped, as a clinic would make it, taken into a kiosk's folder."""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

from dayzero.kiosk.config import read_config
from dayzero.kiosk.content import shown, store
from dayzero.packs.keys import new_key, private_key
from dayzero.packs.pack import build, sign, write
from dayzero.settings.shipped import resources_folder, timelines_folder

CONFIG = """format = 1
[content]
folder = "content"
keys = ["clinic.pub"]
[staff]
log = "counts.json"
"""


def install_content(home: Path) -> str:
    """Write the configuration of a kiosk, ``kiosk.toml``, and the content that it shows.

    Returns:
        The name of the content, as staff see it.
    """
    today = datetime.date.today()
    (home / "kiosk.toml").write_text(CONFIG, "utf-8")
    new_key(home / "clinic.key")
    shutil.copytree(timelines_folder(), home / "made" / "timelines")
    site = json.loads((resources_folder() / "site-example.json").read_text("utf-8"))
    site["site"]["urgent_number"] = "0800 111 222"
    (home / "made" / "site.json").write_text(json.dumps(site), "utf-8")
    pack = home / "clinic.dayzero"
    write(pack, *build(home / "made", "clinic", 1, today + datetime.timedelta(365), today))
    sign(pack, private_key(home / "clinic.key"))
    config = read_config(home / "kiosk.toml")
    store(config).install(pack, today)
    return shown(config, today).name
