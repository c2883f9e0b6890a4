"""Claims with a value, a stance and a reason: our own labelled claims, general reasons on any topic, and corpus arguments."""
from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache

from training.config import data_dir
from training.data.clean import acceptable, normalise
from training.data.corpora import read_tsv
from training.formats import VALUES
from training.prose.fields import FIELDS, field_reasons
from training.prose.lexicon import Claim, claims, heldout, inflect, lexicons, neutral
from training.prose.texts import upper_first
from training.prose.topics import Demand, draw_demand


@dataclass(frozen=True)
class Argument:
    """A reason for or against a topic, and the values it rests on (at least one).

    `labelled`: the side is what a person with these values would take; else it was drawn, and only the wording can be learned from it.
    """

    topic: str
    pro: bool
    text: str
    values: tuple[str, ...]
    labelled: bool = True


# Claims that can be made about any topic, and whether they ask for it.
TOPIC_CLAIMS = (
    ("{Topic} is a good idea.", True), ("{Topic} is worth it.", True), ("{Topic} does more good than harm.", True), ("We should support {topic}.", True),
    ("Society is better off with {topic}.", True), ("{Topic} deserves more support.", True), ("{Topic} makes the world a better place.", True),
    ("{Topic} is a bad idea.", False), ("{Topic} does more harm than good.", False), ("We should say no to {topic}.", False),
    ("Society would be better off without {topic}.", False), ("{Topic} has gone too far.", False), ("There are too many problems with {topic}.", False))


GERUND = re.compile(r"(not )?\w+ing ")
SINGULAR = re.compile(r"(an?|the|my|our) |(not )?\w+ing ")
"""Topics that surely take a singular verb; others may be plural and get sentences without agreement only."""
AGREEING = re.compile(r"\{[Tt]opic\} (\w+ly )?(\w+s|does not) ")
NOUN_ONLY = re.compile(r"\b(with|need|choose|choosing|have|want|at|around|into|behind) \{topic\}", re.IGNORECASE)
"""Places in a sentence where a gerund reads badly: "with letting pupils ..."."""


def fitting(lines: list[str], topic: str) -> list[str]:
    """The lines with a {topic} that stay grammatical with this one."""
    if GERUND.match(topic):
        return [line for line in lines if not NOUN_ONLY.search(line)]
    return lines if SINGULAR.match(topic) else [line for line in lines if not AGREEING.search(line)]


def fill_topic(line: str, topic: str) -> str:
    """Puts a topic into a line."""
    return line.replace("{topic}", topic).replace("{Topic}", upper_first(topic))


def sentence_case(text: str) -> str:
    """Sentences start with a capital, ' i ' is 'I', and a full stop closes the text."""
    text = upper_first(text.strip()).replace(" i ", " I ").replace(" i'", " I'")
    text = re.sub(r"([.!?] )([a-z])", lambda match: match[1] + match[2].upper(), text)
    return text if text[-1:] in ".!?" else text + "."


@dataclass(frozen=True)
class CorpusArgument:
    """A labelled argument of the data pack: a conclusion, whether the premise is in favour of it, and its values."""

    conclusion: str
    agree: bool
    text: str
    values: tuple[str, ...]

    @property
    def topic(self) -> str | None:
        """'We should ban whaling.' asks for 'banning whaling'; None where the form is another."""
        match = re.fullmatch(r"[Ww]e should ((?!not )\w.*?)[.!]?", self.conclusion)
        return inflect(match[1], "VBG") if match else None


@cache
def corpus_arguments() -> tuple[CorpusArgument, ...]:
    """Labelled training arguments of the data pack (VIM train; ValueEval train without any VIM validation or test row).

    Empty when the data pack is not there.
    """
    folder = data_dir() / "arguments"
    if not (folder / "vim_split.tsv").exists():
        return ()
    vim = read_tsv(folder / "vim_split.tsv")
    banned = {row["premise"].lower().strip() for row in vim if row["split"] != "train"}
    banned |= {row["premise"].lower().strip() for row in read_tsv(folder / "valueeval23.tsv") if row["split"] != "train"}
    rows = vim + read_tsv(folder / "valueeval23.tsv")
    result, seen = [], set()
    for row in rows:
        premise = normalise(row["premise"])
        key = premise.lower()
        values = tuple(v for v in VALUES if row[v] == "1")
        if row["split"] != "train" or key in banned or key in seen or not values or not acceptable(premise) or len(premise) > 300:
            continue
        seen.add(key)
        result.append(CorpusArgument(sentence_case(normalise(row["conclusion"])), row["stance"] == "in favor of", sentence_case(premise), values))
    return tuple(result)


