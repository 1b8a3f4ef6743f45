"""Codes put into words: the one place where the values of the stations become sentences.

All texts are English sources for Qt Linguist; nothing below `app.ui` holds a translated string.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.deidentify.rules import ground
from app.errors import CourierError, Reason
from app.model import Action, FindingCode, Stage
from app.ui import languages
from app.ui.stations import Obstacle, Page


def _say(context: str, source: object) -> str:
    # `object` because that is what QT_TRANSLATE_NOOP is declared to return; it is the text itself
    return QCoreApplication.translate(context, str(source))


_PAGES: dict[Page, tuple[object, object]] = {
    Page.START: (
        QT_TRANSLATE_NOOP("Page", "Start"),
        QT_TRANSLATE_NOOP("Page", "Begin a contribution, or go on with one."),
    ),
    Page.STUDIES: (
        QT_TRANSLATE_NOOP("Page", "Studies"),
        QT_TRANSLATE_NOOP("Page", "Choose the exams to contribute. Nothing leaves this computer."),
    ),
    Page.REVIEW: (
        QT_TRANSLATE_NOOP("Page", "Review"),
        QT_TRANSLATE_NOOP("Page", "See what will be sent, beside the original."),
    ),
    Page.CLINICAL: (
        QT_TRANSLATE_NOOP("Page", "Clinical"),
        QT_TRANSLATE_NOOP("Page", "Enter real dates. Only days from the index day leave."),
    ),
    Page.CONFIRM: (
        QT_TRANSLATE_NOOP("Page", "Confirm"),
        QT_TRANSLATE_NOOP("Page", "What leaves the building, what does not, and where it goes."),
    ),
    Page.SEND: (
        QT_TRANSLATE_NOOP("Page", "Send"),
        QT_TRANSLATE_NOOP("Page", "Every file is cleaned, checked and packed, then delivered."),
    ),
    Page.DONE: (
        QT_TRANSLATE_NOOP("Page", "Done"),
        QT_TRANSLATE_NOOP("Page", "What is in the package, and what stayed behind."),
    ),
}


def page_name(page: Page) -> str:
    return _say("Page", _PAGES[page][0])


def page_help(page: Page) -> str:
    return _say("Page", _PAGES[page][1])


_OBSTACLES: dict[Obstacle, object] = {
    Obstacle.NO_STUDIES: QT_TRANSLATE_NOOP("Obstacle", "Choose a folder, ZIP file or disc first."),
    Obstacle.WORKING: QT_TRANSLATE_NOOP("Obstacle", "Please wait until this is finished."),
    Obstacle.NOT_READ: QT_TRANSLATE_NOOP("Obstacle", "Choose the exams again."),
    Obstacle.NOTHING_FOUND: QT_TRANSLATE_NOOP("Obstacle", "No usable image was found."),
    Obstacle.NOTHING_LEFT: QT_TRANSLATE_NOOP(
        "Obstacle", "Nothing would be sent: every series is left out or held."
    ),
    Obstacle.UNDECIDED: QT_TRANSLATE_NOOP("Obstacle", "Approve or leave out every series."),
    Obstacle.FACTS_WRONG: QT_TRANSLATE_NOOP(
        "Obstacle", "Correct the clinical facts, or say why they are left out."
    ),
    Obstacle.FACTS_MISSING: QT_TRANSLATE_NOOP(
        "Obstacle", "The project asks for the clinical facts of every patient."
    ),
    Obstacle.NO_SITE_ID: QT_TRANSLATE_NOOP("Obstacle", "Enter the six digits of your site ID."),
    Obstacle.NO_PACKAGE: QT_TRANSLATE_NOOP("Obstacle", "Choose the folder of the package."),
    Obstacle.NO_DESTINATION: QT_TRANSLATE_NOOP("Obstacle", "Say where the package goes."),
    Obstacle.NOT_ATTESTED: QT_TRANSLATE_NOOP("Obstacle", "Enter your name and role."),
}


def obstacle(code: Obstacle) -> str:
    return _say("Obstacle", _OBSTACLES[code])


_STAGES: dict[Stage, object] = {
    Stage.SCAN: QT_TRANSLATE_NOOP("Stage", "Reading the exams"),
    Stage.INSPECT: QT_TRANSLATE_NOOP("Stage", "Looking for text in the pictures"),
    Stage.DEIDENTIFY: QT_TRANSLATE_NOOP("Stage", "Removing patient details and checking each file"),
    Stage.PACKAGE: QT_TRANSLATE_NOOP("Stage", "Building the package"),
    Stage.SEND: QT_TRANSLATE_NOOP("Stage", "Sending"),
    Stage.VERIFY: QT_TRANSLATE_NOOP("Stage", "Checking that everything arrived"),
    Stage.OPEN: QT_TRANSLATE_NOOP("Stage", "Opening the package"),
}


def stage(code: Stage) -> str:
    return _say("Stage", _STAGES[code])


# each action: the word, its icon, the role of the ground it is shown on
_ACTIONS: dict[Action, tuple[object, str, str]] = {
    Action.KEEP: (QT_TRANSLATE_NOOP("Action", "Kept"), "check", "surface"),
    Action.REMOVE: (QT_TRANSLATE_NOOP("Action", "Removed"), "remove", "removed_tint"),
    Action.EMPTY: (QT_TRANSLATE_NOOP("Action", "Emptied"), "empty", "removed_tint"),
    Action.DUMMY: (QT_TRANSLATE_NOOP("Action", "Replaced"), "replace", "changed_tint"),
    Action.UID: (QT_TRANSLATE_NOOP("Action", "New identifier"), "hash", "changed_tint"),
    Action.CLEAN: (QT_TRANSLATE_NOOP("Action", "Text checked"), "clean", "cleaned_tint"),
    Action.SHIFT: (QT_TRANSLATE_NOOP("Action", "Date moved"), "calendar", "changed_tint"),
    Action.PSEUDONYM: (QT_TRANSLATE_NOOP("Action", "Pseudonym"), "person", "changed_tint"),
    Action.ADD: (QT_TRANSLATE_NOOP("Action", "Added"), "add", "added_tint"),
}


def action(code: Action) -> str:
    return _say("Action", _ACTIONS[code][0])


def action_icon(code: Action) -> str:
    return _ACTIONS[code][1]


def action_ground(code: Action) -> str:
    """The colour role a changed row lies on."""
    return _ACTIONS[code][2]


_REASONS: dict[Reason, object] = {
    Reason.NOT_DICOM: QT_TRANSLATE_NOOP("Reason", "Not a DICOM image"),
    Reason.EMPTY_FILE: QT_TRANSLATE_NOOP("Reason", "Empty file"),
    Reason.TRUNCATED: QT_TRANSLATE_NOOP("Reason", "Ends too early"),
    Reason.MALFORMED: QT_TRANSLATE_NOOP("Reason", "Damaged"),
    Reason.UNREADABLE: QT_TRANSLATE_NOOP("Reason", "Could not be read"),
    Reason.NOT_A_FILE: QT_TRANSLATE_NOOP("Reason", "Not a file"),
    Reason.LINK_LOOP: QT_TRANSLATE_NOOP("Reason", "Link to itself"),
    Reason.DICOMDIR: QT_TRANSLATE_NOOP("Reason", "Table of contents"),
    Reason.UNSAFE_ARCHIVE: QT_TRANSLATE_NOOP("Reason", "Unsafe ZIP entry"),
    Reason.PACKED: QT_TRANSLATE_NOOP("Reason", "Packed archive"),
    Reason.TOO_LARGE: QT_TRANSLATE_NOOP("Reason", "Header too large"),
    Reason.MISSING_PATIENT_ID: QT_TRANSLATE_NOOP("Reason", "No Patient ID"),
    Reason.MISSING_UID: QT_TRANSLATE_NOOP("Reason", "Identifier missing"),
    Reason.INVALID_UID: QT_TRANSLATE_NOOP("Reason", "Identifier invalid"),
    Reason.DUPLICATE_COPY: QT_TRANSLATE_NOOP("Reason", "Second copy"),
    Reason.LISTED_BUT_ABSENT: QT_TRANSLATE_NOOP("Reason", "Missing on the disc"),
    Reason.CONFLICTING_COPY: QT_TRANSLATE_NOOP("Reason", "Conflicting copies"),
    Reason.SERIES_CONFLICT: QT_TRANSLATE_NOOP("Reason", "Conflicting series"),
    Reason.TWO_NAMES: QT_TRANSLATE_NOOP("Reason", "Two names, one ID"),
    Reason.STRUCTURED_REPORT: QT_TRANSLATE_NOOP("Reason", "Report"),
    Reason.ENCAPSULATED_DOCUMENT: QT_TRANSLATE_NOOP("Reason", "Document"),
    Reason.BURNED_IN_TEXT: QT_TRANSLATE_NOOP("Reason", "Text in the picture"),
    Reason.SECONDARY_CAPTURE: QT_TRANSLATE_NOOP("Reason", "Screen capture"),
    Reason.ULTRASOUND: QT_TRANSLATE_NOOP("Reason", "Ultrasound"),
    Reason.DOSE_SCREEN: QT_TRANSLATE_NOOP("Reason", "Dose screen"),
    Reason.RECOGNISABLE_FACE: QT_TRANSLATE_NOOP("Reason", "Shows a face"),
    Reason.UNSUPPORTED_OBJECT: QT_TRANSLATE_NOOP("Reason", "Unsupported kind"),
    Reason.EXCLUDED: QT_TRANSLATE_NOOP("Reason", "Left out"),
    Reason.SOURCE_CHANGED: QT_TRANSLATE_NOOP("Reason", "Changed meanwhile"),
    Reason.AUDIT_FINDING: QT_TRANSLATE_NOOP("Reason", "Failed the check"),
    Reason.CORRUPT_PIXELS: QT_TRANSLATE_NOOP("Reason", "Picture damaged"),
    Reason.NEEDS_REVIEW: QT_TRANSLATE_NOOP("Reason", "Somebody must look"),
    Reason.CLINICAL_FACTS: QT_TRANSLATE_NOOP("Reason", "Clinical facts"),
    Reason.DELIVERED_BEFORE: QT_TRANSLATE_NOOP("Reason", "Delivered before"),
    Reason.SENT_OTHERWISE: QT_TRANSLATE_NOOP("Reason", "Sent otherwise"),
    Reason.NO_PICTURE: QT_TRANSLATE_NOOP("Reason", "No picture"),
    Reason.UNFORESEEN: QT_TRANSLATE_NOOP("Reason", "Not foreseen"),
}


def reason(code: Reason) -> str:
    """The reason in two or three words, for a table's cell; every code has one (a test)."""
    return _say("Reason", _REASONS[code])


