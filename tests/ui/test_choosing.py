"""Where files are offered to be saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from organizer.ui.look.choosing import offered_as

_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


@pytest.mark.usefixtures("qt_app")
def test_a_file_is_offered_to_be_saved_among_the_documents_or_at_home_and_never_where_the_program_was_started() -> None:
    documents = Path(QStandardPaths.writableLocation(_DOCUMENTS))
    assert documents.parent == Path.home()
    assert offered_as("card.pdf") == str(Path.home() / "card.pdf")
    documents.mkdir()
    assert offered_as("card.pdf") == str(documents / "card.pdf")
    documents.rmdir()
