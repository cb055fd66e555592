"""How it looks: the colours in force, the type scale, the spacing; one object, given to every window."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QIcon, QPagedPaintDevice, QPalette

from organizer.ui.look.colours import DARK, LIGHT, Colours, in_high_contrast
from organizer.ui.look.icons import Icons
from organizer.ui.look.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintDevice, QPixmap
    from PySide6.QtWidgets import QApplication

    from organizer.services.window_settings import WindowSettings

Scheme = Literal["system", "light", "dark"]

_SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark")
FAMILY = "Inter"
_FACES = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold")
_BASE_PX = 14
_PAPER_RATIO = 4.0
_REGULAR, _MEDIUM, _STRONG = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
# Sizes stand to the body as these pixels to 14.
_TYPE = {
    "page": (24, _STRONG),
    "card": (20, _STRONG),
    "inspector": (18, _STRONG),
    "popup": (20, _REGULAR),
    "line": (16, _REGULAR),
    "title": (14, _MEDIUM),
    "body": (14, _REGULAR),
    "section": (13, _STRONG),
    "button": (13, _MEDIUM),
    "meta": (12, _REGULAR),
    "meta_strong": (12, _MEDIUM),
    "count": (12, _MEDIUM),
    "tick": (11, _MEDIUM),
}
# Figures of one width stand below each other; in words they, and the hyphens that go with them, would stand apart.
_TABULAR = {"count", "tick"}


class Theme(QObject):
    """Looks after colours, fonts and icons, and follows the system; `changed` tells that everything is to be painted anew."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        """Dress `application`."""
        super().__init__(application)
        self._application = application
        self._scheme: Scheme = "system"
        self._contrast: bool | None = None
        self._still = False
        # What the desktop's portal said, where Qt does not ask it: scheme, contrast, whether things stand still.
        self._desktop: tuple[str, bool, bool] = ("", False, False)
        self._scale = 1.0
        self._icons = Icons()
        self._prints = False
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._inks: dict[str, QColor] = {}
        self._system_px = QFontInfo(application.font()).pixelSize()
        self._system_family = application.font().family()
        self._own_family = _load_family() or self._system_family
        self._family = self._own_family
        self._hints = application.styleHints()
        # Held, for the binding lets go of what Qt owns once nobody does.
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._accessibility.contrastPreferenceChanged.connect(self._follow)
        self._dress()

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self._colours

    @property
    def is_dark(self) -> bool:
        """Say whether the dark scheme is in force."""
        if self._scheme != "system":
            return self._scheme == "dark"
        if self._desktop[0]:
            return self._desktop[0] == "dark"
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Say whether strong contrast is asked for."""
        if self._contrast is not None:
            return self._contrast
        preference = self._accessibility.contrastPreference()
        return self._desktop[1] or preference == Qt.ContrastPreference.HighContrast

    @property
    def moves(self) -> bool:
        """Say whether things may move: not where the system says they should stand still."""
        from PySide6.QtWidgets import QStyle

        duration = self._application.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return not (self._still or self._desktop[2]) and duration > 0

    def heed(self, scheme: str, *, contrast: bool, still: bool) -> None:
        """Look as the desktop likes it, where the user chose nothing else; `scheme` is dark, light, or nothing said."""
        before = (self.is_dark, self.high_contrast)
        self._desktop = (scheme, contrast, still)
        if (self.is_dark, self.high_contrast) != before:
            self._follow()

    def use(self, scheme: Scheme, *, contrast: bool | None = None) -> None:
        """Use a scheme whatever the system says, or follow it again; likewise for strong contrast (None follows)."""
        self._scheme, self._contrast = scheme, contrast
        self._follow()

    def follow(self, chosen: WindowSettings) -> bool:
        """Look as the user chose; say whether sizes changed, so that windows have to be built anew."""
        contrast = {"high": True, "normal": False}.get(chosen.contrast)
        scheme = next(one for one in _SCHEMES if one == chosen.theme)
        sizes = (chosen.text_size / 100, self._system_family if chosen.system_font else self._own_family)
        self._still = chosen.motion == "off"
        resized = sizes != (self._scale, self._family)
        if resized:
            self._scale, self._family = sizes
            self._fonts.clear()
            self._metrics.clear()
        if resized or (scheme, contrast) != (self._scheme, self._contrast):
            self.use(scheme, contrast=contrast)
        return resized

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """Give the inks of the light scheme for as long as something is printed, and letters that can be copied from it.

        Inter shows the colon of 17:00 by a glyph of its own, which no PDF knows the letter of: whoever searches or has it read
        aloud would find 1700.
        """
        before, fonts, metrics = self.colours, self._fonts, self._metrics
        self._colours, self._fonts, self._metrics = LIGHT, {}, {}
        self._prints = True
        self._inks.clear()
        try:
            yield
        finally:
            self._colours, self._fonts, self._metrics = before, fonts, metrics
            self._prints = False
            self._inks.clear()

    def ink(self, name: str) -> QColor:
        """Return a colour by its name in `Colours`."""
        found = self._inks.get(name)
        if found is None:
            found = self._inks[name] = QColor(getattr(self._colours, name))
        return found

    def font(self, role: str) -> QFont:
        """Return the font of a role: `page card inspector popup line title body section button meta meta_strong count tick`."""
        found = self._fonts.get(role)
        if found is None:
            px, weight = _TYPE[role]
            found = QFont(self._family)
            found.setPixelSize(self.px(px))
            found.setWeight(weight)
            if role in _TABULAR:
                found.setFeature(QFont.Tag("tnum"), 1)
            if self._prints:
                found.setFeature(QFont.Tag("calt"), 0)
            self._fonts[role] = found
        return found

    def metrics(self, role: str) -> QFontMetrics:
        """Return the measures of a role's font."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetrics(self.font(role))
        return found

    def px(self, at_14: float) -> int:
        """Return a length that is `at_14` pixels where the body text has 14, for the user's size of text."""
        return round(at_14 * self._scale * max(_BASE_PX, self._system_px) / _BASE_PX)

    def icon(self, name: str, ink: str, size: int, on: QPaintDevice) -> QPixmap:
        """Return an icon of `size` logical pixels in a colour by name, as sharp as what it is painted on, paper or a screen."""
        ratio = _PAPER_RATIO if isinstance(on, QPagedPaintDevice) else on.devicePixelRatioF()
        return self._icons.picture(name, self.ink(ink), size, ratio)

    def program_icon(self) -> QIcon:
        """Return the picture of the program itself."""
        return QIcon(self.program_icon_path())

    def program_icon_path(self) -> str:
        """Return the file that holds the picture of the program."""
        return str(shipped("icons", "organizer.svg"))

    def bar_sheet(self) -> str:
        """Return the style sheet of a vertical scroll bar, to be set on the bar itself."""
        c = self._colours
        bar, least = self.px(10), self.px(36)
        return (
            f"QScrollBar:vertical{{background:transparent;width:{bar}px;margin:2px;border:0}}"
            f"QScrollBar::handle:vertical{{background:{c.border};border-radius:{bar // 2 - 2}px;min-height:{least}px}}"
            f"QScrollBar::handle:vertical:hover{{background:{c.border_strong}}}"
            "QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}"
            "QScrollBar::add-page,QScrollBar::sub-page{background:transparent}"
        )

    def _follow(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        colours = DARK if self.is_dark else LIGHT
        self._colours = in_high_contrast(colours) if self.high_contrast else colours
        self._inks.clear()
        self._application.setFont(self.font("body"))
        self._application.setPalette(self._palette())

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette(self.ink("surface"), self.ink("canvas"))
        for which, ink in (
            (role.Window, "canvas"),
            (role.WindowText, "text"),
            (role.Base, "surface"),
            (role.AlternateBase, "canvas"),
            (role.Text, "text"),
            (role.PlaceholderText, "text3"),
            (role.Button, "surface"),
            (role.ButtonText, "text"),
            (role.ToolTipBase, "raised"),
            (role.ToolTipText, "text"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
            (role.Accent, "accent"),
            (role.Link, "accent"),
            (role.Mid, "border"),
            (role.Dark, "border_strong"),
        ):
            palette.setColor(which, self.ink(ink))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, self.ink("text3"))
        return palette


def _load_family() -> str | None:
    """Load the program's own faces. They are TTF: unpacking WOFF2 takes 16 ms, reading these less than one."""
    loaded = [QFontDatabase.addApplicationFont(str(shipped("fonts", f"{face}.ttf"))) for face in _FACES]
    return FAMILY if all(number >= 0 for number in loaded) else None
