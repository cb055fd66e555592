"""The commonest capture words of German, French and Spanish."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from organizer.domain.understanding.capture import people_called, read_line
from tests.domain.words_at_hand import HABITS

PEOPLE = people_called(["Maya Lindqvist", "Jonas Berg", "Frau Schneider", "Señora Ruiz", "Mme Tremblay"])


@pytest.mark.parametrize(
    "line, kind, to, channel",
    [
        ("Angebot an Maya bis Freitag schicken", "promise", "Maya Lindqvist", None),
        ("Frau Schneider wegen der Rechnung anrufen", "promise", "Frau Schneider", None),
        ("warte auf Jonas: Vertrag bis Montag", "waiting", "Jonas Berg", None),
        ("Jonas schuldet mir noch die Unterlagen", "waiting", "Jonas Berg", None),
        ("Maya hat heute angerufen wegen der Miete", "message", "Maya Lindqvist", "phone"),
        ("Nachricht von Frau Schneider: Bücher abholen", "message", "Frau Schneider", None),
        ("ich schulde Maya das Angebot", "promise", "Maya Lindqvist", None),
        ("envoyer le devis à Maya avant vendredi", "promise", "Maya Lindqvist", None),
        ("j'attends le contrat de Jonas pour lundi", "waiting", "Jonas Berg", None),
        ("Jonas me doit encore les documents", "waiting", "Jonas Berg", None),
        ("Mme Tremblay a appelé pour les clés", "message", "Mme Tremblay", "phone"),
        ("message de Maya au sujet du loyer", "message", "Maya Lindqvist", None),
        ("rappeler Mme Tremblay demain", "promise", "Mme Tremblay", None),
        ("enviar el presupuesto a Maya antes del viernes", "promise", "Maya Lindqvist", None),
        ("espero el contrato de Jonas para el lunes", "waiting", "Jonas Berg", None),
        ("Jonas me debe los papeles", "waiting", "Jonas Berg", None),
        ("Marcus hat mir den Vertrag bis Montag versprochen", "waiting", "Marcus", None),
        ("letzten Freitag hat der Chef nach dem Plan gefragt", "message", "Chef", None),
        ("Am Samstag hat mich der Chef nach dem Bericht gefragt", "message", "Chef", None),
        ("Gestern auf dem Markt habe ich Maya einen Kürbis versprochen", "promise", "Maya Lindqvist", None),
        ("Anwalt anrufen bis Freitag", "promise", "Anwalt", None),
        ("Bericht an Maya und zum Chef", "promise", "Maya Lindqvist", None),
        ("Nachricht vom Chef: Plan schicken", "message", "Chef", None),
        ("devis pour Tremblay demain", "promise", "Mme Tremblay", None),
        ("Marcus m'a promis le contrat", "waiting", "Marcus", None),
        ("envoyer le rapport au patron", "promise", "patron", None),
        ("message du patron: rappeler demain", "message", "patron", None),
        ("Marcus me prometió el contrato", "waiting", "Marcus", None),
        ("enviar el informe al jefe mañana", "promise", "jefe", None),
        ("la señora Ruiz llamó por las llaves", "message", "Señora Ruiz", "phone"),
        ("correo de Maya sobre el alquiler", "message", "Maya Lindqvist", "email"),
    ],
)
def test_who_owes_whom_is_understood(line: str, kind: str, to: str, channel: str | None) -> None:
    now = datetime(2026, 11, 16, 9, tzinfo=UTC)
    reading = read_line(line, now=now, zone=ZoneInfo("Europe/Zurich"), people=PEOPLE, settings=HABITS)
    assert (reading.kind, reading.to, reading.channel) == (kind, to, channel)


def test_a_word_of_a_language_is_no_slip_for_another() -> None:
    now = datetime(2026, 11, 16, 9, tzinfo=UTC)
    reading = read_line("devis pour Lopez demain", now=now, zone=ZoneInfo("UTC"), people=PEOPLE, settings=HABITS)
    assert (reading.to, reading.what) == ("Lopez", "devis")
