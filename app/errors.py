"""What can go wrong, in one place: the exception tree and the reasons a file is not sent.

    CourierError
    +-- SourceError               something the site handed us cannot be read
    |   +-- SourceMissing         the folder, ZIP or disc is not there
    |   +-- DamagedFile           one file is not whole, or not DICOM (carries a Reason)
    |   +-- TableError            a table of clinical facts cannot be read
    |   +-- TextError             a text that a project file shall hold cannot be read
    +-- TargetError               the place we were asked to write to will not do
    |   +-- TargetInsideSource
    |   +-- TargetExists
    |   +-- TargetBusy          another run is building the same package now
    |   +-- TargetUnwritable
    |   +-- TargetFull
    |   |   +-- TargetTooSmall  known before anything is written
    |   +-- DriveReadOnly
    |   +-- DriveGone           pulled out, or failing
    |   +-- NotAsWritten        the drive gives back something else
    +-- ConfigurationError        a recipe, project file or setting is wrong
    |   +-- RecipeError
    |   +-- ProjectFileError
    |   +-- AnswerError           a coordinator's, of which a project file shall be made
    |   +-- SiteIdError
    |   +-- RecipientError      whom a sealed package is for
    |   +-- MappingError          what a site decided of its tables' spellings does not hold
    |   +-- ContradictingOptions
    |   +-- OptionNotBuilt        a PS3.15 option this version cannot carry out
    |   +-- ClusterRefused        the computers that shall do the work cannot, or must not
    |   +-- NewerStore            written by a newer version of this program
    +-- SecretError               the site's secrets cannot be reached
    |   +-- KeyringUnavailable    no password store, and nobody to ask for a passphrase
    |   +-- SecretsLocked         they are in a password store that does not open now
    |   +-- SecretsLost           they were made, and are not on this computer any more
    |   +-- SecretsExist          others are here, and would be lost
    |   +-- PassphraseMissing   one is needed, and nobody can be asked
    |   +-- WeakPassphrase
    |   +-- WrongPassphrase
    |   +-- RecoveryFileError
    |   +-- WrongKey            it does not open what was sealed
    |   +-- SigningKeyError     it does not sign project files
    +-- PackageError              a package is not what it says it is
    |   +-- NotSealed           there is no sealed package at that place
    |   +-- SealedCut           a part of it is missing or too short
    |   +-- SealedChanged       it is not as the site sealed it
    |   +-- SealedReordered     its parts stand in another order
    |   +-- ForeignSignature    another than this site's
    |   +-- ReceivedBefore      it was opened here before
    |   +-- NotFitToReceive     what was inside does not pass the check
    |   +-- PackagesContradict  packages that do not go together
    +-- TransferError             a delivery failed
    |   +-- AddressError          the destination's address cannot be used
    |   +-- UnknownHost           the host key is not the known one
    |   +-- CertificateRefused    the server cannot prove over TLS who it is
    |   +-- WeakEncryption        it speaks nothing newer than TLS 1.1
    |   +-- ProxyRefused          the network's proxy does not let us through
    |   +-- ClockWrong            this computer's clock is not the server's
    |   +-- LoginRefused
    |   |   +-- LoginExpired
    |   |   +-- ClientCertificateRefused
    |   +-- Unreachable           worth trying again
    |   |   +-- NameNotFound
    |   |   +-- NotReadYet
    |   +-- RemoteRefused         rights, space or quota: trying again will not help
    |   +-- NotAsSent             what arrived differs from what was sent
    |   +-- SentBefore            the destination has some of these studies already
    +-- UsageError                the command line does not say what to do
    +-- TrialFailed               the invented site did not come out as it must
    +-- Cancelled                 the person asked to stop

Each class has a `code` for programs and a `sentence` for the person. `str()` of an error never
holds patient data: a file's name can be a patient's name, so the path travels in `path`, which the
window and the command line show on the site's own screen, and nothing logs.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import ClassVar


class Reason(StrEnum):
    """Why one file is not in the package. The value is the code; `sentence` is for the person."""

    # rejected while reading: the file never was a usable DICOM instance
    NOT_DICOM = "not-dicom"
    EMPTY_FILE = "empty-file"
    TRUNCATED = "truncated"
    MALFORMED = "malformed"
    UNREADABLE = "unreadable"
    NOT_A_FILE = "not-a-file"
    LINK_LOOP = "link-loop"
    DICOMDIR = "dicomdir"
    UNSAFE_ARCHIVE = "unsafe-archive"
    PACKED = "packed"
    TOO_LARGE = "too-large"
    MISSING_PATIENT_ID = "missing-patient-id"
    MISSING_UID = "missing-uid"
    INVALID_UID = "invalid-uid"
    DUPLICATE_COPY = "duplicate-copy"
    LISTED_BUT_ABSENT = "listed-but-absent"
    # held: a real instance that may not leave as things stand
    CONFLICTING_COPY = "conflicting-copy"
    SERIES_CONFLICT = "series-conflict"
    TWO_NAMES = "two-names-one-patient"
    STRUCTURED_REPORT = "structured-report"
    ENCAPSULATED_DOCUMENT = "encapsulated-document"
    BURNED_IN_TEXT = "burned-in-text"
    SECONDARY_CAPTURE = "secondary-capture"
    ULTRASOUND = "ultrasound"
    DOSE_SCREEN = "dose-screen"
    RECOGNISABLE_FACE = "recognisable-face"
    UNSUPPORTED_OBJECT = "unsupported-object"
    EXCLUDED = "excluded"
    SOURCE_CHANGED = "source-changed"
    AUDIT_FINDING = "audit-finding"
    CORRUPT_PIXELS = "corrupt-pixels"
    NEEDS_REVIEW = "needs-review"
    CLINICAL_FACTS = "clinical-facts"
    DELIVERED_BEFORE = "delivered-before"
    SENT_OTHERWISE = "sent-otherwise"
    UNFORESEEN = "unforeseen"
    # only to the eye: it may well be sent
    NO_PICTURE = "no-picture"

    @property
    def sentence(self) -> str:
        """What happened and what to do, in words a clinician understands (English)."""
        return _SENTENCES[self]


_SENTENCES: dict[Reason, str] = {
    Reason.NOT_DICOM: "This is not a DICOM image. Nothing needs to be done.",
    Reason.EMPTY_FILE: "The file is empty. Copy it again from where it came.",
    Reason.TRUNCATED: "The file ends too early. Export it again from the scanner or PACS.",
    Reason.MALFORMED: "The file is damaged inside. Export it again from the scanner or PACS.",
    Reason.UNREADABLE: "The computer could not read the file. Check the disc or the access rights.",
    Reason.NOT_A_FILE: "This is a device or pipe, not a file. It was left alone.",
    Reason.LINK_LOOP: "This folder link leads back to itself. It was not followed.",
    Reason.DICOMDIR: "This is the disc's table of contents; the images it lists are read instead.",
    Reason.UNSAFE_ARCHIVE: (
        "This entry of the ZIP points outside it, is encrypted or unpacks to a dangerous size. "
        "It was not opened."
    ),
    Reason.PACKED: (
        "This is an archive inside an archive, or of a kind that is not opened. If it holds "
        "images, unpack it and add its folder."
    ),
    Reason.TOO_LARGE: "The file holds more than the program accepts.",
    Reason.MISSING_PATIENT_ID: (
        "The image has no Patient ID, so nobody can tell whose it is. Add one in the PACS."
    ),
    Reason.MISSING_UID: (
        "The image lacks one of its identifiers (study, series or instance). Export it again."
    ),
    Reason.INVALID_UID: (
        "An identifier in the image has characters it must not have. Export it again."
    ),
    Reason.DUPLICATE_COPY: "The same image is here twice; one copy is enough.",
    Reason.LISTED_BUT_ABSENT: (
        "The disc's table of contents lists this image, but it is not on the disc."
    ),
    Reason.CONFLICTING_COPY: (
        "Two different files claim to be the same image. Find out which is right; both are held."
    ),
    Reason.SERIES_CONFLICT: (
        "One series or study appears under two patients or studies. Correct it in the PACS."
    ),
    Reason.TWO_NAMES: (
        "One Patient ID is used with two different names. Say whether it is one person."
    ),
    Reason.STRUCTURED_REPORT: "The project does not have reports of this kind cleaned.",
    Reason.ENCAPSULATED_DOCUMENT: "A document inside DICOM (such as a PDF) cannot be checked.",
    Reason.BURNED_IN_TEXT: "The image says that text is burned into its pixels.",
    Reason.SECONDARY_CAPTURE: "A screen capture may show names in its pixels.",
    Reason.ULTRASOUND: "Ultrasound images usually show the patient's name in their pixels.",
    Reason.DOSE_SCREEN: "A dose screen usually shows the patient's name in its pixels.",
    Reason.RECOGNISABLE_FACE: "A head scan can show a face; it is outside the chest protocol.",
    Reason.UNSUPPORTED_OBJECT: "This kind of DICOM object cannot be cleaned safely yet.",
    Reason.EXCLUDED: "Left out by choice, or because the project does not ask for it.",
    Reason.SOURCE_CHANGED: (
        "The file changed while it was being read. Run again when it is at rest."
    ),
    Reason.AUDIT_FINDING: "The check of the finished file found something that must not leave.",
    Reason.CLINICAL_FACTS: (
        "The patient's clinical facts have an error. Correct the table, or decide what it means."
    ),
    Reason.DELIVERED_BEFORE: (
        "This series was delivered before to where the package goes; while no destination is "
        "chosen, to anywhere. If it shall go again, say that the contribution is a correction."
    ),
    Reason.SENT_OTHERWISE: (
        "A study was sent before with another age, body part or modality. Find out which is "
        "right; if it is this, say that the contribution is a correction."
    ),
    Reason.NO_PICTURE: "There is no picture to show: this is a report, or lines over a picture.",
    Reason.UNFORESEEN: (
        "The program met something in this file that it does not know. Nothing of it is sent; "
        "please report it."
    ),
    Reason.NEEDS_REVIEW: (
        "Text was found, or may be, in the pixels of this series. Somebody has to look at it and "
        "decide what is blacked out."
    ),
    Reason.CORRUPT_PIXELS: "The picture inside the file is damaged. Export it again.",
}


class CourierError(Exception):
    """Root of every error this program raises on purpose.

    Args:
        path: the file or folder concerned; shown on the site's screen, never part of `str()`.
        params: values for the sentence's placeholders; never patient data.
    """

    code: ClassVar[str] = "failed"
    sentence: ClassVar[str] = "Something went wrong."

    def __init__(self, *, path: Path | None = None, **params: str | int) -> None:
        self.path = path
        self.params = params
        super().__init__(self.sentence.format(**params))

    def __reduce__(self) -> tuple[object, ...]:
        # keyword-only arguments have to survive the way back from a worker process
        return (_rebuild, (type(self), self.path, self.params))


def _rebuild(
    cls: type[CourierError], path: Path | None, params: dict[str, str | int]
) -> CourierError:
    return cls(path=path, **params)


class SourceError(CourierError):
    code = "source"
    sentence = "The studies could not be read."


class SourceMissing(SourceError):
    code = "source-missing"
    sentence = "There is no folder, ZIP file or disc at that place. Check the name."


class DamagedFile(SourceError):
    """One file cannot be used. `reason` says why; the scan goes on with the next file."""

    code = "damaged-file"
    sentence = "One file cannot be used ({reason})."

    def __init__(self, *, reason: Reason, path: Path | None = None) -> None:
        self.reason = Reason(reason)
        super().__init__(path=path, reason=self.reason.value)


class TableError(SourceError):
    code = "table"
    sentence = "This table cannot be read: {problem}."


class TextError(SourceError):
    code = "text"
    sentence = "{file} cannot be read as text. Check that it is there, and saved as UTF-8."


class TargetError(CourierError):
    code = "target"
    sentence = "The package cannot be written there."


class TargetInsideSource(TargetError):
    code = "target-inside-source"
    sentence = (
        "The package would be written inside the study folder, or the study folder lies inside the "
        "package. Choose a place outside it."
    )


class TargetExists(TargetError):
    code = "target-exists"
    sentence = "There is already something at that place that is not an unfinished package of ours."


class TargetBusy(TargetError):
    code = "target-busy"
    sentence = "Another run is building this package now. Wait for it, or choose another name."


class TargetUnwritable(TargetError):
    code = "target-unwritable"
    sentence = "That place cannot be written to. Choose another folder or ask for write access."


class TargetFull(TargetError):
    code = "target-full"
    sentence = "The drive is full. Free some space and run again; finished work is kept."


class TargetTooSmall(TargetFull):
    code = "target-too-small"
    sentence = "{needed} are needed, and only {free} are free on the drive. Nothing was written."


class DriveReadOnly(TargetError):
    code = "drive-read-only"
    sentence = "The drive is write-protected. Unlock it (some have a switch), or take another."


class DriveGone(TargetError):
    code = "drive-gone"
    sentence = (
        "The drive does not answer: it was pulled out, or is failing. Plug it in again and run "
        "again; what was finished on it is kept."
    )


class NotAsWritten(TargetError):
    code = "not-as-written"
    sentence = (
        "The drive does not give back what was written to it. Run again; if it happens again, the "
        "drive is damaged: take another."
    )


class ConfigurationError(CourierError):
    code = "configuration"
    sentence = "A setting is wrong."


class RecipeError(ConfigurationError):
    code = "recipe"
    sentence = "The de-identification recipe cannot be used: {problem} (line {line})."


class ProjectFileError(ConfigurationError):
    code = "project-file"
    sentence = "The project file cannot be used: {problem}. Ask the coordinator for a new one."


class AnswerError(ConfigurationError):
    code = "answer"
    sentence = "One of the answers will not do: {problem}."


class SiteIdError(ConfigurationError):
    code = "site-id"
    sentence = "{problem}"


class RecipientError(ConfigurationError):
    code = "recipient"
    sentence = "Nobody could open the package: {problem}."


class MappingError(ConfigurationError):
    code = "mapping-file"
    sentence = "The mapping file cannot be used: {problem}."


class NewerStore(ConfigurationError):
    code = "newer-store"
    sentence = "A newer version of the program wrote this site's store. Install that version."


class ContradictingOptions(ConfigurationError):
    code = "contradicting-options"
    sentence = "Dates can be kept as they are or moved, not both ({options})."


class OptionNotBuilt(ConfigurationError):
    code = "option-not-built"
    sentence = "The project asks for {option}, which this version cannot do yet."


class ClusterRefused(ConfigurationError):
    code = "cluster-refused"
    sentence = "The cluster cannot be used: {problem}."


class SecretError(CourierError):
    code = "secret"
    sentence = "The site's secrets cannot be reached."


class KeyringUnavailable(SecretError):
    code = "keyring-unavailable"
    sentence = (
        "This computer offers no unlocked password store. Enter a passphrase, or set "
        "STUDY_COURIER_PASSPHRASE for unattended use."
    )


class SecretsLocked(SecretError):
    code = "secrets-locked"
    sentence = (
        "The site's secret is in this computer's password store, which does not open now. Sign in "
        "to the desktop and unlock it, or import the recovery file."
    )


class SecretsLost(SecretError):
    code = "secrets-lost"
    sentence = (
        "The secret this site's earlier pseudonyms were made with is not on this computer. Import "
        "the recovery file; without it the same patient would get a different pseudonym."
    )


class SecretsExist(SecretError):
    code = "secrets-exist"
    sentence = (
        "This site already works with another secret. Replacing it breaks the link to what was "
        "sent before; say so expressly if that is meant."
    )


class PassphraseMissing(SecretError):
    code = "passphrase-missing"
    sentence = "A passphrase is needed. Run this on a terminal, or set {variable}."


class WeakPassphrase(SecretError):
    code = "weak-passphrase"
    sentence = "The passphrase is too short. Use at least {least} characters."


class WrongPassphrase(SecretError):
    code = "wrong-passphrase"
    sentence = "The passphrase does not open the site's store."


class RecoveryFileError(SecretError):
    code = "recovery-file"
    sentence = "This is not a whole recovery file of Study Courier."


class WrongKey(SecretError):
    code = "wrong-key"
    sentence = "This key, or its passphrase, does not open the package."


class SigningKeyError(SecretError):
    code = "signing-key"
    sentence = (
        "This key cannot sign project files, or its passphrase is another. Choose the secret half "
        "of an Ed25519 key, such as the file project-key."
    )


class PackageError(CourierError):
    code = "package"
    sentence = "The package is not valid: {problem}."


class NotSealed(PackageError):
    code = "not-sealed"
    sentence = "There is no sealed package at that place. Choose the folder with manifest.json."


class SealedCut(PackageError):
    code = "sealed-cut"
    sentence = (
        "The sealed package is not complete: {file} is missing or too short. Copy it again from "
        "the drive, or ask the site."
    )


class SealedChanged(PackageError):
    code = "sealed-changed"
    sentence = (
        "The sealed package is not as the site sealed it: {file} was changed, or is damaged. "
        "Nothing was opened; ask the site for another."
    )


class SealedReordered(PackageError):
    code = "sealed-reordered"
    sentence = (
        "The parts of the sealed package stand in another order: {file} is not the part its name "
        "says. Nothing was opened; copy it again from the drive."
    )


class ForeignSignature(PackageError):
    code = "foreign-signature"
    sentence = (
        "The package says that it is of site {site}, but is not signed with the key known of that "
        "site (it is signed with {fingerprint}). Nothing was kept; ask the site."
    )


class ReceivedBefore(PackageError):
    code = "received-before"
    sentence = "This package of site {site} was received before, on {day}. Nothing was opened."


class NotFitToReceive(PackageError):
    code = "not-fit-to-receive"
    sentence = "What was inside does not pass the check ({problem}). Nothing of it was kept."


class PackagesContradict(PackageError):
    code = "packages-contradict"
    sentence = "The packages do not go together: {count} contradictions. Nothing was merged."


class TransferError(CourierError):
    code = "transfer"
    sentence = "The package could not be delivered."


class AddressError(TransferError):
    code = "address"
    sentence = "The destination's address cannot be used: {problem}."


class UnknownHost(TransferError):
    code = "unknown-host"
    sentence = (
        "The server is not the one this site knows: its fingerprint differs, or is not known yet. "
        "Ask the coordinator by telephone whether it is {fingerprint}, and go on only if it is."
    )


class CertificateRefused(TransferError):
    code = "certificate"
    sentence = (
        "The server's certificate is not accepted: {problem}. Nothing was sent; ask the "
        "coordinator, or whoever looks after your network."
    )


class WeakEncryption(TransferError):
    code = "weak-encryption"
    sentence = (
        "The server, or something on the way to it, offers no encryption this program accepts "
        "(TLS 1.2 or newer). Nothing was sent; ask whoever looks after your network."
    )


class ProxyRefused(TransferError):
    code = "proxy"
    sentence = (
        "Your network's proxy does not let this program through ({problem}). Ask whoever looks "
        "after your network."
    )


class ClockWrong(TransferError):
    code = "clock"
    sentence = (
        "This computer's clock differs too much from the server's. Set date and time right, or ask "
        "whoever looks after this computer."
    )


class LoginRefused(TransferError):
    code = "login-refused"
    sentence = (
        "The server does not accept this login. Check the user name and the key or password; if "
        "they are right, ask the coordinator."
    )


class ClientCertificateRefused(LoginRefused):
    code = "client-certificate"
    sentence = (
        "The server does not let this computer in by certificate: {problem}. Choose the "
        "certificate and the key that the coordinator gave you, or ask for new ones."
    )


class LoginExpired(LoginRefused):
    code = "login-expired"
    sentence = (
        "The login was good for a while only, and the time is over. Enter a new one; whoever gave "
        "you the old one has it."
    )


class Unreachable(TransferError):
    code = "unreachable"
    sentence = (
        "The server cannot be reached now. Check the network and try again; sending goes on where "
        "it stopped. If it stays so, ask whoever looks after your network."
    )


class NameNotFound(Unreachable):
    code = "name-not-found"
    sentence = (
        "There is no server of that name. Compare the address with what the coordinator gave you, "
        "letter by letter, and check the network."
    )


class NotReadYet(Unreachable):
    code = "not-read-yet"
    sentence = (
        "The archive has the files, but has not read them yet, so nothing is proved. Go on with "
        "sending in a while: only the proof is left."
    )


class RemoteRefused(TransferError):
    code = "remote-refused"
    sentence = (
        "The server refused to store the package ({problem}). If you cannot mend that yourself, "
        "read this line to the coordinator."
    )


class NotAsSent(TransferError):
    code = "not-as-sent"
    sentence = "What arrived at the server is not what was sent. Send again."


class SentBefore(TransferError):
    code = "sent-before"
    sentence = (
        "{count} of the {total} studies in this package were delivered there before, in another "
        "package (last on {day}). Send them again only if the archive wants them again."
    )


class UsageError(CourierError):
    code = "usage"
    sentence = "{problem}"


class TrialFailed(CourierError):
    code = "trial-failed"
    sentence = "The trial with invented images did not end as it must: {problem}."


class Cancelled(CourierError):
    code = "cancelled"
    sentence = "Stopped as asked. Nothing unfinished was left looking whole."
