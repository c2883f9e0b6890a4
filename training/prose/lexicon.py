"""The raw material: own-worded fragments per value (`lexicon/*.txt`) and labelled claims (`claims/*.txt`)."""
from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lemminflect import getInflection

from training.formats import VALUES

FOLDER = Path(__file__).resolve().parent
SIGNED_SECTIONS = ("goals", "acts", "beliefs", "traits", "stories", "portraits", "scenarios", "opinions")


def heldout(key: str, share: float = 0.1) -> bool:
    """Whether a fragment, frame or claim is held out for validation; decided by its own text."""
    return zlib.crc32(key.encode()) / 2**32 < share


@dataclass
class Lexicon:
    """Fragments by section of one value; `sections["acts_against"]` go against the value."""

    value: str
    sections: dict[str, list[str]] = field(default_factory=dict)

    def lines(self, section: str, held: bool) -> list[str]:
        """Fragments of a section, either the training ones or the held-out ones."""
        return [line for line in self.sections.get(section, []) if heldout(line) == held]


@dataclass(frozen=True)
class Reason:
    """A reason for or against a claim and the values it rests on."""

    text: str
    agree: bool
    values: tuple[str, ...]


@dataclass(frozen=True)
class Claim:
    """A claim, the noun phrase it is about ('banning fireworks in cities'), reasons on both sides, and other wordings.

    `also` say the same; who agrees with one of `opposites` disagrees with the claim. The topic is what the claim asks for.
    """

    text: str
    topic: str
    reasons: tuple[Reason, ...]
    also: tuple[str, ...] = ()
    opposites: tuple[str, ...] = ()
    field: str = ""


def parse_sections(text: str) -> dict[str, list[str]]:
    """`[section]` headers, one fragment per line, `#` comments."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        line = line.strip()
        if match := re.fullmatch(r"\[(\w+)\]", line):
            current = sections.setdefault(match.group(1), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return sections


@cache
def lexicons() -> tuple[Lexicon, ...]:
    """All ten lexicons in the order of the values."""
    result = []
    for value in VALUES:
        lexicon = Lexicon(value)
        for path in sorted((FOLDER / "lexicon").glob(f"{value}*.txt")):
            for section, lines in parse_sections(path.read_text(encoding="utf-8")).items():
                lexicon.sections.setdefault(section, []).extend(lines)
        result.append(lexicon)
    return tuple(result)


@cache
def neutral() -> Lexicon:
    """Everyday acts without a value."""
    return Lexicon("neutral", parse_sections((FOLDER / "lexicon" / "neutral.txt").read_text(encoding="utf-8")))


@cache
def claims() -> tuple[Claim, ...]:
    """All labelled claims; raises ValueError naming a malformed line."""
    result = []
    for path in sorted((FOLDER / "claims").glob("*.txt")):
        for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
            head: dict[str, list[str]] = {}
            reasons = []
            for line in block.splitlines():
                if line[:1] in "+-":
                    labels, _, text = line[1:].partition("|")
                    values = tuple(v.strip() for v in labels.split(","))
                    if not text or any(v not in VALUES for v in values):
                        raise ValueError(f"{path.name}: bad reason: {line}")
                    reasons.append(Reason(text.strip(), line[0] == "+", values))
                elif ":" in line:
                    key, _, value = line.partition(":")
                    head.setdefault(key.strip(), []).append(value.strip())
            result.append(Claim(head["claim"][0], head["topic"][0], tuple(reasons), tuple(head.get("also", ())), tuple(head.get("not", ())), head["field"][0]))
    return tuple(result)


@dataclass(frozen=True)
class Actor:
    """Who a sentence is about; fills the placeholders."""

    name: str
    they: str
    them: str
    their: str
    theirs: str
    themselves: str

    def fill(self, text: str) -> str:
        """Replaces placeholders; the first person has no {Name} and must not be given one."""
        they = self.they
        for key, word in (("Name", self.name), ("they", they), ("them", self.them), ("their", self.their),
                          ("theirs", self.theirs), ("themselves", self.themselves)):
            text = text.replace("{" + key + "}", word).replace("{" + key.capitalize() + "}", word[:1].upper() + word[1:])
        return text


I = Actor("I", "I", "me", "my", "mine", "myself")


def she(name: str) -> Actor:
    """A woman in the third person."""
    return Actor(name, "she", "her", "her", "hers", "herself")


def he(name: str) -> Actor:
    """A man in the third person."""
    return Actor(name, "he", "him", "his", "his", "himself")


@cache
def inflect(phrase: str, tag: str) -> str:
    """Inflects the first word of a base-form verb phrase: tag VBD (past), VBZ (third person) or VBG (gerund).

    An adverb in front ("always lock") is left where it is.
    """
    words = phrase.split(" ")
    at = 1 if len(words) > 1 and (words[0].endswith("ly") or words[0] in ("always", "never", "often", "not")) and words[0] not in (
        "apply", "reply", "rely", "fly", "supply", "bully", "ally") else 0
    forms = getInflection(words[at], tag=tag)
    words[at] = forms[0] if forms else words[at]
    return " ".join(words)
