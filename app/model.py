"""The values that cross a border: between stations, processes, threads and pages.

All are frozen. None carries a translated string; `Reason`, `Stage`, `Action` and `FindingCode` are
codes that the window and the command line put into words. Values marked *identified* hold patient
data: they stay in memory or in the encrypted store and never reach a log, a report or a package.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from app.errors import Cancelled, Reason

# ---------------------------------------------------------------- what the site has


@dataclass(frozen=True, slots=True)
class Source:
    """Where an instance's bytes are: a file, or one member of a ZIP. *Identified* (names).

    Attributes:
        path: the file, or the ZIP.
        member: name inside the ZIP; empty for a plain file.
        size: bytes of the file or member when it was scanned.
        modified_ns: modification time of `path` when it was scanned, nanoseconds.
    """

    path: Path
    member: str = ""
    size: int = 0
    modified_ns: int = 0

    @property
    def shown(self) -> str:
        """How the site's own screen names it."""
        return f"{self.path}!{self.member}" if self.member else str(self.path)


class IdentifierKind(StrEnum):
    """What a known identifier of a patient is; decides in which spellings it is searched."""

    NAME = "name"  # the patient's own names, any representation
    PATIENT_ID = "patient-id"  # and other patient ids, MRN, insurance or national numbers
    ACCESSION = "accession"  # accession, order, admission, study and request numbers
    BIRTH_DATE = "birth-date"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"  # of the patient or a relative
    PERSON = "person"  # physicians, operators, relatives
    INSTITUTION = "institution"  # and its departments, addresses
    DEVICE = "device"  # serial numbers, station names
    UID = "uid"  # study, series, instance, frame of reference
    DATE = "date"  # real dates of this patient's studies


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """One known identifier of a patient, decoded, as the source spells it. *Identified*."""

    kind: IdentifierKind
    value: str


@dataclass(frozen=True, slots=True)
class Instance:
    """One readable DICOM instance, from its header alone. *Identified*.

    Text is decoded by the file's character set and stripped of padding. Absent values are "" or 0.
    `identifiers` are all those found in this header, at every depth (study.identifiers).
    """

    source: Source
    patient_id: str
    study_uid: str
    series_uid: str
    sop_instance_uid: str
    sop_class_uid: str
    transfer_syntax_uid: str
    patient_name: str = ""
    patient_birth_date: str = ""
    patient_sex: str = ""
    accession_number: str = ""
    study_date: str = ""
    study_description: str = ""
    modality: str = ""
    series_number: int = 0
    series_description: str = ""
    instance_number: int = 0
    body_part: str = ""
    protocol_name: str = ""
    image_type: tuple[str, ...] = ()
    burned_in_annotation: str = ""
    conversion_type: str = ""
    manufacturer: str = ""
    model_name: str = ""
    rows: int = 0
    columns: int = 0
    frames: int = 1
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that is no usable instance, with the reason. *Identified* (names)."""

    source: Source
    reason: Reason


@dataclass(frozen=True, slots=True)
class SeriesSummary:
    """One series as the study index knows it. *Identified*.

    `hold` is the reason why the whole series may not leave as things stand, if there is one.
    """

    patient_id: str
    patient_name: str
    study_uid: str
    study_date: str
    study_description: str
    series_uid: str
    modality: str
    series_number: int
    series_description: str
    instances: int
    size: int
    hold: Reason | None = None


# ---------------------------------------------------------------- making it safe


class Option(StrEnum):
    """The profile and its named options (PS3.15 Annex E, codes of PS3.16 CID 7050)."""

    BASIC = "113100"
    CLEAN_PIXEL_DATA = "113101"
    CLEAN_RECOGNIZABLE_VISUAL_FEATURES = "113102"
    CLEAN_GRAPHICS = "113103"
    CLEAN_STRUCTURED_CONTENT = "113104"
    CLEAN_DESCRIPTORS = "113105"
    RETAIN_FULL_DATES = "113106"
    RETAIN_MODIFIED_DATES = "113107"
    RETAIN_PATIENT_CHARACTERISTICS = "113108"
    RETAIN_DEVICE_IDENTITY = "113109"
    RETAIN_UIDS = "113110"
    RETAIN_SAFE_PRIVATE = "113111"
    RETAIN_INSTITUTION_IDENTITY = "113112"

    @property
    def meaning(self) -> str:
        """The code's meaning as PS3.16 CID 7050 words it."""
        return _MEANINGS[self]


