"""Mails as programs and providers write them: whom a forwarded one is from, who left a voicemail, what is shown of HTML."""

from __future__ import annotations

from typing import Any

import pytest

from organizer.reader import mail

HEAD = "From: Sam <sam@example.org>\r\nSubject: {}\r\nDate: Wed, 25 Nov 2026 09:14:00 +0000\r\nContent-Type: text/{}\r\n\r\n{}"
MAYA = {"name": "Maya Lindqvist", "address": "maya@example.com", "subject": "The quote", "own_words": ""}
_FROM, _SENT = "From: Maya Lindqvist <maya@example.com>", "Sent: Wednesday, November 25, 2026 9:00 AM"
FORWARDED = {
    "Gmail": ("Fwd", "plain", f"---------- Forwarded message ---------\n{_FROM}\nDate: Wed\nSubject: The quote\n\nHi"),
    "Gmail, words above": (
        "Fwd",
        "plain",
        f"from: the market\n\n--- Forwarded message ---\n{_FROM}\nSubject: The quote\n",
    ),
    "Outlook": ("FW", "plain", f"{_FROM}\n{_SENT}\nTo: Sam\nSubject: The quote\n\nHi"),
    "Outlook, signature above": (
        "FW",
        "plain",
        "fyi\n\n" + "Sam Summer\n" * 15 + f"{'_' * 32}\n{_FROM}\n{_SENT}\nTo: Sam\nSubject: The quote\n\nHi",
    ),
    "Outlook, old": (
        "FW",
        "plain",
        "-----Original Message-----\nFrom: Maya Lindqvist [mailto:maya@example.com]\nTo: Sam\nSubject: The quote\n",
    ),
    "Outlook, German": (
        "WG",
        "plain",
        "Von: Maya Lindqvist <maya@example.com>\nGesendet: Mittwoch\nAn: Sam\nBetreff: The quote\n\nHi",
    ),
    "Outlook, French": (
        "TR",
        "plain",
        "De : Maya Lindqvist <maya@example.com>\nEnvoye : mercredi\nObjet : The quote\n\nBonjour",
    ),
    "Outlook, Italian": (
        "I",
        "plain",
        "Da: Maya Lindqvist <maya@example.com>\nInviato: mercoledì\nA: Sam\nOggetto: The quote\n\nCiao",
    ),
    "Outlook, Portuguese": (
        "ENC",
        "plain",
        "De: Maya Lindqvist <maya@example.com>\nEnviada em: quarta-feira\nPara: Sam\nAssunto: The quote\n\nOi",
    ),
    "Apple": ("Fwd", "plain", f"> Begin forwarded message:\n> \n> {_FROM}\n> Subject: The quote\n> \n> Hi"),
    "Thunderbird": (
        "Fwd",
        "plain",
        "-------- Forwarded Message --------\nSubject: \tThe quote\nFrom: \tMaya Lindqvist <maya@example.com>\n\nHi",
    ),
    "Proton": ("Fw", "plain", f"------- Forwarded Message -------\n{_FROM}\nDate: On Wed\nSubject: The quote\n\n> Hi"),
    "Gmail, HTML": (
        "Fwd",
        "html",
        (
            "<div>---------- Forwarded message ---------<br>From: <strong>Maya Lindqvist</strong> <span>&lt;<a href="
            '"mailto:maya@example.com">maya@example.com</a>&gt;</span><br>Date: Wed<br>Subject: The quote<br></div>Hi'
        ),
    ),
    "Outlook, HTML": (
        "FW",
        "html",
        (
            "<head><style>p{color:red}</style></head><p><b>From:</b> Maya Lindqvist &lt;maya@example.com&gt;<br><b>Sent:</b> Wed"
            "<br><b>Subject:</b> The quote<o:p></o:p></p><p>Hi</p>"
        ),
    ),
    "Thunderbird, HTML": (
        "Fwd",
        "html",
        (
            "<div>-------- Forwarded Message --------<table><tr><th>Subject: </th><td>The quote</td></tr><tr><th>From: </th>"
            '<td>Maya Lindqvist <a href="mailto:maya@example.com">&lt;maya@example.com&gt;</a></td></tr></table>Hi</div>'
        ),
    ),
}
# Subject, text, caller, number.
VOICEMAILS = [
    (
        "New voicemail from (415) 555-0134",
        "This is Maya from the office at 9. Ring 415-555-0199.",
        "",
        "(415) 555-0134",
    ),
    ("New voicemail from Maya Lindqvist at 9:14 AM", "Hi, call me.", "Maya Lindqvist", ""),
    (
        "New Voice Message from MAYA LINDQVIST (415) 555-0134 on 11/25/2026 9:14 AM",
        "From: MAYA LINDQVIST (415) 555-0134\nTo: (415) 555-0100 * 101",
        "MAYA LINDQVIST",
        "(415) 555-0134",
    ),
    ("New voicemail from 14155550134", "Date: 11/25/2026", "", "14155550134"),
    ("Voice Mail (23 seconds)", "You received a voice mail from Maya Lindqvist.\n\nHello.", "Maya Lindqvist", ""),
    ("Voice Mail from +1 415-555-0134 (23 seconds)", "", "", "+1 415-555-0134"),
    (
        "You have a new voicemail from Maya Lindqvist (+1 415-555-0134)",
        "To: Sam Ext. 802",
        "Maya Lindqvist",
        "+1 415-555-0134",
    ),
    (
        "[PBX]: New message 1 in mailbox 100",
        (
            "Dear Sam:\n\n\tJust wanted to let you know you were just left a 0:23 long message (number 1)\nin mailbox 100 from"
            ' "Maya Lindqvist" <4155550134>, on Wednesday, November 25, 2026 at 09:14:03 AM'
        ),
        "Maya Lindqvist",
        "4155550134",
    ),
    ("New Voicemail Message from MAYA LINDQVIST, 4155550134", "", "MAYA LINDQVIST", "4155550134"),
    ("Voicemail from: Maya Lindqvist - 4155550134", "Length: 0:23", "Maya Lindqvist", "4155550134"),
    ("Message from Maya Lindqvist (4155550134)", "Voice message copy", "Maya Lindqvist", "4155550134"),
    ("Neue Voicemail von +49 30 1234567", "Datum: 25.11.2026 09:14", "", "+49 30 1234567"),
    ("Neue Sprachnachricht von 030 1234567", "am 25.11.2026 um 09:14 Uhr", "", "030 1234567"),
    (
        "FRITZ!Box: Nachricht von Maya Lindqvist auf dem Anrufbeantworter",
        "Datum: 25.11.26 09:14\nRufnummer: 03012345678",
        "Maya Lindqvist",
        "03012345678",
    ),
    ("Nouveau message vocal de 06 12 34 56 78", "", "", "06 12 34 56 78"),
    ("Nuevo mensaje de voz de 612 345 678", "", "", "612 345 678"),
    ("Fwd: New voicemail from Maya Lindqvist 415-555-0134", "", "Maya Lindqvist", "415-555-0134"),
    ("Voicemail from Unknown", "", "", ""),
    ("Neue Nachricht auf deiner Voicemail von 0171 2345678", "", "", "0171 2345678"),
    ("Voicemail Message (WIRELESS CALLER > Sam) From:+14155550134", "", "", "+14155550134"),
    ("Neue Nachricht in Ihrer SprachBox", "Anrufer: +49 171 2345678", "", "+49 171 2345678"),
    ("FRITZ!Box 7590: Nachricht von 0301234567", "Anrufbeantworter, 0:23", "", "0301234567"),
]


