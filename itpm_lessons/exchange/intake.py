"""Bytes of a file in and out, with limits: what is too big or no plan is refused unread."""

import codecs
import contextlib
import os
import secrets
import stat
import unicodedata
from pathlib import Path

from ..engines.refusal import Refusal

MAX_BYTES = 16 * 2**20
# What a plan may have at most. Far above real plans; it keeps a hostile file from taking hours.
MAX_ACTIVITIES, MAX_LINKS, MAX_DAYS = 20_000, 60_000, 1_000_000

_AS_CSV = "save it as CSV (UTF-8) and open that"
_KNOWN_FORMS = {
    b"PK\x03\x04": ("an Excel workbook or another zip archive", _AS_CSV),
    b"%PDF": ("a PDF", "open the plan it was printed from"),
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as the UTF-16 mark does, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Read a whole file; refuse what is missing, no ordinary file, too big, empty or no text."""
    culprit = f"file {shown(Path(path).name or os.fspath(path))}"
    try:
        file = Path(path).expanduser()
        _refuse_unreadable(file.stat(), culprit)
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except Refusal:
        raise
    except FileNotFoundError:
        raise Refusal(culprit, "is not there", "check the folder and the spelling") from None
    except (OSError, ValueError, RuntimeError) as error:
        raise Refusal(
            culprit, f"cannot be read: {_reason(error)}", "give a file that you may read"
        ) from None
    _refuse_bad_content(data, culprit)
    return data


def _refuse_unreadable(status: os.stat_result, culprit: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "not an ordinary file"
        raise Refusal(culprit, f"is {what}", "give a CSV or MS Project XML file")
    _refuse_size(status.st_size, culprit)


def _refuse_size(size: int, culprit: str) -> None:
    if size > MAX_BYTES:
        raise Refusal(
            culprit,
            f"is larger than {MAX_BYTES >> 20} MB",
            "save only the plan, without baselines and resources, or split it",
        )


def _refuse_bad_content(data: bytes, culprit: str) -> None:
    _refuse_size(len(data), culprit)
    if not data.strip():
        raise Refusal(culprit, "is empty", "give a file with a plan in it")
    for start, (what, remedy) in _KNOWN_FORMS.items():
        if data.startswith(start):
            raise Refusal(culprit, f"is {what}", remedy)


def is_xml(data: bytes) -> bool:
    """Tell whether the content opens as XML does.

    >>> is_xml(" <Project/>".encode("utf-16")), is_xml(b"activity,duration")
    (True, False)
    """
    start = data[:400]
    encoding = next((encoding for mark, encoding in _BOMS if start.startswith(mark)), "latin-1")
    return start.decode(encoding, "ignore").lstrip().startswith("<")


def decode(data: bytes, culprit: str) -> str:
    """Text of `data`: by its byte order mark, else as UTF-8, else as Windows writes it (cp1252).

    >>> decode("Größe".encode("cp1252"), "file") == decode("Größe".encode("utf-16"), "file")
    True
    """
    marked = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal(culprit, "is not a text file", "save the plan as CSV (UTF-8) or as XML")


def visible(text: str) -> str:
    r"""Write a text in one form only: composed (NFC), white space single, nothing that is unseen.

    Otherwise two names that look the same would be two.

    >>> visible(" Pru\u0308f\u200bung  2 ") == "Pr\u00fcfung 2"
    True
    """
    if not text.isascii():
        seen = "".join(each for each in text if unicodedata.category(each) != "Cf")
        text = unicodedata.normalize("NFC", seen)
    return " ".join(text.split())


def shown(value: object, limit: int = 60) -> str:
    """Write a value of the file for a message: quoted, harmless to a terminal, not too long.

    >>> shown("A" * 99, limit=5)
    "'AAAAA…'"
    """
    text = str(value)
    return repr(text[:limit] + "…" if len(text) > limit else text)


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Put `data` in place in one step, so that no reader and no crash meets half a file."""
    target = Path(os.path.realpath(Path(path).expanduser()))
    part = target.with_name(f".itpm-{secrets.token_hex(8)}.part")
    try:
        if target.exists() and not target.is_file():
            raise OSError("something that is not a file has this name")
        with part.open("xb") as stream:
            stream.write(data)
        os.replace(part, target)
    except (OSError, ValueError) as error:
        raise Refusal(
            f"file {shown(target.name)}",
            f"cannot be written: {_reason(error)}",
            "choose another place",
        ) from None
    finally:
        with contextlib.suppress(OSError, ValueError):
            part.unlink()


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
