"""The subjects of everyday debate: what is argued about in each, and what that can lead to, as each value sees it."""
from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from itertools import product

from training.formats import SUBJECTS
from training.prose.lexicon import FOLDER, parse_sections

_CLAIM_FIELDS = {
    "lessons": "school learning training tests",
    "exams": "marks",
    "pupils": "youth library",
    "universities": "university internships apprenticeships",
    "jobs": "work jobs careers unions service",
    "hours": "hours breaks overtime shifts pensions nights",
    "offices": "office meetings bosses seating",
    "companies": "business companies factories trade economy",
    "pay": "pay tips",
    "parents": "family parents children",
    "marriage": "marriage love dating",
    "relatives": "age ageing siblings grandparents godparents relatives names reunions",
    "neighbours": "neighbours noise lending housemates",
    "friends": "friendship friends promises secrets visits guests letters",
    "manners": "manners lies gossip talk apologies queueing character",
    "charity": "charity volunteering aid",
    "celebrations": "holidays gifts celebration parties",
    "doctors": "health",
    "food": "food vegetables water kitchen",
    "bodies": "body sleep looks",
    "safety": "safety fire light",
    "taxes": "taxes state council",
    "shops": "shopping shops packaging",
    "money": "money",
    "housing": "housing renting building moving",
    "cars": "traffic",
    "trains": "access",
    "streets": "city parks toilets",
    "tourists": "travel trips hiking camping beach",
    "borders": "migration borders",
    "animals": "animals pets hunting fishing insects",
    "climate": "environment energy heating",
    "forests": "forest nature mountains sea rivers trees",
    "farms": "farming garden",
    "rubbish": "waste repair recycling plastic",
    "elections": "politics",
    "laws": "law rules",
    "armies": "peace",
    "nations": "monarchy flags",
    "rights": "identity",
    "phones": "phones messages post",
    "internet": "internet passwords technology",
    "robots": "robots drones",
    "television": "media television news streaming film films podcasts",
    "games": "games leisure",
    "science": "science space",
    "music": "music",
    "art": "arts art theatre museum",
    "books": "books reading languages",
    "religion": "religion",
    "customs": "culture customs",
    "sport": "sport sports clubs teams",
    "clothes": "clothes",
    "home": "home chores routine routines rooms cleaning furniture life",
}
SUBJECT_OF = {name: subject for subject, names in _CLAIM_FIELDS.items() for name in names.split()}
"""A labelled claim's `field:` -> its subject."""


@dataclass(frozen=True)
class Topics:
    """What people argue about in a subject: plural things, verb phrases, plural people, singular rules with their article, places after 'in'."""

    things: tuple[str, ...]
    acts: tuple[str, ...]
    people: tuple[str, ...]
    rules: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True)
class Demand:
    """A claim, the topic it is about, whether the claim asks for the topic (else it rejects it), and its subject, if that is known."""

    claim: str
    topic: str
    asks: bool
    subject: str | None


@cache
def _sections(name: str) -> dict[str, list[str]]:
    path = FOLDER / "lexicon" / "subjects" / name
    return parse_sections(path.read_text(encoding="utf-8"))


@cache
def subject_topics(subject: str) -> Topics:
    """What a subject's claims are put together from."""
    sections = _sections(f"{subject}.topics.txt")
    return Topics(**{name: tuple(sections[name]) for name in ("things", "acts", "people", "rules", "places")})


@cache
def subject_claims() -> tuple[Demand, ...]:
    """Claims with their topics, as people word them: `CLAIM => TOPIC`, or `CLAIM =/> TOPIC` where the claim rejects its topic."""
    result = []
    for subject in SUBJECTS:
        for line in _sections(f"{subject}.topics.txt")["claims"]:
            match = re.fullmatch(r"(\S.*?)\s*=(/?)>\s*(\S.*)", line)
            if not match:
                raise ValueError(f"{subject}.topics.txt: bad claim: {line}")
            result.append(Demand(match[1], match[3].rstrip("."), not match[2], subject))
    return tuple(result)


@cache
def consequences(subject: str, value: str, good: bool) -> tuple[str, ...]:
    """Clauses on what a topic of the subject can lead to, good or bad as the value sees it, with [alternatives|like these]."""
    return tuple(_sections(f"{subject}.txt")[f"{value}_{'pro' if good else 'con'}"])


def variants(line: str) -> list[str]:
    """All wordings of a line with [alternatives|like these]."""
    choices = (part.split("|") for part in re.split(r"[\[\]]", line))
    return ["".join(parts) for parts in product(*choices)]


def choose(line: str, rng: random.Random) -> str:
    """A line with one of each of its [alternatives|like these]."""
    return re.sub(r"\[([^\]]*)\]", lambda match: rng.choice(match[1].split("|")), line)
