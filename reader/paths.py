"""Where things lie on a person's machine, and that nobody else can read them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import platformdirs

from reader.errors import LibraryError

APP = "reader-tui"
"""The folder's name below the system's own places; `reader` alone belongs to others too."""

LIBRARY_VARIABLE = "READER_LIBRARY"
CONFIG_VARIABLE = "READER_CONFIG"

PRIVATE_DIR = 0o700
PRIVATE_FILE = 0o600


def library_dir(given: Path | None = None) -> Path:
    """The library's folder: the one given, else READER_LIBRARY, else the system's own place.

    The path is absolute and `~` is resolved; nothing is created. Raises LibraryError for the home
    of someone who has none.
    """
    named = os.environ.get(LIBRARY_VARIABLE, "").strip()
    chosen = given if given is not None else Path(named) if named else None
    if chosen is not None:
        if expanded(chosen).parts[:1] == chosen.parts[:1] and str(chosen).startswith("~"):
            raise LibraryError(f"{chosen.parts[0]} is nobody's home; give a folder with --library")
        return _absolute(chosen)
    return platformdirs.user_data_path(APP, appauthor=False) / "library"


def config_file() -> Path:
    """The settings file: READER_CONFIG, else the system's own place; it need not exist."""
    named = os.environ.get(CONFIG_VARIABLE, "").strip()
    if named:
        return _absolute(Path(named))
    return platformdirs.user_config_path(APP, appauthor=False) / "config.toml"


def read_only(file: Path) -> bool:
    """Whether a file is there that can't be written, by itself or with what belongs beside it."""
    return file.is_file() and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def only_ours(folder: Path) -> bool:
    """Whether nobody but us and the system's owner can have written into a folder."""
    found = folder.stat()
    mine = owned(found) or found.st_uid == 0
    return mine and not stat.S_IMODE(found.st_mode) & (stat.S_IWGRP | stat.S_IWOTH)


def ensure_private(folder: Path) -> Path:
    """The folder itself, made if missing, and closed to everyone but its owner (0700).

    Raises LibraryError where it can't be made or closed, is no folder, or belongs to someone
    else: the search index in it is only safe to open if nobody else could have written it.
    """
    try:
        folder.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
        found = folder.stat()
        if not owned(found):
            raise LibraryError(
                f"{folder} belongs to another user; give a folder of your own with --library"
            )
        if stat.S_IMODE(found.st_mode) != PRIVATE_DIR:
            # mkdir's mode is subject to the umask, and the folder may be older than this rule.
            folder.chmod(PRIVATE_DIR)
    except FileExistsError as error:
        raise LibraryError(f"{folder} is not a folder; give another with --library") from error
    except OSError as error:
        raise LibraryError(
            f"{folder} can't be used ({error.strerror}); give another with --library"
        ) from error
    return folder


def ensure_private_file(path: Path) -> Path:
    """The file itself, made empty if missing, and closed to everyone but its owner (0600).

    Raises LibraryError where it can't be made or closed.
    """
    try:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        handle = os.open(path, flags, PRIVATE_FILE)
        try:
            if stat.S_IMODE(os.fstat(handle).st_mode) != PRIVATE_FILE:
                os.fchmod(handle, PRIVATE_FILE)
        finally:
            os.close(handle)
    except OSError as error:
        raise LibraryError(
            f"{path} can't be written ({error.strerror}); check the permissions of its folder"
        ) from error
    return path


def expanded(given: str | Path) -> Path:
    """The path with a leading `~` or `~name` resolved, or as it is where nobody is called so."""
    return Path(os.path.expanduser(given))  # noqa: PTH111 - Path.expanduser raises for ~nobody


def owned(found: os.stat_result) -> bool:
    """Whether what was looked at belongs to whoever runs this program."""
    return not hasattr(os, "geteuid") or found.st_uid == os.geteuid()


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(expanded(path)))  # noqa: PTH100 - keeps links as they are
