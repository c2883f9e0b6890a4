"""Claims about anything: patterns filled with the things, groups and places of lexicon/topics.txt.

A small model recalls the topics it has been trained on. With tens of thousands of different ones it has to copy the topic from the claim.
"""
from __future__ import annotations

import random
from functools import cache

from training.prose.lexicon import FOLDER, heldout, parse_sections
from training.prose.texts import upper_first

# (topic, claims that ask for it, claims that reject it); {t} thing, {g} group, {p} place, capitalised at the start of a sentence.
PATTERNS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("banning {t}", ("{T} should be banned.", "We should ban {t}.", "The law should forbid {t}."), ("{T} should be allowed.", "Nobody should forbid {t}.")),
    ("banning {t} in {p}", ("{T} should be banned in {p}.", "There should be no {t} in {p}."), ("{T} should be allowed in {p}.",)),
    ("a tax on {t}", ("There should be a tax on {t}.", "We need a tax on {t}.", "The state should tax {t}."), ("There should be no tax on {t}.",)),
    ("free {t} for {g}", ("{T} should be free for {g}.", "{G} should not have to pay for {t}."), ("{G} should pay for {t} like everybody else.",)),
    ("more {t} in {p}", ("There should be more {t} in {p}.", "We need more {t} in {p}."), ("We do not need any more {t} in {p}.",)),
    ("keeping {t} out of {p}", ("{T} should be kept out of {p}.", "{T} do not belong in {p}."), ("{T} should have a place in {p}.",)),
    ("teaching {g} about {t}", ("{G} should learn about {t}.", "We should teach {g} about {t}."), ("{G} do not need to learn about {t}.",)),
    ("spending more money on {t}", ("The state should spend more money on {t}.", "More money should go into {t}."), ("The state should spend less money on {t}.",)),
    ("making {t} cheaper", ("{T} should be cheaper.", "{T} should cost less."), ("{T} should cost more.",)),
    ("making {t} more expensive", ("{T} should be more expensive.", "{T} should cost much more."), ("{T} should be cheap.",)),
    ("stricter rules for {t}", ("There should be stricter rules for {t}.", "We need strict rules for {t}."), ("There are too many rules for {t}.",)),
    ("stopping advertising for {t}", ("Advertising for {t} should be stopped.", "No one should advertise {t}."), ("Companies should be free to advertise {t}.",)),
    ("giving up {t}", ("We should all give up {t}.", "People should give up {t}.", "Life is better without {t}."), ("Nobody should have to give up {t}.", "Life would be poorer without {t}.")),
    ("spending less time on {t}", ("{G} should spend less time on {t}.", "{G} spend too much time on {t}."), ("{G} should spend more time on {t}.",)),
    ("keeping {t} for {g} only", ("{T} should be for {g} only.", "Only {g} should be allowed to have {t}."), ("{T} should not be for {g} only.",)),
    ("{t} in {p}", ("{T} are a good thing in {p}.", "It is good to have {t} in {p}."), ("{T} are a bad thing in {p}.", "It is wrong to have {t} in {p}.")),
    ("an age limit for {t}", ("There should be an age limit for {t}.", "{T} should have an age limit."), ("There should be no age limit for {t}.",)),
    ("asking {g} about {t}", ("{G} should be asked about {t}.", "{G} should have a say about {t}."), ("{G} should not decide about {t}.",)),
)


@cache
def _lists(held: bool) -> dict[str, list[str]]:
    sections = parse_sections((FOLDER / "lexicon" / "topics.txt").read_text(encoding="utf-8"))
    return {name: [line for line in lines if name != "things" or heldout(line) == held] for name, lines in sections.items()}


def draw_topic(rng: random.Random, held: bool = False) -> tuple[str, str, bool]:
    """(topic, claim, whether the claim asks for the topic). `held`: only things that training never draws."""
    lists = _lists(held)
    topic, asking, rejecting = rng.choice(PATTERNS)
    thing, group, place = (rng.choice(lists[name]) for name in ("things", "groups", "places"))
    pro = rng.random() < 0.6
    claim = rng.choice(asking if pro else rejecting)

    def fill(text: str) -> str:
        for key, word in (("t", thing), ("g", group), ("p", place)):
            text = text.replace("{" + key + "}", word).replace("{" + key.upper() + "}", upper_first(word))
        return text

    return fill(topic), fill(claim), pro
