"""Twelve fields of life: which claims belong to each, reasons that name its people and places, and what is argued about in it."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from training.prose.lexicon import FOLDER, parse_sections

_NAMES = {
    "school": "school university youth tests learning internships library training",
    "work": "work business jobs office service bosses meetings shifts breaks overtime careers apprenticeships companies unions factories hours seating trade",
    "family": "family marriage love age dating siblings grandparents godparents relatives parents children ageing names pensions",
    "neighbours": "neighbours friendship friends manners gifts charity noise guests visits lending volunteering aid apologies promises secrets lies gossip talk queueing reunions letters moving celebration",
    "health": "health food body sleep safety vegetables water kitchen",
    "money": "money economy taxes shopping shops tips pay waste repair packaging renting housing",
    "town": "city traffic travel holidays borders parks trips toilets building museum housemates hiking camping beach sea rivers identity",
    "nature": "environment animals energy garden farming forest pets trees insects hunting fishing nature mountains recycling plastic light heating",
    "politics": "politics law council migration monarchy flags state peace marks rules access fire",
    "technology": "technology internet phones robots media television news streaming passwords messages drones space film films podcasts post",
    "culture": "culture arts music religion science languages books customs theatre art reading",
    "leisure": "sport sports leisure home clothes routine rooms life parties looks games chores cleaning furniture nights clubs teams character",
}
FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
"""A claim's `field:` -> its field of life."""


@dataclass(frozen=True)
class Topics:
    """What people argue about in a field: plural things, verb phrases, plural people, singular rules with their article, places after 'in'."""

    things: tuple[str, ...]
    acts: tuple[str, ...]
    people: tuple[str, ...]
    rules: tuple[str, ...]
    places: tuple[str, ...]


@cache
def field_reasons() -> dict[str, dict[str, list[str]]]:
    """Field -> section ("security_pro") -> reasons with {topic} in them, true of nearly any topic of the field.

    In `<field>.pairs.txt` line n of a value's two sections makes a pair that differs in the consequence alone.
    """
    result: dict[str, dict[str, list[str]]] = {field: {} for field in _NAMES}
    for field, sections in result.items():
        for name in (f"{field}.txt", f"{field}.pairs.txt"):
            for section, lines in parse_sections((FOLDER / "lexicon" / "fields" / name).read_text(encoding="utf-8")).items():
                sections.setdefault(section, []).extend(lines)
    return result


@cache
def field_topics() -> dict[str, Topics]:
    """Field -> its topics."""
    result = {}
    for field in _NAMES:
        sections = parse_sections((FOLDER / "lexicon" / "fields" / f"{field}.topics.txt").read_text(encoding="utf-8"))
        result[field] = Topics(**{name: tuple(lines) for name, lines in sections.items()})
    return result
