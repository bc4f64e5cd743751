"""The stylesheet: how buttons, cards, tabs and fields look in a theme, at a text scale.

Widgets choose a look by the dynamic property ``kind``: ``primary``, ``quiet``, ``tab``, ``chip``,
``card``, ``call``, ``note``, ``calm``, ``title``, ``heading``, ``lead``, ``label``, ``muted``.
``snug`` buttons stand flush with the words around them; ``arrow`` buttons show one large sign;
``chosen`` marks the one of several that is read now. No widget has a stylesheet of its own: each
costs as much as all the rest of its making.
"""

from __future__ import annotations

from dayzero.theme.tokens import TARGET, Theme, Type


def stylesheet(theme: Theme, type_: Type) -> str:
    """The whole stylesheet. Sizes in px; every focusable thing gets a ring of 3 px."""
    t, edge = theme, 2 if theme.name == "contrast" else 1
    tall = max(TARGET - 12, round(type_.label * 1.6))
    return f"""
QWidget {{ color: {t.text}; }}
QMainWindow, QDialog {{ background: {t.bg}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 6px; }}
QLabel {{ background: transparent; }}
QLabel[kind="display"] {{ font-size: {type_.display}px; font-weight: 700; color: {t.primary}; }}
QLabel[kind="title"] {{ font-size: {type_.h1}px; font-weight: 700; }}
QLabel[kind="heading"] {{ font-size: {type_.h2}px; font-weight: 600; }}
QLabel[kind="lead"] {{ font-size: {type_.body}px; font-weight: 600; }}
QLabel[kind="label"] {{ font-size: {type_.label}px; font-weight: 600; }}
QLabel[kind="muted"] {{ font-size: {type_.label}px; color: {t.text_2}; }}
QLabel[kind="small"] {{ font-size: {type_.small}px; color: {t.text_2}; }}
QLabel[kind="link"] {{ font-size: {type_.label}px; font-weight: 600; color: {t.primary}; }}
QLabel[kind="chip"] {{ font-size: {type_.small}px; background: {t.calm}; color: {t.text};
    border: {edge}px solid {t.line if theme.name == "contrast" else t.calm};
    border-radius: 12px; padding: 3px 10px; }}
QFrame[kind="card"] {{ background: {t.surface}; border: {edge}px solid {t.hairline};
    border-radius: 10px; }}
QFrame[kind="calm"] {{ background: {t.calm}; border: {edge}px solid {t.hairline};
    border-radius: 10px; }}
QFrame[kind="note"] {{ background: {t.note}; border: {edge}px solid {t.hairline};
    border-radius: 10px; }}
QFrame[kind="call"] {{ background: {t.surface}; border: 2px solid {t.call}; border-radius: 10px; }}
QLabel[kind="call"] {{ color: {t.call}; font-weight: 700; font-size: {type_.label}px; }}
QFrame[kind="bar"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.hairline}; }}
QFrame[kind="rule"] {{ background: {t.hairline}; max-height: 1px; border: 0; }}

QPushButton, QToolButton {{ font-size: {type_.label}px; background: {t.surface};
    color: {t.text}; border: {edge}px solid {t.line}; border-radius: 8px; padding: 4px 12px;
    min-height: {tall}px; margin: 2px; }}
QToolButton {{ min-width: {max(TARGET - 28, type_.px(20))}px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.calm}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.raised}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; border-color: {t.hairline}; }}
QPushButton:focus, QPushButton:checked:focus, QToolButton:focus, QToolButton:checked:focus,
QLineEdit:focus {{
    border: 3px solid {t.focus}; padding: 2px 10px; }}
QPushButton:checked, QToolButton:checked {{ background: {t.calm}; color: {t.primary};
    border: 2px solid {t.primary}; }}
QPushButton[kind="primary"], QToolButton[kind="primary"] {{ background: {t.primary};
    color: {t.on_primary}; border: {edge}px solid {t.primary}; font-weight: 600; }}
QPushButton[kind="primary"]:focus, QToolButton[kind="primary"]:focus {{
    border: 3px solid {t.focus}; }}
QPushButton[kind="card"] {{ background: {t.surface}; border: {edge}px solid {t.hairline};
    border-radius: 12px; padding: 0; text-align: left; }}
QPushButton[kind="card"]:hover {{ border: 2px solid {t.primary}; background: {t.surface}; }}
QPushButton[kind="card"]:focus {{ border: 3px solid {t.focus}; padding: 0; }}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent;
    border: {edge}px solid transparent; color: {t.primary}; text-align: left; }}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {t.calm}; }}
QPushButton[kind="quiet"]:focus, QPushButton[chosen="true"]:focus,
QToolButton[kind="quiet"]:focus {{
    border: 3px solid {t.focus}; }}
QPushButton[chosen="true"] {{ background: {t.calm};
    border: {edge}px solid {t.primary}; }}
QPushButton[kind="tab"] {{ background: transparent; border: {edge}px solid transparent;
    color: {t.text_2}; }}
QPushButton[kind="tab"]:checked {{ background: {t.surface}; color: {t.primary};
    border: {edge}px solid {t.line}; }}
QPushButton[kind="tab"] {{ padding: 5px 4px; margin: 0; border-radius: 8px;
    font-size: {type_.small}px; }}
QPushButton[kind="tab"]:focus {{ border: 3px solid {t.focus}; padding: 3px 2px; }}
QPushButton[kiosk="true"] {{ font-size: {type_.body}px; }}
QPushButton[kiosk="card"] {{ font-size: {type_.h2}px; font-weight: 600; color: {t.primary};
    border: 2px solid {t.primary}; border-radius: 16px; }}
QPushButton[kiosk="card"]:focus {{ border: 4px solid {t.focus}; }}
QPushButton[snug="true"], QToolButton[snug="true"] {{ padding: 5px 4px; margin: 0; }}
QPushButton[snug="true"]:focus, QToolButton[snug="true"]:focus {{ padding: 3px 2px; }}
QToolButton[snug="true"] {{ font-weight: 600; }}
QToolButton[words="small"] {{ font-size: {type_.small}px; font-weight: 400; }}
QPushButton[arrow="true"] {{ font-size: {type_.px(24)}px; padding: 3px 0 7px 0; margin: 0;
    text-align: center; }}
QToolButton::menu-indicator {{ image: none; }}
QMenu {{ background: {t.surface}; color: {t.text};
    border: 1px solid {t.line}; selection-background-color: {t.primary};
    selection-color: {t.on_primary}; font-size: {type_.label}px; }}
QMenu::item {{ padding: 10px 24px; }}
QMenu[large="true"]::item {{ padding: 14px 24px; }}
QMenu::item:selected {{ background: {t.primary}; color: {t.on_primary}; }}
QLineEdit {{ background: {t.surface}; border: {edge}px solid {t.line}; border-radius: 8px;
    padding: 4px 12px; min-height: {tall + 2}px; font-size: {type_.body}px;
    placeholder-text-color: {t.muted}; }}
QListView {{ background: transparent; border: 0; }}
QSpinBox {{ background: {t.surface}; border: {edge}px solid {t.line}; border-radius: 8px;
    min-height: {TARGET}px; padding: 0 8px; font-size: {type_.body}px; }}
QSpinBox:focus {{ border: 3px solid {t.focus}; }}
QDateEdit {{ background: {t.surface}; border: {edge}px solid {t.line}; border-radius: 8px;
    min-height: {TARGET}px; padding: 0 8px; font-size: {type_.body}px; }}
QDateEdit:focus {{ border: 3px solid {t.focus}; }}
QDateEdit::drop-down {{ width: {TARGET}px; }}
QCheckBox {{ min-height: {TARGET - 6}px; min-width: {TARGET - 6}px; padding: 0;
    border: 3px solid transparent; border-radius: 8px; }}
QCheckBox:focus {{ border-color: {t.focus}; }}
QCheckBox::indicator {{ width: {type_.px(20)}px; height: {type_.px(20)}px; left: 9px;
    border: 2px solid {t.line}; border-radius: 5px; background: {t.surface}; }}
QCheckBox::indicator:checked {{ border: 6px solid {t.primary};
    background: {t.on_primary}; width: {type_.px(20) - 8}px; height: {type_.px(20) - 8}px; }}
QTableView {{ background: transparent; gridline-color: {t.hairline};
    border: {edge}px solid {t.hairline}; font-size: {type_.label}px; }}
QTableView:focus {{ border: 3px solid {t.focus}; }}
QTableView::item {{ padding: 4px 6px; }}
QTableView::item:selected {{ background: {t.calm}; color: {t.text}; }}
QHeaderView::section {{ background: {t.raised}; color: {t.text}; border: 0; padding: 6px;
    border-bottom: 1px solid {t.line}; font-size: {type_.label}px; font-weight: 600; }}
QListWidget[kind="ticks"] {{ background: {t.surface}; border: {edge}px solid {t.line};
    border-radius: 8px; padding: 4px; outline: 0; }}
QListWidget[kind="ticks"]::item {{ color: {t.text}; border: 3px solid transparent;
    border-radius: 8px; padding: 2px 6px; }}
QListWidget[kind="ticks"]::item:selected {{ background: {t.calm}; color: {t.text}; }}
QListWidget[kind="ticks"]::item:selected:active {{ border: 3px solid {t.focus}; }}
QListWidget[kind="ticks"]::indicator {{ width: {type_.px(18)}px; height: {type_.px(18)}px;
    border: 2px solid {t.line}; border-radius: 5px; background: {t.surface}; }}
QListWidget[kind="ticks"]::indicator:checked {{ border: 5px solid {t.primary};
    background: {t.on_primary}; width: {type_.px(18) - 6}px; height: {type_.px(18) - 6}px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 5px; margin: 2px;
    min-height: 44px; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {t.line}; border-radius: 5px; margin: 2px;
    min-width: 44px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