def reason_sentence(code: Reason) -> str:
    """What happened and what to do."""
    return _say("Reason", code.sentence)


_FINDINGS: dict[FindingCode, object] = {
    FindingCode.UNEXPECTED_ATTRIBUTE: QT_TRANSLATE_NOOP(
        "Finding", "an attribute that was not planned"
    ),
    FindingCode.PRIVATE_ATTRIBUTE: QT_TRANSLATE_NOOP("Finding", "a vendor's private attribute"),
    FindingCode.FORBIDDEN_VALUE: QT_TRANSLATE_NOOP("Finding", "a value that must not be there"),
    FindingCode.KNOWN_IDENTIFIER: QT_TRANSLATE_NOOP("Finding", "something that names the patient"),
    FindingCode.ORIGINAL_UID: QT_TRANSLATE_NOOP("Finding", "an original identifier"),
    FindingCode.REAL_DATE: QT_TRANSLATE_NOOP("Finding", "a real date"),
    FindingCode.FILE_META: QT_TRANSLATE_NOOP("Finding", "the file's technical head"),
    FindingCode.PREAMBLE: QT_TRANSLATE_NOOP("Finding", "bytes before the header"),
    FindingCode.TRAILING_BYTES: QT_TRANSLATE_NOOP("Finding", "bytes after the image"),
    FindingCode.NOT_AS_WRITTEN: QT_TRANSLATE_NOOP(
        "Finding", "the file differs from what was written"
    ),
    FindingCode.NOT_DICOM: QT_TRANSLATE_NOOP("Finding", "the file is no longer DICOM"),
    FindingCode.MISSING_ATTRIBUTE: QT_TRANSLATE_NOOP("Finding", "a required attribute is missing"),
    FindingCode.WRONG_IDENTITY: QT_TRANSLATE_NOOP("Finding", "the pseudonym is not this patient's"),
    FindingCode.BROKEN_REFERENCE: QT_TRANSLATE_NOOP("Finding", "a reference leads nowhere"),
    FindingCode.NOT_DECLARED: QT_TRANSLATE_NOOP("Finding", "what was done is not stated"),
}


