"""Qt's own messages go where ours go: to the log."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

OFFSCREEN_REMARK = "This plugin does not support propagateSizeHints()"
"""What the offscreen platform says of every window; there is nothing to mend."""


def log_qt_messages() -> None:
    """From now on, what Qt has to say is logged under ``qt``."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != OFFSCREEN_REMARK:
        logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
