"""Folders that are not this machine's alone: on the network, or kept in step with other machines by a cloud service."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from organizer.services.ports import SharedFolder

if TYPE_CHECKING:
    from collections.abc import Iterable

_NETWORK = frozenset(
    {
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "webdav",
    }
)
# What a folder, or one it lies in, is called or holds.
_BY_NAME = {
    "cloudstorage": "macOS",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mega": "MEGA",
    "mobile documents": "iCloud",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "onedrive": "OneDrive",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "protondrive": "Proton Drive",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
}
_BY_CONTENT = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".seafile-data": "Seafile",
    ".stfolder": "Syncthing",
}
_NAMED_FOR_OWNER = re.compile(r"(onedrive|dropbox|nextcloud) ?[-(].*")
_DRIVE_REMOTE = 4


def shared_folder(folder: Path) -> SharedFolder | None:
    """Return who else has hands on a folder, as far as its name, its content and its disk tell; None if nobody. Blocking."""
    folder = Path(os.path.realpath(folder))
    on_network = _network_disk_of(folder)
    if on_network is not None:
        return SharedFolder("network", on_network)
    service = _service_of(folder)
    return None if service is None else SharedFolder("cloud", service)


def _service_of(folder: Path) -> str | None:
    for place in (folder, *folder.parents):
        name = place.name.lower()
        owned = _NAMED_FOR_OWNER.fullmatch(name)
        by_name = _BY_NAME.get(owned[1] if owned else name)
        if by_name is not None:
            return by_name
        for content, service in _BY_CONTENT.items():
            if (place / content).exists():
                return service
    return None


def _network_disk_of(folder: Path) -> str | None:
    """Return the kind of network disk that a folder is on."""
    if sys.platform == "win32":
        import ctypes

        drive = folder.drive
        remote = drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE
        return drive if remote else None
    kind = kind_of_disk(folder, _mounts_of_mac() if sys.platform == "darwin" else _mounts_of_linux())
    return kind if kind in _NETWORK else None


def kind_of_disk(folder: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the kind of file system a folder is on; `mounts` are places and kinds, of which the last over a place counts."""
    deepest, found = -1, ""
    for place, kind in mounts:
        depth = len(PurePath(place).parts)
        if depth >= deepest and folder.is_relative_to(place):
            deepest, found = depth, kind
    return found


def _mounts_of_linux() -> list[tuple[str, str]]:
    try:
        return mounts_in(Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape"))
    except OSError:
        return []


def mounts_in(mountinfo: str) -> list[tuple[str, str]]:
    """Return where what is mounted; see proc_pid_mountinfo(5): the place is the fifth word, the kind the first behind ` - `."""
    found = []
    for line in mountinfo.splitlines():
        words, dash, rest = line.partition(" - ")
        if dash:
            place = re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), words.split(" ")[4])
            found.append((place, rest.split(" ")[0]))
    return found


def _mounts_of_mac() -> list[tuple[str, str]]:
    try:
        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True, timeout=5).stdout
    except (OSError, subprocess.SubprocessError):
        return []
    return [(match[1], match[2]) for match in re.finditer(r"^.*? on (.*) \((\w+)[,)]", said, re.MULTILINE)]
