"""A real IMAP server on loopback: dovecot, in a folder and a process of its own."""

from __future__ import annotations

import getpass
import grp
import os
import pwd
import shutil
import socket
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imap_tools import MailBoxUnencrypted

from tests.calendars.servers import free_port
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from imap_tools import BaseMailBox

SECRET = "correct-horse"  # noqa: S105 - of a server that lives for a test
# Where Debian puts it; it is not on the path of every user.
_PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"


@dataclass
class Dovecot:
    """A running dovecot; anybody may log in with SECRET."""

    port: int
    process: subprocess.Popen[bytes]

    def box(self, user: str) -> BaseMailBox:
        """Log in past everything of ours."""
        return MailBoxUnencrypted("127.0.0.1", self.port, timeout=20).login(user, SECRET)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(10)


def start_dovecot(folder: Path) -> Dovecot:
    """Start one. As root, mails belong to the user `mail`, since dovecot serves none of root's own."""
    port = free_port()
    is_root = os.getuid() == 0
    me = getpass.getuser()
    owner, group = ("mail", "mail") if is_root else (me, grp.getgrgid(os.getgid()).gr_name)
    (folder / "mail").mkdir()
    if is_root:
        shutil.chown(folder / "mail", owner, group)
        folder.chmod(0o711)
    internal = ("dovecot", "dovenull") if is_root else (me, me)
    no_chroot = "" if is_root else "service anvil {\n chroot =\n}\n"
    login_chroot = "" if is_root else " chroot =\n"
    (folder / "config").write_text(
        f"base_dir = {folder / 'base'}\nlog_path = {folder / 'log'}\nprotocols = imap\nlisten = 127.0.0.1\nssl = no\n"
        f"disable_plaintext_auth = no\nmail_location = maildir:{folder / 'mail'}/%u\nfirst_valid_uid = 1\n"
        f"default_internal_user = {internal[0]}\ndefault_login_user = {internal[1]}\ndefault_internal_group = {group}\n"
        f"passdb {{\n driver = static\n args = password={SECRET}\n}}\n"
        f"userdb {{\n driver = static\n args = uid={pwd.getpwnam(owner).pw_uid} gid={grp.getgrnam(group).gr_gid}"
        f" home={folder / 'mail'}/%u\n}}\n"
        f"service imap-login {{\n{login_chroot} inet_listener imap {{\n  port = {port}\n }}\n"
        f" inet_listener imaps {{\n  port = 0\n }}\n}}\n"
        f"{no_chroot}",
        "utf-8",
    )
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen([_PROGRAM, "-F", "-c", str(folder / "config")], stdout=out, stderr=out)

    def listens() -> bool:
        assert process.poll() is None, (folder / "out").read_text("utf-8")
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", port)) == 0

    until(listens, "dovecot")
    return Dovecot(port, process)