_MEANINGS: dict[Option, str] = {
    Option.BASIC: "Basic Application Confidentiality Profile",
    Option.CLEAN_PIXEL_DATA: "Clean Pixel Data Option",
    Option.CLEAN_RECOGNIZABLE_VISUAL_FEATURES: "Clean Recognizable Visual Features Option",
    Option.CLEAN_GRAPHICS: "Clean Graphics Option",
    Option.CLEAN_STRUCTURED_CONTENT: "Clean Structured Content Option",
    Option.CLEAN_DESCRIPTORS: "Clean Descriptors Option",
    Option.RETAIN_FULL_DATES: "Retain Longitudinal Temporal Information Full Dates Option",
    Option.RETAIN_MODIFIED_DATES: "Retain Longitudinal Temporal Information Modified Dates Option",
    Option.RETAIN_PATIENT_CHARACTERISTICS: "Retain Patient Characteristics Option",
    Option.RETAIN_DEVICE_IDENTITY: "Retain Device Identity Option",
    Option.RETAIN_UIDS: "Retain UIDs Option",
    Option.RETAIN_SAFE_PRIVATE: "Retain Safe Private Option",
    Option.RETAIN_INSTITUTION_IDENTITY: "Retain Institution Identity Option",
}


class Action(StrEnum):
    """What happens to one attribute (PS3.15 E.1, and what the options make of it)."""

    KEEP = "keep"
    REMOVE = "remove"
    EMPTY = "empty"
    DUMMY = "dummy"
    UID = "uid"
    CLEAN = "clean"
    SHIFT = "shift"
    PSEUDONYM = "pseudonym"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Change:
    """One attribute before and after, for the review. *Identified*.

    Attributes:
        path: tags from the data set's root, with item numbers between them:
            `(0x00400275, 0, 0x00321060)` is an attribute of the first item of a sequence.
        keyword: the dictionary's keyword, or "Private" / "Unknown".
        vr: two letters.
        before: the source's value as text, shortened to 500 characters; "" if it was absent.
        after: the written value as text; None if the attribute is not written.
        rule: the recipe's line, or the built-in rule, that asked for it.
        cuts: for cleaned text, what was cut and why, as (text, reason code).
    """

    path: tuple[int, ...]
    keyword: str
    vr: str
    before: str
    after: str | None
    action: Action
    rule: str
    cuts: tuple[tuple[str, str], ...] = ()

    @property
    def depth(self) -> int:
        """0 for an attribute of the data set itself, 1 inside a sequence, and so on."""
        return len(self.path) // 2


@dataclass(frozen=True, slots=True)
class Patient:
    """What the engine needs to know of one patient to make the pseudonyms. *Identified*.

    Attributes:
        pseudonym: `SITEID-nnnnnn`, also the output's PatientID and PatientName.
        shift_days: whole days every date moves; negative.
        identifiers: everything known of this patient from all files.
    """

    pseudonym: str
    shift_days: int
    identifiers: frozenset[Identifier]