def finding(code: FindingCode) -> str:
    return _say("Finding", _FINDINGS[code])


def rule(asked: str) -> str:
    """Who asked for a change, and the recipe's line (in the standard's English)."""
    return str(ground(asked))


def attribute_name(keyword: str) -> str:
    """A dictionary keyword as people read it: `StudyInstanceUID` -> `Study Instance UID`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", keyword)


def tag(path: tuple[int, ...]) -> str:
    """The last tag of a path, as DICOM prints it: `(0010,0020)`."""
    return f"({path[-1] >> 16:04X},{path[-1] & 0xFFFF:04X})"


def date(dicom: str) -> str:
    """A DICOM date as the person's own country writes it; what is no date comes back as it is."""
    parsed = QLocale().toDate(dicom, "yyyyMMdd") if len(dicom) == 8 else None
    if parsed is None or not parsed.isValid():
        return dicom
    form = _say("Date", QT_TRANSLATE_NOOP("Date", "d MMM yyyy"))  # as QLocale writes it
    return languages.words_of_days().toString(parsed, form)


def person(name: str) -> str:
    """A person name (PS3.5 6.2) for the screen: the first group that has text, without `^`."""
    groups = [" ".join(part for part in group.split("^") if part) for group in name.split("=")]
    return next((group for group in groups if group), "")


def size(count: int) -> str:
    """Bytes for people: `1.2 GB`."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def number(value: int) -> str:
    return QLocale().toString(value)


def duration(seconds: float) -> str:
    """How long something still takes, as roughly as one can honestly say."""
    translate = QCoreApplication.translate
    if seconds < 50:
        return _say("Duration", "less than a minute left")
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("Duration", "about %n minute(s) left", None, max(1, minutes))
    return translate("Duration", "about %n hour(s) left", None, round(minutes / 60))


def error(problem: Exception) -> str:
    """A sentence for any error; an unforeseen one is named as such and shows no content."""
    if isinstance(problem, CourierError):
        said = {name: _say("Error", one) for name, one in problem.params.items()}
        return _say("Error", type(problem).sentence).format(**said)
    return _say("Error", "Something unexpected happened.")
