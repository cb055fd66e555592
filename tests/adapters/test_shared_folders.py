"""A book on the network, or in a folder that a cloud service copies, is told from one on a disk of this machine."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from organizer.adapters.shared_folders import kind_of_disk, mounts_in, shared_folder
from organizer.services.ports import SharedFolder

_MOUNTS = """\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
90 22 0:44 / /users/ada/far\\040away rw shared:99 - nfs4 server:/export rw,vers=4.2
91 22 0:45 / /users/ada/drive rw - fuse.sshfs ada@host: rw
"""


@pytest.mark.parametrize(
    "folder, kind",
    [
        ("/users/ada/.local/share/follow-up-organizer", "ext4"),
        ("/users/ada/far away/book", "nfs4"),
        ("/users/ada/far awayer", "ext4"),
        ("/users/ada/drive", "fuse.sshfs"),
    ],
)
def test_the_disk_of_a_folder_is_that_of_the_deepest_mount_above_it(folder: str, kind: str) -> None:
    assert kind_of_disk(PurePosixPath(folder), mounts_in(_MOUNTS)) == kind


@pytest.mark.parametrize(
    "folder, service",
    [
        ("Dropbox/organizer", "Dropbox"),
        ("Dropbox (Work)/organizer", "Dropbox"),
        ("OneDrive - Firm/data/organizer", "OneDrive"),
        ("Library/Mobile Documents/organizer", "iCloud"),
    ],
)
def test_a_folder_of_a_cloud_service_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    assert shared_folder(tmp_path / folder) == SharedFolder("cloud", service)


def test_a_folder_of_a_cloud_service_is_known_by_what_the_service_keeps_in_it(tmp_path: Path) -> None:
    assert shared_folder(tmp_path / "mine" / "organizer") is None
    (tmp_path / "mine" / ".stfolder").mkdir(parents=True)
    assert shared_folder(tmp_path / "mine" / "organizer") == SharedFolder("cloud", "Syncthing")


def test_a_link_into_such_a_folder_does_not_hide_it(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud" / "organizer").mkdir(parents=True)
    (tmp_path / "home").symlink_to(tmp_path / "Nextcloud" / "organizer")
    assert shared_folder(tmp_path / "home") == SharedFolder("cloud", "Nextcloud")