@dataclass(frozen=True, slots=True)
class StoredBits:
    """Where the value lies in a native pixel cell (PS3.5 section 8.1.1); all else is unused.

    Attributes:
        allocated: bits of the cell: 8, 16, 32 or 64.
        stored: bits of the value.
        high: the value's highest bit, counted from 0.
        signed: the value is a two's complement; unused bits above may repeat its sign.
        big: big endian.
    """

    allocated: int
    stored: int
    high: int
    signed: bool
    big: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Bytes of the source file that go into the new one as they are.

    Attributes:
        offset, length: in the source; in the inflated bytes if it is deflated.
        bits: if given, whatever stands outside of the stored bits is cleared.
        file: if given, they are there and not in the source: new ones, too many for the memory.
    """

    offset: int
    length: int
    bits: StoredBits | None = None
    file: BinaryIO | None = None

    def __len__(self) -> int:
        return self.length


Piece = bytes | Run


@dataclass(frozen=True, slots=True)
class Splice:
    """A de-identified file to be written: a new head, then runs of the source and new bytes.

    Attributes:
        head: preamble, file meta and data set up to the pixel data's value.
        body: what follows, in order; for nearly every image one run, its pixel data.
        sop_instance_uid, series_uid, study_uid, patient_id: the *new* ones; they name the file.
        actions: how often each action was taken, for the report.
        facts: de-identified values of the output that the report and the manifests need, by
            keyword (Modality, SeriesDescription, StudyDescription, Manufacturer, ...).
        redactions: what was blacked out; the audit proves it. *Identified*.
        pixels_reviewed: it says that nothing identifying is left in its pixels.
    """

    head: bytes
    body: tuple[Piece, ...]
    patient_id: str
    study_uid: str
    series_uid: str
    sop_instance_uid: str
    actions: tuple[tuple[Action, int], ...]
    facts: tuple[tuple[str, str], ...] = ()
    redactions: tuple[Redaction, ...] = ()
    pixels_reviewed: bool = False

    @property
    def size(self) -> int:
        """Bytes of the file this makes."""
        return len(self.head) + sum(map(len, self.body))

    @property
    def held_bytes(self) -> int:
        """Bytes of it that are in memory; the rest is in the source."""
        return len(self.head) + sum(len(piece) for piece in self.body if isinstance(piece, bytes))

    @property
    def target(self) -> str:
        """Path inside the bag's payload, POSIX: PatientID/Study/Series/SOPInstanceUID.dcm."""
        return f"{self.patient_id}/{self.study_uid}/{self.series_uid}/{self.sop_instance_uid}.dcm"


class FindingCode(StrEnum):
    """What the audit found in a written file."""

    UNEXPECTED_ATTRIBUTE = "unexpected-attribute"
    PRIVATE_ATTRIBUTE = "private-attribute"
    FORBIDDEN_VALUE = "forbidden-value"
    KNOWN_IDENTIFIER = "known-identifier"
    ORIGINAL_UID = "original-uid"
    REAL_DATE = "real-date"
    FILE_META = "file-meta"
    PREAMBLE = "preamble"
    TRAILING_BYTES = "trailing-bytes"
    NOT_AS_WRITTEN = "not-as-written"
    NOT_DICOM = "not-dicom"
    MISSING_ATTRIBUTE = "missing-attribute"
    WRONG_IDENTITY = "wrong-identity"
    BROKEN_REFERENCE = "broken-reference"
    NOT_DECLARED = "not-declared"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the audit found. Holds no value: `where` is a path of tags such as
    `(0040,0275)[0].(0032,1060)`, or `bytes 312-330`; `kind` the identifier's kind, if any."""

    code: FindingCode
    where: str
    kind: IdentifierKind | None = None


# ---------------------------------------------------------------- text burned into the pixels


class PixelStatus(StrEnum):
    """What the search for burned-in text came to, for one series."""

    CLEAN = "clean"  # nothing found, and nothing says that there should be
    HAS_TEXT = "has-text"  # boxes were found
    NEEDS_EYES = "needs-eyes"  # no search can settle it; a person has to look


