"""Training examples of value injection: a prompt, a fresh profile, and target distributions at the positions that answer.

QA (paper section 3.2): the six-point answer for a text that carries value v is floor or ceil of t_v with the fractional
probability. Here that mixture itself is the target, which is the same expected loss with less noise than redrawing it.
AG (paper section 3.1): an argument is consistent with a profile when the minimum of the profile over its values is >= gamma;
consistent ones train "what would I say", the others "what would I not say".
"""
from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from training.formats import TOKENS, VALUES
from training.prose.arguments import ArgumentMaker
from training.prose.lexicon import lexicons
from training.prose.texts import TextMaker, ValueText
from training.prose.write import EOS, ID, RATING_IDS, VALUE_IDS, Formatter

Target = tuple[int, dict[int, float]]
"""(position, {token id: probability}): what should follow the token at that position."""

SCALE_ENDS = {
    "person": (("not at all like me", "exactly like me"), ("nothing like me", "very much like me"), ("not true of me", "completely true of me"),
               ("very different from me", "very similar to me")),
    "behaviour": (("would never do it", "would surely do it"), ("very wrong", "very right"), ("not like me", "like me"), ("very unlikely", "very likely")),
    "opinion": (("disagree strongly", "agree strongly"), ("completely disagree", "completely agree"), ("totally against", "totally in favour"),
                ("not at all", "completely"), ("not true at all", "very true")),
}
SCALE_RANGES = ((0, 10), (1, 5), (1, 7), (1, 4), (0, 4), (1, 10), (1, 6), (0, 6), (1, 3), (0, 3))
OPTION_LISTS = {
    "person": (("not like me at all", "a little like me", "like me", "very much like me"), ("no", "a bit", "yes"), ("never", "rarely", "sometimes", "often", "always")),
    "behaviour": (("never", "rarely", "sometimes", "often", "always"), ("definitely not", "probably not", "maybe", "probably", "definitely"), ("no", "yes"),
                  ("unlikely", "possible", "likely")),
    "opinion": (("strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"), ("disagree", "neutral", "agree"), ("no", "not sure", "yes"),
                ("not important", "somewhat important", "important", "very important"), ("against", "in favour")),
}


@dataclass
class Example:
    """Tokens, target distributions, the profile [10] in 1..6, and whether the value gates are switched off (reading)."""

    tokens: list[int]
    targets: list[Target]
    profile: np.ndarray
    weight: float = 1.0
    neutral_gates: bool = False


def floor_ceil(x: float) -> dict[int, float]:
    """The floor/ceil mixture with mean x: {floor: 1 - frac, ceil: frac}."""
    low = int(np.floor(x))
    fraction = x - low
    return {low: 1 - fraction, low + 1: fraction} if fraction > 1e-9 else {low: 1.0}


def importance(labels: dict[str, int], profile: np.ndarray) -> float:
    """How much a text is 'like' a profile, 1..6: mean over its values of t (for) or 7 - t (against); 3.5 without values."""
    if not labels:
        return 3.5
    return float(np.mean([profile[VALUES.index(v)] if sign > 0 else 7 - profile[VALUES.index(v)] for v, sign in labels.items()]))


