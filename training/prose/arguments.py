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
from training.prose.lexicon import Claim, claims, heldout, lexicons, neutral
from training.prose.texts import upper_first
from training.prose.topics import draw_topic


@dataclass(frozen=True)
class Argument:
    """A reason that agrees or disagrees with a claim, and the values it rests on (at least one).

    `labelled`: the stance is what a person with these values would take; else it was drawn, and only the wording can be learned from it.
    """

    claim: str
    agree: bool
    text: str
    values: tuple[str, ...]
    labelled: bool = True


# Claims that can be made about any topic, and whether agreeing means being for the topic.
TOPIC_CLAIMS = (
    ("{Topic} is a good idea.", True), ("{Topic} is worth it.", True), ("{Topic} does more good than harm.", True), ("We should support {topic}.", True),
    ("Society is better off with {topic}.", True), ("{Topic} deserves more support.", True), ("{Topic} makes the world a better place.", True),
    ("{Topic} is a bad idea.", False), ("{Topic} does more harm than good.", False), ("We should say no to {topic}.", False),
    ("Society would be better off without {topic}.", False), ("{Topic} has gone too far.", False), ("There are too many problems with {topic}.", False))


SINGULAR = re.compile(r"(an?|the|my|our) |\w+ing ")
"""Topics that surely take a singular verb; others may be plural and get sentences without agreement only."""
AGREEING = re.compile(r"\{[Tt]opic\} (\w+ly )?(\w+s|does not) ")


def sentence_case(text: str) -> str:
    """Sentences start with a capital, ' i ' is 'I', and a full stop closes the text."""
    text = upper_first(text.strip()).replace(" i ", " I ").replace(" i'", " I'")
    text = re.sub(r"([.!?] )([a-z])", lambda match: match[1] + match[2].upper(), text)
    return text if text[-1:] in ".!?" else text + "."


@cache
def corpus_arguments() -> tuple[Argument, ...]:
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
        result.append(Argument(sentence_case(normalise(row["conclusion"])), row["stance"] == "in favor of", sentence_case(premise), values))
    return tuple(result)


class ArgumentMaker:
    """Draws arguments; `held` = only claims and reasons that training never draws."""

    def __init__(self, rng: random.Random, held: bool = False):
        self.rng, self.held = rng, held
        self.claims = [c for c in claims() if heldout(c.text) == held]
        self.topics = [t for t in neutral().sections["topics"] if heldout(t) == held]
        self.corpus = [a for a in corpus_arguments() if heldout(a.claim) == held]

    def general(self, topic: str, pro: bool, value: str) -> str:
        """A sentence that says a topic serves (pro) or harms a value."""
        lexicon = lexicons()[VALUES.index(value)]
        section = "reasons_pro" if pro else "reasons_con"
        lines = lexicon.lines(section, self.held) or lexicon.sections[section]
        if not SINGULAR.match(topic):
            lines = [line for line in lines if not AGREEING.search(line)]
        text = self.rng.choice(lines)
        return text.replace("{topic}", topic).replace("{Topic}", upper_first(topic))

    def wording(self, claim: Claim) -> tuple[str, bool]:
        """One of a claim's wordings, and whether who agrees with it agrees with the claim."""
        same = (claim.text, *claim.also)
        if claim.opposites and self.rng.random() < 0.3:
            return self.rng.choice(claim.opposites), False
        return self.rng.choice(same), True

    def own(self) -> Argument:
        """A labelled claim with one of its reasons, at times followed by a general one."""
        claim: Claim = self.rng.choice(self.claims)
        reason = self.rng.choice(claim.reasons)
        words, same = self.wording(claim)
        text = reason.text
        if self.rng.random() < 0.15:
            text += " " + self.general(claim.topic, reason.agree, self.rng.choice(reason.values))
        return Argument(words, reason.agree == same, text, reason.values)

    def about_topic(self) -> Argument:
        """A general claim on a topic, or a labelled claim, with general reasons."""
        value, agree = self.rng.choice(VALUES), self.rng.random() < 0.5
        kind = self.rng.random()
        if kind < 0.5:
            claim = self.rng.choice(self.claims)
            topic, (text, asks) = claim.topic, self.wording(claim)
        elif kind < 0.85:
            topic, text, asks = draw_topic(self.rng, self.held)
        else:
            form, asks = self.rng.choice(TOPIC_CLAIMS)
            topic = self.rng.choice(self.topics)
            text = form.replace("{topic}", topic).replace("{Topic}", upper_first(topic))
        pro = agree == asks
        reason = self.general(topic, pro, value)
        if self.rng.random() < 0.2:
            reason += " " + self.general(topic, pro, value)
        return Argument(text, agree, reason, (value,), labelled=False)

    def labelled(self) -> Argument:
        """An argument whose values and stance somebody labelled: mostly ours, at times one of a corpus."""
        return self.rng.choice(self.corpus) if self.corpus and self.rng.random() < 0.08 else self.own()

    def any(self) -> Argument:
        """An argument of either sort."""
        return self.labelled() if self.rng.random() < 0.63 else self.about_topic()