def read(subject: str, text: str, kind: str = "plain; charset=utf-8") -> dict[str, Any]:
    return mail.read(HEAD.format(subject, kind, text).encode())


@pytest.mark.parametrize("program", FORWARDED)
def test_a_forwarded_mail_is_from_its_first_sender(program: str) -> None:
    mark, kind, text = FORWARDED[program]
    assert read(f"{mark}: The quote", text, kind)["forwarded"] == MAYA


def test_a_sender_without_an_address_is_called_as_people_are() -> None:
    found = read("WG: Y", "Von: Lindqvist, Maya (ext)\nGesendet: Mittwoch\nAn: Sam\nBetreff: The quote\n\nHi")
    assert found["forwarded"] == {**MAYA, "address": ""}


def test_of_who_wrote_to_a_group_the_name_is_known_and_the_address_is_the_groups() -> None:
    found = read("Fwd: Y", FORWARDED["Gmail"][2].replace("Maya Lindqvist <maya", "'Maya Lindqvist' via Info <info"))
    assert found["forwarded"] == {**MAYA, "address": ""}


def test_of_bold_heads_and_of_marks_for_answers_nothing_is_left() -> None:
    text = f"Begin forwarded message:\n\n*{_FROM.replace(': ', ': *')}\n*Subject: **Rép : The quote*\n\nHi"
    assert read("Fwd: The quote", text)["forwarded"] == MAYA


@pytest.mark.parametrize("kind", ["", "text/plain; charset=x-nonsense", "text/plain; charset=us-ascii"])
def test_letters_are_whole_whatever_a_mail_says_of_its_charset(kind: str) -> None:
    head = f"Content-Type: {kind}\r\n" if kind else ""
    for name, body in (("cp1252", b"caf\xe9"), ("utf-8", "café".encode())):
        raw = b"From: a@x.org\r\nSubject: =?x-no?Q?caf=C3=A9?=\r\n" + head.encode() + b"\r\n" + body
        found = mail.read(raw)
        assert (found["subject"], found["text"]) == ("café", "café"), name


def test_a_subject_of_ones_own_over_a_forwarded_mail_is_kept() -> None:
    found = read("call her back tomorrow", FORWARDED["Gmail"][2])["forwarded"]
    assert found == {**MAYA, "own_words": "call her back tomorrow"}


@pytest.mark.parametrize("subject, text, caller, number", VOICEMAILS)
def test_a_voicemail_tells_who_called_from_which_number(subject: str, text: str, caller: str, number: str) -> None:
    assert read(subject, text)["voicemail"] == {"caller": caller, "number": number}


def test_a_message_with_a_sound_is_a_voicemail_and_one_with_a_picture_is_none() -> None:
    def found(kind: str) -> object:
        raw = (
            "From: unity@example.org\r\nSubject: Message from Jane Roe (555-0177-22)\r\n"
            f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: {kind}\r\n\r\nAAAA\r\n--b--\r\n'
        )
        return mail.read(raw.encode())["voicemail"]

    assert found("audio/wav") == {"caller": "Jane Roe", "number": "555-0177-22"}
    assert found("image/png") is None


@pytest.mark.parametrize(
    "subject",
    [
        "Change my voicemail greeting",
        "call Leo, I left a voicemail",
        "Message from Leo",
        "Did you get my voicemail from Tuesday?",
        "About the voicemail from Maya",
    ],
)
def test_a_mail_that_only_speaks_of_voicemail_is_none(subject: str) -> None:
    assert read(subject, "please")["voicemail"] is None


def test_of_html_only_what_is_shown_is_read() -> None:
    marked = (
        "<head><style>p<b</style></head><body>a<script>if(a<b && c>d){}</script>b<!-- c --><img src=x>d<br>e</body>"
    )
    assert read("x", marked, "html")["text"] == "abd\ne"