class ArgumentMaker:
    """Draws claims and arguments; `held` = only claims, topics and reasons that training never draws."""

    def __init__(self, rng: random.Random, held: bool = False):
        self.rng, self.held = rng, held
        self.claims = [c for c in claims() if heldout(c.text) == held]
        self.topics = [t for t in neutral().sections["topics"] if heldout(t) == held]
        self.corpus = [a for a in corpus_arguments() if heldout(a.conclusion) == held]

    def general(self, topic: str, pro: bool, value: str, field: str | None) -> str:
        """A sentence that says a topic serves (pro) or harms a value, at best in terms of its field of life."""
        side = "pro" if pro else "con"
        by_field = field_reasons()[field][f"{value}_{side}"] if field and self.rng.random() < 0.6 else []
        anywhere = lexicons()[VALUES.index(value)].sections[f"reasons_{side}"]
        lines = by_field or anywhere
        lines = [line for line in lines if heldout(line) == self.held] or lines
        return fill_topic(self.rng.choice(fitting(lines, topic) or anywhere), topic)

    def demand(self) -> Demand:
        """A claim with its topic: one of a labelled claim's wordings, or a claim about anything."""
        if self.rng.random() < 0.45:
            return self.wording(self.rng.choice(self.claims))
        if self.rng.random() < 0.87:
            return draw_demand(self.rng, self.held)
        form, asks = self.rng.choice(TOPIC_CLAIMS)
        topic = self.rng.choice(self.topics)
        return Demand(fill_topic(form, topic), topic, asks, None)

    def wording(self, claim: Claim) -> Demand:
        """A labelled claim in one of its wordings."""
        opposite = bool(claim.opposites) and self.rng.random() < 0.3
        words = claim.opposites if opposite else (claim.text, *claim.also)
        return Demand(self.rng.choice(words), claim.topic, not opposite, FIELDS.get(claim.field))

    def own(self) -> Argument:
        """A labelled claim's topic with one of its reasons, at times followed by a general one."""
        claim: Claim = self.rng.choice(self.claims)
        reason = self.rng.choice(claim.reasons)
        text = reason.text
        if self.rng.random() < 0.15:
            text += " " + self.general(claim.topic, reason.agree, self.rng.choice(reason.values), FIELDS.get(claim.field))
        return Argument(claim.topic, reason.agree, text, reason.values)

    def about_topic(self) -> Argument:
        """Any topic with general reasons."""
        value, pro, demand = self.rng.choice(VALUES), self.rng.random() < 0.5, self.demand()
        reason = self.general(demand.topic, pro, value, demand.field)
        if self.rng.random() < 0.2:
            reason += " " + self.general(demand.topic, pro, value, demand.field)
        return Argument(demand.topic, pro, reason, (value,), labelled=False)

    def labelled(self) -> Argument:
        """An argument whose values and side somebody labelled: mostly ours, at times one of a corpus."""
        if self.corpus and self.rng.random() < 0.08:
            argument = self.rng.choice(self.corpus)
            if argument.topic:
                return Argument(argument.topic, argument.agree, argument.text, argument.values)
        return self.own()

    def any(self) -> Argument:
        """An argument of either sort."""
        return self.labelled() if self.rng.random() < 0.63 else self.about_topic()

    def opinion(self) -> tuple[Demand, Argument]:
        """A claim and an argument on its topic."""
        claim: Claim = self.rng.choice(self.claims)
        reason = self.rng.choice(claim.reasons)
        return self.wording(claim), Argument(claim.topic, reason.agree, reason.text, reason.values)
