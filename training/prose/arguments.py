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


@dataclass(frozen=True)
class Argument:
    """A reason that agrees or disagrees with a claim, and the values it rests on (at least one)."""

    claim: str
    agree: bool
    text: str
    values: tuple[str, ...]


# Claims that can be made about any topic, and whether agreeing means being for the topic.
TOPIC_CLAIMS = (
    ("{Topic} is a good idea.", True), ("{Topic} is worth it.", True), ("{Topic} does more good than harm.", True), ("We should support {topic}.", True),
    ("Society is better off with {topic}.", True), ("{Topic} deserves more support.", True), ("{Topic} makes the world a better place.", True),
    ("{Topic} is a bad idea.", False), ("{Topic} does more harm than good.", False), ("We should say no to {topic}.", False),
    ("Society would be better off without {topic}.", False), ("{Topic} has gone too far.", False), ("There are too many problems with {topic}.", False))


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
        text = self.rng.choice(lexicon.lines(section, self.held) or lexicon.sections[section])
        return text.replace("{topic}", topic).replace("{Topic}", upper_first(topic))

    def own(self) -> Argument:
        """A labelled claim with one of its reasons, at times followed by a general one."""
        claim: Claim = self.rng.choice(self.claims)
        reason = self.rng.choice(claim.reasons)
        text = reason.text
        if self.rng.random() < 0.3:
            text += " " + self.general(claim.topic, reason.agree, self.rng.choice(reason.values))
        return Argument(claim.text, reason.agree, text, reason.values)

    def about_topic(self) -> Argument:
        """A general claim on a topic, or a labelled claim, with general reasons."""
        value, agree = self.rng.choice(VALUES), self.rng.random() < 0.5
        if self.rng.random() < 0.4:
            claim = self.rng.choice(self.claims)
            text, topic, pro = claim.text, claim.topic, agree
        else:
            form, pro_form = self.rng.choice(TOPIC_CLAIMS)
            topic = self.rng.choice(self.topics)
            text = form.replace("{topic}", topic).replace("{Topic}", upper_first(topic))
            pro = agree == pro_form
        reason = self.general(topic, pro, value)
        if self.rng.random() < 0.3:
            reason += " " + self.general(topic, pro, value)
        return Argument(text, agree, reason, (value,))

    def any(self) -> Argument:
        """An argument from one of the three sources."""
        kinds = [self.own, self.about_topic] + ([lambda: self.rng.choice(self.corpus)] if self.corpus else [])
        return self.rng.choices(kinds, (0.35, 0.3, 0.35)[: len(kinds)])[0]()
