"""Claims with a value, a side and a reason: labelled claims, consequences of any topic of a subject, and labelled corpus arguments."""
from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache

from training.config import data_dir
from training.data.clean import acceptable, normalise
from training.data.corpora import read_tsv
from training.formats import SUBJECTS, VALUES
from training.prose.lexicon import Claim, claims, heldout, lexicons
from training.prose.subjects import SUBJECT_OF, Demand, choose, consequences, subject_claims
from training.prose.texts import upper_first
from training.prose.topics import draw_demand, swap_words


@dataclass(frozen=True)
class Argument:
    """A reason for or against a topic, and the values it rests on (at least one).

    `text` has {topic} (or {Topic} at a sentence's start) where the topic stands, unless it words the topic in its own way. `labelled`: the side is what a person
    with these values would take; else it was drawn, and only the wording can be learned from it.
    """

    topic: str
    subject: str
    pro: bool
    text: str
    values: tuple[str, ...]
    labelled: bool = True


# Claims that can be made about any topic with a singular verb, and whether they ask for it.
TOPIC_CLAIMS = (
    ("{Topic} is a good idea.", True), ("{Topic} is worth it.", True), ("{Topic} does more good than harm.", True), ("We should support {topic}.", True),
    ("Society is better off with {topic}.", True), ("{Topic} deserves more support.", True), ("{Topic} makes the world a better place.", True),
    ("{Topic} is a bad idea.", False), ("{Topic} does more harm than good.", False), ("We should say no to {topic}.", False),
    ("Society would be better off without {topic}.", False), ("{Topic} has gone too far.", False), ("There are too many problems with {topic}.", False))
SINGULAR = re.compile(r"(an?|the|my|our) |(not )?\w+ing ")
"""Topics that surely take a singular verb."""

# How a reason tells a consequence: {c}, or {C} at the start, is a clause on what the topic leads to, {o} one on what its absence leads to.
FRAMES = {
    True: ("Thanks to {topic}, {c}.", "{Topic} would mean that {c}.", "I am for {topic}, because {c}.", "I am in favour of {topic}, because {c}.", "I support {topic}, because {c}.",
           "The good thing about {topic} is that {c}.", "What I like about {topic} is that {c}.", "I say yes to {topic}, because {c}.", "{C}, thanks to {topic}.",
           "As a result of {topic}, {c}.", "Without {topic}, {o}."),
    False: ("Because of {topic}, {c}.", "{Topic} would mean that {c}.", "I am against {topic}, because {c}.", "I am not in favour of {topic}, because {c}.", "I oppose {topic}, because {c}.",
            "The bad thing about {topic} is that {c}.", "What I do not like about {topic} is that {c}.", "I say no to {topic}, because {c}.", "{C}, because of {topic}.",
            "As a result of {topic}, {c}.", "Without {topic}, {o}."),
}


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
    """A labelled argument of the data pack: what it concludes, and its values."""

    conclusion: str
    text: str
    values: tuple[str, ...]


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
        result.append(CorpusArgument(sentence_case(normalise(row["conclusion"])), sentence_case(premise), values))
    return tuple(result)


class ArgumentMaker:
    """Draws claims and arguments; `held` = only claims, topics, consequences and maxims that training never draws."""

    def __init__(self, rng: random.Random, held: bool = False):
        self.rng, self.held = rng, held
        self.claims = [c for c in claims() if heldout(c.text) == held]
        self.demands = [d for d in subject_claims() if heldout(d.claim) == held]
        self.corpus = [a for a in corpus_arguments() if heldout(a.conclusion) == held]

    def consequence(self, subject: str, value: str, good: bool) -> str:
        """A clause on what a topic of the subject can lead to, good or bad as the value sees it."""
        lines = consequences(subject, value, good)
        return choose(self.rng.choice([line for line in lines if heldout(line) == self.held] or lines), self.rng)

    def reason(self, subject: str, value: str, pro: bool) -> str:
        """A sentence on what {topic} leads to, at times followed by what the value holds dear."""
        frame = self.rng.choice(FRAMES[pro])
        clause = self.consequence(subject, value, pro != ("{o}" in frame))
        text = re.sub(r"\{[co]\}", lambda _: clause, frame).replace("{C}", upper_first(clause))
        if self.rng.random() < 0.5:
            maxims = lexicons()[VALUES.index(value)].sections["maxims"]
            text += " " + self.rng.choice([line for line in maxims if heldout(line) == self.held] or maxims)
        return text

    def demand(self) -> Demand:
        """A claim with its topic: a worded one, as it is or about something else, or one put together from what is argued about."""
        kind = self.rng.random()
        if kind < 0.4:
            return draw_demand(self.rng, self.held)
        if kind < 0.48:
            return self.restated()
        demand = self.rng.choice(self.demands) if kind < 0.78 else self.wording(self.rng.choice(self.claims))
        return swap_words(demand, self.rng) if self.rng.random() < 0.5 else demand

    def restated(self) -> Demand:
        """A claim that names its topic as a whole."""
        demand = self.rng.choice(self.demands)
        forms = [form for form in TOPIC_CLAIMS if SINGULAR.match(demand.topic) or form[0].startswith("We ")]
        form, asks = self.rng.choice(forms)
        return Demand(fill_topic(form, demand.topic), demand.topic, asks, demand.subject)

    def wording(self, claim: Claim) -> Demand:
        """A labelled claim in one of its wordings."""
        opposite = bool(claim.opposites) and self.rng.random() < 0.3
        words = claim.opposites if opposite else (claim.text, *claim.also)
        return Demand(self.rng.choice(words), claim.topic, not opposite, SUBJECT_OF[claim.field])

    def labelled(self) -> Argument:
        """A labelled claim's topic, a value, and the side that it takes there."""
        claim: Claim = self.rng.choice(self.claims)
        reason = self.rng.choice(claim.reasons)
        subject = SUBJECT_OF[claim.field]
        return Argument(claim.topic, subject, reason.agree, self.reason(subject, self.rng.choice(reason.values), reason.agree), reason.values)

    def about_topic(self) -> Argument:
        """Any topic, seen from any value and side."""
        value, pro, demand = self.rng.choice(VALUES), self.rng.random() < 0.5, self.demand()
        subject = demand.subject or self.rng.choice(SUBJECTS)
        return Argument(demand.topic, subject, pro, self.reason(subject, value, pro), (value,), labelled=False)

    def any(self) -> Argument:
        """An argument of either sort."""
        return self.labelled() if self.rng.random() < 0.63 else self.about_topic()

    def opinion(self) -> tuple[Demand, Argument]:
        """A labelled claim and an argument on its topic, as it was written for it."""
        claim: Claim = self.rng.choice(self.claims)
        reason = self.rng.choice(claim.reasons)
        return self.wording(claim), Argument(claim.topic, SUBJECT_OF[claim.field], reason.agree, reason.text, reason.values)