class BoxReason(StrEnum):
    """Why a box is there."""

    TEXT = "text"  # found in the picture, and on no allow list
    IDENTIFIER = "identifier"  # what was read is one of the patient's identifiers
    DEVICE_RULE = "device-rule"  # this device is known to write there
    OUTSIDE_REGIONS = "outside-regions"  # not part of an ultrasound region (PS3.3 C.8.5.5)
    ALLOWED = "allowed"  # read, and on the allow list: shown, not blacked out
    DRAWN = "drawn"  # a person drew it


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle of pixels: columns `left` to `right - 1`, rows `top` to `bottom - 1`, from 0."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PixelFinding:
    """One place of one image that shows, or may show, text. *Identified*: never leaves the site.

    Attributes:
        sop_instance_uid: the original's.
        frames: numbers of the frames from 0; empty for every frame.
        text: as far as it could be read.
    """

    sop_instance_uid: str
    box: Box
    why: BoxReason
    frames: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class SeriesPixels:
    """What the search found in one series. *Identified*.

    Attributes:
        because: codes of what decided how the series was looked at and judged, for the screen.
    """

    series_uid: str
    status: PixelStatus
    findings: tuple[PixelFinding, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redaction:
    """A box to be blacked out in one image, exactly as a person saw it.

    Attributes:
        sop_instance_uid: the original's. *Identified*.
        frames: numbers of the frames from 0; empty for every frame.
    """

    sop_instance_uid: str
    box: Box
    frames: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PixelDecision:
    """A person looked at a series and decided what is blacked out; nothing else is. *Identified*.

    Attributes:
        redactions: may be empty: the person saw nothing that must go.
    """

    series_uid: str
    redactions: tuple[Redaction, ...] = ()


class PixelReview(StrEnum):
    """Who answers for it that a picture shows no text."""

    REVIEWED = "reviewed"  # a person looked, and decided what is blacked out
    ACCEPTED = "accepted"  # a person answers for the boxes that were found, without having looked
    NOT_NEEDED = "not-needed"  # nothing was found, and the project lets such series go

    @property
    def by_person(self) -> bool:
        """Whether somebody answers for it; only then the file says so."""
        return self is not PixelReview.NOT_NEEDED


# ---------------------------------------------------------------- making it travel


@dataclass(frozen=True, slots=True)
class Packaged:
    """One file that is in the package. Pseudonymous only.

    Attributes:
        target: path inside the bag's payload (`Splice.target`).
        size, sha256, md5: of the written file; the digests in lower-case hexadecimal.
        actions: how often each action was taken.
        facts: see `Splice.facts`.
    """

    target: str
    size: int
    sha256: str
    md5: str
    actions: tuple[tuple[Action, int], ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A real instance that was kept back, with the reason. *Identified* (names)."""

    source: Source
    reason: Reason
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PackageSummary:
    """What a finished package holds, in counts."""

    path: Path
    patients: int
    studies: int
    series: int
    instances: int
    size: int
    held: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a destination confirmed. Pseudonymous only; times are UTC, ISO 8601.

    Attributes:
        destination: the address without secrets.
        package: the package's name there.
        files, size: how much arrived.
        digest: SHA-256 of the bag's tag manifest, which stands for every byte of the package.
        confirmed_by: how arrival was proved ("read back", "remote sha256", ...).
    """

    destination: str
    package: str
    files: int
    size: int
    digest: str
    confirmed_by: str
    started: str
    finished: str


# ---------------------------------------------------------------- what the person decided


@dataclass(frozen=True, slots=True)
class PrivateBlock:
    """RSNA's private block (0013,0010)="CTP" with 1010-1013 (midrc.md 1.3)."""

    project: str = "MIDRC-RICORD"
    trial: str = "MIDRC-RICORD"


class WhyExcluded(StrEnum):
    """Why a person left a series out."""

    NOT_PART = "not-part"  # it does not belong to what the project asks for
    POOR_IMAGE = "poor-image"
    SHOWS_IDENTITY = "shows-identity"  # something in it cannot be made safe
    NOT_AGREED = "not-agreed"  # the patient, or the site, does not want it sent
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A series that a person left out, and why. *Identified* (the original UID)."""

    series_uid: str
    why: WhyExcluded = WhyExcluded.OTHER


class Reach(StrEnum):
    """How far a person's "remove this" reaches."""

    IMAGE = "image"
    SERIES = "series"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Removal:
    """A person decided that a value the rules would keep does not leave. *Identified* (UID).

    Attributes:
        path: as `Change.path`; item numbers in it mean every item.
        uid: the original SOPInstanceUID or SeriesInstanceUID it is meant for; "" if everywhere.
    """

    path: tuple[int, ...]
    reach: Reach = Reach.ALL
    uid: str = ""


DEFAULT_OPTIONS = frozenset(
    {
        Option.BASIC,
        Option.CLEAN_PIXEL_DATA,
        Option.CLEAN_GRAPHICS,
        Option.CLEAN_STRUCTURED_CONTENT,
        Option.CLEAN_DESCRIPTORS,
        Option.RETAIN_MODIFIED_DATES,
        Option.RETAIN_PATIENT_CHARACTERISTICS,
        Option.RETAIN_DEVICE_IDENTITY,
        Option.RETAIN_SAFE_PRIVATE,
    }
)


@dataclass(frozen=True, slots=True)
class Criteria:
    """Which exams a project asks for; what is empty or 0 asks for nothing.

    Attributes:
        modalities: values of Modality, such as CT.
        body_parts: words of Body Part Examined or of a description, upper case, such as CHEST.
        youngest, oldest: completed years at the day of the study.
    """

    modalities: frozenset[str] = frozenset()
    body_parts: frozenset[str] = frozenset()
    youngest: int = 0
    oldest: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What an observation may ask; without `answers`, the answer is a number."""

    name: str
    answers: tuple[str, ...] = ()


_YES_NO = ("Yes", "No")

DECEASED = "Deceased"
"""The discharge type, and the outcome, that means death."""


@dataclass(frozen=True, slots=True)
class Clinical:
    """How clinical facts are written, and the closed lists that MIDRC's dictionary leaves open.

    Attributes:
        organisation: in the names of the batch and its tables; "" for the site's id.
        project_code: the Gen3 project the batch goes to.
        hold_images: a case whose facts have an error keeps its images back too.
        required: every patient needs clinical facts (the window asks for them).
        dictionary: path of a newer data dictionary; "" for the one of the program.
        breathing_support: values of procedure.breathing_support_type.
        ventilator: those of them that mean that the patient was on a ventilator.
        discharge_types: values of visit.discharge_type.
        outcomes: answers to the observation "Outcome".
        observations: the questions that may be answered.
    """

    organisation: str = ""
    project_code: str = "R1"
    hold_images: bool = True
    required: bool = False
    dictionary: str = ""
    breathing_support: tuple[str, ...] = (
        "Low-flow oxygen",
        "High-flow nasal oxygen",
        "Non-invasive ventilation",
        "Invasive mechanical ventilation",
        "ECMO",
    )
    ventilator: tuple[str, ...] = ("Invasive mechanical ventilation",)
    discharge_types: tuple[str, ...] = (
        "Home or Self Care",
        "Home-Health Care Svc",
        DECEASED,
        "Long Term Care",
        "Acute/Inpatient Rehab Facility",
        "Subacute Rehab/Skilled Nursing Facility",
        "Hospice/Home",
        "Hospice/Medical Facility",
        "Left Against Medical Advice",
        "Intermediate Care Facility",
        "Short Term Hospital",
    )
    outcomes: tuple[str, ...] = ("Alive", DECEASED)
    observations: tuple[Question, ...] = (
        Question("Smoking status", ("Current smoker", "Former smoker", "Never smoker")),
        Question("Heart disease", _YES_NO),
        Question("Respiratory disease", _YES_NO),
        Question("Diabetes", _YES_NO),
        Question("Cough", _YES_NO),
        Question("Shortness of breath", _YES_NO),
        Question("Chest pain", _YES_NO),
        Question("Muscle aches", _YES_NO),
        Question("Diarrhea", _YES_NO),
        Question("Temperature (C)"),
        Question("Oxygen saturation (%)"),
        Question("C-reactive protein (mg/L)"),
        Question("Lactate dehydrogenase (U/L)"),
        Question("Lymphocyte count (per uL)"),
        Question("Hemoglobin (g/dL)"),
        Question("D-dimer (ng/mL)"),
        Question("Albumin (g/dL)"),
        Question("Direct bilirubin (mg/dL)"),
        Question("Alanine aminotransferase (IU/L)"),
        Question("Interleukin-6 (pg/mL)"),
        Question("Ferritin (ng/mL)"),
    )


# their pictures come from a scanner that writes nothing into them
UNATTENDED = frozenset({"CR", "CT", "DX", "MG", "MR", "NM", "PT"})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """How a server that is reached over TLS is met, besides its address. No secrets.

    Attributes:
        authority: PEM certificates of authorities that count besides those the computer trusts.
        certificate: SHA-256 of the server's certificate, lower-case hex: no other will do, even if
            an authority vouches for it; "" for none named.
        plain_http: allow http:// and dicom://, to this computer itself only.
        service: address of the S3 service, such as `https://s3.archive.example`; "" for AWS.
        region: of the S3 service.
        path_style: the bucket is part of the path, not of the server's name.
        checksums: when S3 requests carry a checksum in AWS's newer form: "when_required", or
            "when_supported", which older stores refuse.
        layout: how a package's files are named in a bucket: "bag", as they are below the package's
            name, or "rsna", images as `<case>/<study>/<series>/<instance>.dcm` beside the rest.
        user_pool, user_pool_client, identity_pool: of Amazon Cognito, where an S3 login is a name
            and a password: the pool (`us-east-1_...`), its app client, and the pool of identities.
        login_service: address of both pools' service; "" for AWS.
        ae_title: our name to a DICOM node.
        commitment_port: where we wait for a node's storage commitment; 0 for nowhere, it then
            comes on the association that asked, or not at all.
        bytes_per_second: how fast a delivery may be, whatever the protocol; 0 for no limit.
    """

    authority: str = ""
    certificate: str = ""
    plain_http: bool = False
    service: str = ""
    region: str = "us-east-1"
    path_style: bool = False
    checksums: str = "when_required"
    layout: str = "bag"
    user_pool: str = ""
    user_pool_client: str = ""
    identity_pool: str = ""
    login_service: str = ""
    ae_title: str = "STUDY-COURIER"
    commitment_port: int = 0
    bytes_per_second: int = 0


@dataclass(frozen=True, slots=True)
class Project:
    """What the coordinator's project file sets up (site.project reads it). No secrets.

    Attributes:
        name: the project's short name.
        site_id: six digits, given by the archive; "" until someone enters it.
        options: PS3.15 profile and options.
        recipe: text of a recipe laid over the profile; "" for none.
        unattended: modalities whose series may go without a person having looked at the pixels,
            if no text was found in them.
        allowed_words: text that stays in a picture, besides what is always allowed.
        allow_heads: what shows a head or neck may leave, although a face may be made out in it.
        private_block: written into every image when set.
        destination: where packages go, such as `sftp://user@host:22/incoming`; "" if undecided.
        host_key: the SSH host key's fingerprint (`SHA256:...`) for an sftp destination.
        endpoint: how a destination over HTTPS is met.
        clinical: how clinical facts are written.
        criteria: which exams the project asks for.
        agreement: what the person agrees to before anything is sent; "" for the usual words.
        contact: whom to ask, in one line.
        recipients: age public keys (`age1...`) that open what is carried on a drive.
        viewer_copy: a drive may also carry the images unencrypted, for a viewer.
        updates: URL of a text with nothing but the newest version's number; "" to ask nobody.
    """

    name: str = "MIDRC"
    site_id: str = ""
    options: frozenset[Option] = DEFAULT_OPTIONS
    recipe: str = ""
    unattended: frozenset[str] = UNATTENDED
    allowed_words: frozenset[str] = frozenset()
    allow_heads: bool = False
    private_block: PrivateBlock | None = None
    destination: str = ""
    host_key: str = ""
    endpoint: Endpoint = Endpoint()
    clinical: Clinical = Clinical()
    criteria: Criteria = Criteria()
    agreement: str = ""
    contact: str = ""
    recipients: tuple[str, ...] = ()
    viewer_copy: bool = False
    updates: str = ""


@dataclass(frozen=True, slots=True)
class Attestation:
    """Who answers for a contribution. It is part of the report, so it leaves the site.

    Attributes:
        name, role: of the person at the site, as they wrote it.
        agreement: the text they agreed to.
        at: UTC, ISO 8601.
    """

    name: str
    role: str
    agreement: str
    at: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a person decided about one contribution. *Identified*.

    Attributes:
        sources: folders, ZIPs or discs.
        package: the folder the finished bag will be (must not exist, or be our unfinished one).
        excluded_series: original SeriesInstanceUIDs left out by choice.
        exclusions: why, for those of `excluded_series` that a person gave a reason for.
        included_series: original SeriesInstanceUIDs outside of the project's criteria that a person
            wants sent all the same.
        attestation: who answers for it; None until somebody does.
        approved_series: original SeriesInstanceUIDs that a person looked at and found good to send.
        removals: values that the rules would keep and a person does not.
        one_person: PatientIDs whose several names a person said are one patient.
        pixel_decisions: for series a person looked at, which boxes are blacked out.
        accept_redactions: somebody answers for all boxes that were found, without having looked
            at each (`--accept-redactions`); the report says so.
        correction: what was sent before may be sent again, and may differ; the report says so.
        workers: processes for the CPU work, at least 1.
    """

    sources: tuple[Path, ...]
    package: Path
    project: Project
    excluded_series: frozenset[str] = frozenset()
    exclusions: tuple[Exclusion, ...] = ()
    approved_series: frozenset[str] = frozenset()
    included_series: frozenset[str] = frozenset()
    attestation: Attestation | None = None
    removals: tuple[Removal, ...] = ()
    one_person: frozenset[str] = frozenset()
    pixel_decisions: tuple[PixelDecision, ...] = ()
    accept_redactions: bool = False
    correction: bool = False
    workers: int = 1


# ---------------------------------------------------------------- what happens meanwhile


class Stage(StrEnum):
    """The stations of one run, in order."""

    SCAN = "scan"
    INSPECT = "inspect"
    DEIDENTIFY = "deidentify"
    PACKAGE = "package"
    SEND = "send"
    VERIFY = "verify"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is. `total` 0 means not known yet."""

    stage: Stage
    done: int
    total: int
    bytes_done: int = 0
    bytes_total: int = 0


@dataclass(frozen=True, slots=True)
class PackageReady:
    """The bag stands under its final name."""

    summary: PackageSummary


@dataclass(frozen=True, slots=True)
class Delivered:
    """The destination has everything, proved."""

    receipt: Receipt


Event = Progress | Instance | Rejected | Held | Packaged | PackageReady | Delivered


@dataclass(slots=True)
class Token:
    """How a person pauses or cancels a long act; shared between the shell and the work.

    The work calls `check()` between files and between blocks of a long file.
    """

    _cancelled: threading.Event = field(default_factory=threading.Event)
    _running: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._running.set()

    def cancel(self) -> None:
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        self._running.clear()

    def resume(self) -> None:
        self._running.set()

    @property
    def paused(self) -> bool:
        return not self._running.is_set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def check(self) -> None:
        """Wait while paused.

        Raises:
            Cancelled: the person asked to stop.
        """
        self._running.wait()
        if self._cancelled.is_set():
            raise Cancelled
