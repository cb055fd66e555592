"""What is imported after the first paint, a little at a time: a key that is pressed meanwhile waits for one step only.

Part of the composition root.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# First what stands beside the list, and what a line that is typed at once is read with. Each brings in a few others; a test
# says how many at most.
_ONE_BY_ONE = (
    "organizer.ui.promises.field_rows",
    "organizer.ui.promises.story_list",
    "organizer.ui.promises.inspector",
    "organizer.ui.words.prompt_words",
    "organizer.services.stories",
    "organizer.domain.understanding.naming",
    "organizer.domain.understanding.arrivals",
    "organizer.domain.timing.judging",
    "organizer.domain.timing.days",
    "organizer.domain.understanding.dates",
    "organizer.domain.understanding.mentions",
    "organizer.domain.understanding.line_times",
    "organizer.domain.understanding.capture",
    "organizer.ui.capture.capture_card",
    "organizer.services.actions",
    "organizer.services.capturing",
    "platformdirs",
    "organizer.services.mending",
    "organizer.ui.capture.capture_popup",
    "organizer.rituals",
    "organizer.services.rituals.attending",
    "organizer.services.rituals.reviewing",
    "organizer.ui.words.offer_words",
    "organizer.services.rituals.absences",
    "organizer.services.rituals.offering",
    "organizer.services.rituals.review_progress",
    "organizer.adapters.notifications.chain",
    "organizer.adapters.notifications.plyer_notice",
    "organizer.services.alerts.occasions",
    "organizer.services.alerts.reminding",
    "organizer.ui.reminder_window",
    "organizer.ui.words.notice_words",
    "organizer.adapters.visits",
    "organizer.adapters.reader_child",
    "organizer.services.moving.interchange",
    "organizer.services.moving.other_lists",
    "organizer.services.sync.account_keeping",
    "organizer.services.moving.portability",
    "organizer.services.sync.mail_round",
    "organizer.services.sync.syncing",
    "organizer.outside",
    "organizer.adapters.link_handler",
    "organizer.services.safety.backups",
    "organizer.services.safety.sealing",
    "organizer.adapters.rounds",
)


def brought_in() -> Iterator[None]:
    """Import what is needed from now on; each step is one import."""
    for name in _ONE_BY_ONE:
        import_module(name)
        yield
