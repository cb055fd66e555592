"""The colours of the design, by what they are for. Every pair used together was computed: text 4.5 to 1, outlines 3 to 1."""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """One scheme. A name and the same name with `_bg` belong together: ink or outline, and the tint behind it."""

    canvas: str
    sidebar: str
    surface: str
    raised: str
    hover: str
    selected: str
    divider: str
    border: str
    border_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    overdue: str
    overdue_bg: str
    today: str
    today_bg: str
    kept: str
    kept_bg: str
    waiting: str
    waiting_bg: str
    who: str
    who_bg: str
    case: str
    case_bg: str
    channel: str
    channel_bg: str
    about: str
    about_bg: str


LIGHT = Colours(
    canvas="#FBFAF7", sidebar="#F2F0EB", surface="#FFFFFF", raised="#FFFFFF",
    hover="#F1EFEA", selected="#E0EFEC",
    divider="#E6E2DA", border="#CFCAC0", border_strong="#8A857B",
    text="#1D1C1A", text2="#57534C", text3="#6B665E",
    accent="#0B6A61", accent_hover="#08564F", on_accent="#FFFFFF", focus="#0B6A61",
    overdue="#A8321F", overdue_bg="#FBE9E5",
    today="#7D4E00", today_bg="#FBF0D9",
    kept="#24693A", kept_bg="#E4F2E7",
    waiting="#4F46A8", waiting_bg="#ECEAF8",
    who="#0B5E7D", who_bg="#E0F1F7",
    case="#6A3FA0", case_bg="#F0E9F8",
    channel="#8A2E5C", channel_bg="#FBE8F1",
    about="#1D1C1A", about_bg="#F1EFEA",
)  # fmt: skip

DARK = Colours(
    canvas="#191A1C", sidebar="#1F2123", surface="#232528", raised="#2A2D30",
    hover="#27292C", selected="#1D3A37",
    divider="#303337", border="#43474C", border_strong="#7F858C",
    text="#EDECE9", text2="#B9B7B1", text3="#A09D97",
    accent="#62CBBE", accent_hover="#7FD8CC", on_accent="#06211E", focus="#62CBBE",
    overdue="#FF9F92", overdue_bg="#41221D",
    today="#F1C272", today_bg="#3A2D14",
    kept="#86D39A", kept_bg="#1D3524",
    waiting="#BDB5FF", waiting_bg="#2B284A",
    who="#7FCBE8", who_bg="#16323E",
    case="#CDA9F5", case_bg="#352548",
    channel="#F5A3C8", channel_bg="#43203A",
    about="#EDECE9", about_bg="#303337",
)  # fmt: skip


def in_high_contrast(colours: Colours) -> Colours:
    """Return a scheme with its faint inks and lines made strong, and without tints."""
    bare = {name: colours.surface for name in Colours._fields if name.endswith("_bg")}
    return colours._replace(
        text2=colours.text,
        text3=colours.text,
        border=colours.border_strong,
        divider=colours.border_strong,
        **bare,
    )