class ExampleMaker:
    """Draws examples of all tasks."""

    def __init__(self, tokenizer: Tokenizer, seed: int, threshold: float, held: bool = False):
        self.rng = random.Random(seed)
        self.format = Formatter(tokenizer, self.rng)
        self.texts, self.arguments = TextMaker(self.rng, held), ArgumentMaker(self.rng, held)
        self.threshold = threshold

    def rate(self, text: ValueText, profile: np.ndarray) -> Example:
        """QA: the six-point answer, then the value as its reason."""
        prompt = self.format.prompt("answer", text=text.text)
        mixture = floor_ceil(importance(text.labels, profile))
        drawn = self.rng.choices(list(mixture), list(mixture.values()))[0]
        reason = self.format.signed_value(text.labels)
        tokens = [*prompt, RATING_IDS[drawn]]
        return Example(tokens, [(len(prompt) - 1, {RATING_IDS[n]: p for n, p in mixture.items()}), (len(prompt), {reason: 1.0})], profile)

    def scale(self, text: ValueText, profile: np.ndarray) -> Example:
        """QA on a numeric scale with named ends, in either direction."""
        low, high = self.rng.choice(SCALE_RANGES)
        ends = self.rng.choice(SCALE_ENDS[text.kind])
        share = (importance(text.labels, profile) - 1) / 5
        if self.rng.random() < 0.25:
            ends, share = ends[::-1], 1 - share
        prompt = self.format.prompt("scale", text=text.text, min=str(low), max=str(high), minLabel=ends[0], maxLabel=ends[1])
        mixture = floor_ceil(low + share * (high - low))
        return Example(prompt, [(len(prompt) - 1, {RATING_IDS[n]: p for n, p in mixture.items()})], profile)

    def choose(self, text: ValueText, profile: np.ndarray) -> Example:
        """QA with worded options: ordered ones, or naming which of several values matters most."""
        if self.rng.random() < 0.3:
            chosen = self.rng.sample(range(len(VALUES)), self.rng.randint(2, 4))
            options = [self.rng.choice(lexicons()[i].sections["nouns"]).replace("{their} ", "my ") for i in chosen]
            weights = np.exp(profile[chosen] - profile.max())
            option = self.rng.choices(options, weights)[0]
            question = self.rng.choice(("What matters more to me?", "Which is more important to me?", "What would I choose?"))
        else:
            ordered = self.rng.choice(OPTION_LISTS[text.kind])
            mixture = floor_ceil((importance(text.labels, profile) - 1) / 5 * (len(ordered) - 1))
            option, question = ordered[self.rng.choices(list(mixture), list(mixture.values()))[0]], text.text
        prompt = self.format.prompt("choice", text=question)
        tokens = [*prompt, *self.format.tokenizer.encode(" " + option).ids, EOS]
        return Example(tokens, [(i, {tokens[i + 1]: 1.0}) for i in range(len(prompt) - 1, len(tokens) - 1)], profile)

    def judge(self, text: ValueText, profile: np.ndarray) -> Example:
        """Would I do this: P(yes) = (importance - 1) / 5."""
        prompt = self.format.prompt("judge", text=text.text)
        share = (importance(text.labels, profile) - 1) / 5
        return Example(prompt, [(len(prompt) - 1, {ID[TOKENS["yes"]]: share, ID[TOKENS["no"]]: 1 - share})], profile)

    def read(self, profile: np.ndarray) -> Example:
        """Reading values off a text; the profile must not matter, so its gates are off."""
        if self.arguments.corpus and self.rng.random() < 0.35:
            argument = self.rng.choice(self.arguments.corpus)
            text, labels = argument.text, dict.fromkeys(argument.values, 1)
        else:
            drawn = self.texts.any()
            text, labels = drawn.text, drawn.labels
        tokens, answers = self.format.read(text, labels)
        start = len(tokens) - len(VALUES)
        return Example(tokens, [(start + i, {answers[start + i]: 1.0}) for i in range(len(VALUES))], profile, weight=0.5, neutral_gates=True)

    def argue(self, profile: np.ndarray) -> Example:
        """AG: value, stance and reason. Reasons from values that matter more are drawn more often on the 'say' side, less on the other."""
        while True:
            argument = self.arguments.any()
            lowest = min(profile[VALUES.index(v)] for v in argument.values)
            say = lowest >= self.threshold
            strength = (lowest - 1) / 5 if say else 1 - (lowest - 1) / 5
            if self.rng.random() < max(0.02, strength**3):
                break
        prompt = self.format.prompt("argue" if say else "argueNot", claim=argument.claim)
        share = 1 / len(argument.values)
        values = {VALUE_IDS[1][VALUES.index(v)]: share for v in argument.values}
        stance = ID[TOKENS["agree" if argument.agree else "disagree"]]
        value = self.rng.choice(list(values))
        tokens = [*prompt, value, stance, *self.format.tokenizer.encode(" " + argument.text).ids, EOS]
        at = len(prompt) - 1
        rest: list[Target] = [(i, {tokens[i + 1]: 1.0}) for i in range(at + 1, len(tokens) - 1)]
        return Example(tokens, [(at, values), *rest], profile)

    def draw(self, profile: np.ndarray, ag_share: float) -> Example:
        """One example; `ag_share` of them are arguments, the rest questions."""
        if self.rng.random() < ag_share:
            return self.argue(profile)
        task = self.rng.choices(("rate", "judge", "scale", "choose", "read"), (0.4, 0.2, 0.15, 0.1, 0.15))[0]
        if task == "read":
            return self.read(profile)
        kind = "behaviour" if task == "judge" else None
        text = self.texts.one(kind=kind) if kind else self.texts.any()
        return getattr(self, task)(text, profile)
