"""Training examples of value injection: a prompt, a fresh profile, and target distributions at the positions that answer.

QA (paper section 3.2): the six-point answer for a text that carries value v is floor or ceil of t_v with the fractional
probability. Here that mixture itself is the target, which is the same expected loss with less noise than redrawing it.
AG (paper section 3.1): an argument is consistent with a profile when the minimum of the profile over its values is >= gamma;
consistent ones train "what would I say", the others "what would I not say".

Both name the value first, as the reason (the paper's QA names it after the answer). Reading which value a text speaks of needs no profile
and is done with the value gates off; the answer, given that value, is what the profile decides. Trained on bare answers, the adapters
followed the profile's mean and not the value.
"""
from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from training.formats import NEUTRAL, TOKENS, VALUES
from training.prose.arguments import ArgumentMaker
from training.prose.texts import TextMaker, ValueText
from training.prose.write import EOS, ID, RATING_IDS, VALUE_IDS, Formatter
from training.vim.opinions import opinion_maker

Target = tuple[int, dict[int, float], float]
"""(position, {token id: probability}, weight): what should follow the token at that position. The answer that depends on the profile
weighs 1; wording shares a fixed weight among its tokens, else long arguments would drown the answers."""

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


OPINION_WEIGHT = 3.0
"""Weight of an opinion's one answer: a question about a value has up to ten."""


@dataclass
class Example:
    """Tokens, target distributions, the profile [10] in 1..6, and whether the value gates are switched off (reading)."""

    tokens: list[int]
    targets: list[Target]
    profile: np.ndarray
    neutral_gates: bool = False


def floor_ceil(x: float) -> dict[int, float]:
    """The floor/ceil mixture with mean x: {floor: 1 - frac, ceil: frac}."""
    low = int(np.floor(x))
    fraction = x - low
    return {low: 1 - fraction, low + 1: fraction} if fraction > 1e-9 else {low: 1.0}


def importance(value: str | None, sign: int, profile: np.ndarray) -> float:
    """How much a text that speaks for (+1) or against (-1) a value is 'like' a profile, 1..6: t_v or 7 - t_v; 3.5 without a value."""
    if value is None:
        return NEUTRAL
    t = float(profile[VALUES.index(value)])
    return t if sign > 0 else 7 - t


class ExampleMaker:
    """Draws examples of all tasks."""

    def __init__(self, tokenizer: Tokenizer, seed: int, threshold: float, held: bool = False):
        self.rng = random.Random(seed)
        self.format = Formatter(tokenizer, self.rng)
        self.texts, self.arguments = TextMaker(self.rng, held), ArgumentMaker(self.rng, held)
        self.opinions = opinion_maker(self.rng)
        self.threshold = threshold

    def question(self, text: ValueText) -> list[int]:
        """A prompt of one of the tasks about the text."""
        task = self.rng.choices(("answer", "judge", "scale", "choice"), (0.5, 0.2, 0.2, 0.1))[0]
        low, high = self.rng.choice(SCALE_RANGES)
        ends = self.rng.choice(SCALE_ENDS[text.kind])
        return self.format.prompt(task, text=text.text, min=str(low), max=str(high), minLabel=ends[0], maxLabel=ends[1])

    def recognise(self, profile: np.ndarray) -> Example:
        """Which value a question is about, before any profile: the gates are off, so that reading never depends on who answers."""
        if self.rng.random() < 0.15:
            return self.read(profile)
        text = self.texts.any()
        prompt = self.question(text)
        share = 1 / max(1, len(text.labels))
        target = {VALUE_IDS[sign][VALUES.index(v)]: share for v, sign in text.labels.items()} or {ID[TOKENS["none"]]: 1.0}
        return Example(prompt, [(len(prompt) - 1, target, 1.0)], profile, neutral_gates=True)

    def reasons(self, text: ValueText, most: int = 10) -> list[tuple[str | None, int, int]]:
        """Up to `most` different reasons (value, sign, token) in random order, the text's own mostly among them.

        The model answers after each of them, so that one row teaches many relations and each answer follows its own reason alone.
        """
        own = list(text.labels.items()) or [(None, 0)]
        others = [(v, sign) for v in VALUES for sign in (1, -1) if text.labels.get(v) != sign]
        drawn = own + self.rng.sample(others, self.rng.randint(0, most - len(own)))
        if self.rng.random() < 0.5:
            self.rng.shuffle(drawn)
        return [(v, sign, ID[TOKENS["none"]] if v is None else VALUE_IDS[sign][VALUES.index(v)]) for v, sign in drawn]

    def after_reasons(self, prompt: list[int], text: ValueText, profile: np.ndarray, answer: Callable[[float], dict[int, float]]) -> Example:
        """A prompt, some reasons, and after each the answer that follows from it; `answer` maps an importance 1..6 to a target."""
        reasons = self.reasons(text)
        targets: list[Target] = [(len(prompt) + n, answer(importance(v, sign, profile)), 1.0) for n, (v, sign, _) in enumerate(reasons)]
        return Example([*prompt, *(token for _, _, token in reasons)], targets, profile)

    def rate(self, text: ValueText, profile: np.ndarray) -> Example:
        """QA: the six-point answer, given a value as its reason."""
        return self.after_reasons(self.format.prompt("answer", text=text.text), text, profile,
                                  lambda t: {RATING_IDS[n]: p for n, p in floor_ceil(t).items()})

    def scale(self, text: ValueText, profile: np.ndarray) -> Example:
        """QA on a numeric scale with named ends, in either direction."""
        low, high = self.rng.choice(SCALE_RANGES)
        ends, turned = self.rng.choice(SCALE_ENDS[text.kind]), self.rng.random() < 0.25
        prompt = self.format.prompt("scale", text=text.text, min=str(low), max=str(high), minLabel=ends[turned], maxLabel=ends[not turned])

        def answer(t: float) -> dict[int, float]:
            share = (6 - t if turned else t - 1) / 5
            return {RATING_IDS[n]: p for n, p in floor_ceil(low + share * (high - low)).items()}

        return self.after_reasons(prompt, text, profile, answer)

    def judge(self, text: ValueText, profile: np.ndarray) -> Example:
        """Would I do this: P(yes) = (importance - 1) / 5, given a value as the reason."""
        return self.after_reasons(self.format.prompt("judge", text=text.text), text, profile,
                                  lambda t: {ID[TOKENS["yes"]]: (t - 1) / 5, ID[TOKENS["no"]]: (6 - t) / 5})

    def choose(self, text: ValueText, profile: np.ndarray) -> Example:
        """QA with worded, ordered options, given the value as the reason."""
        value, sign, token = self.reasons(text, most=2)[0]
        ordered = self.rng.choice(OPTION_LISTS[text.kind])
        mixture = floor_ceil((importance(value, sign, profile) - 1) / 5 * (len(ordered) - 1))
        option = ordered[self.rng.choices(list(mixture), list(mixture.values()))[0]]
        prompt = [*self.format.prompt("choice", text=text.text), token]
        tokens = [*prompt, *self.format.tokenizer.encode(" " + option).ids, EOS]
        first, length = len(prompt) - 1, len(tokens) - len(prompt)
        return Example(tokens, [(i, {tokens[i + 1]: 1.0}, 1 / length) for i in range(first, first + length)], profile)

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
        return Example(tokens, [(start + i, {answers[start + i]: 1.0}, 0.1) for i in range(len(VALUES))], profile, neutral_gates=True)

    def argue(self, profile: np.ndarray) -> Example:
        """AG: the value from which the person speaks, and the side taken on the topic. Values that matter more are drawn more often on the 'say' side, less on the other.

        Given value and side the wording no longer depends on the profile: the base has learned it (prose/write.py).
        """
        while True:
            argument = self.arguments.any()
            lowest = min(profile[VALUES.index(v)] for v in argument.values)
            say = lowest >= self.threshold
            strength = (lowest - 1) / 5 if say else 1 - (lowest - 1) / 5
            if self.rng.random() < max(0.02, strength**3):
                break
        prompt = self.format.prompt("argue" if say else "argueNot", topic=argument.topic, subject=argument.subject)
        share = 1 / len(argument.values)
        values = {VALUE_IDS[1][VALUES.index(v)]: share for v in argument.values}
        side = ID[TOKENS["agree" if argument.pro else "disagree"]]
        value = self.rng.choice(list(values))
        at = len(prompt) - 1
        targets: list[Target] = [(at, values, 1.0)]
        if argument.labelled:
            targets.append((at + 1, {side: 1.0}, 1.0))
        return Example([*prompt, value], targets, profile)

    def opinion(self) -> Example:
        """How people of a value profile answer an opinion item (the profile comes with it). Not one value is its reason: 'none' stands there."""
        assert self.opinions
        item, profile, shares = self.opinions.draw()
        prompt = self.format.prompt("scale", text=item.text, min=str(item.low), max=str(item.high), minLabel=item.ends[0], maxLabel=item.ends[1])
        none = ID[TOKENS["none"]]
        return Example([*prompt, none], [(len(prompt), {RATING_IDS[n]: p for n, p in shares.items()}, OPINION_WEIGHT)], profile)

    def draw(self, profile: np.ndarray, ag_share: float, read_share: float, opinion_share: float = 0.0) -> Example:
        """One example; `opinion_share` of them are opinions of surveyed people, `ag_share` arguments, the rest questions, of which `read_share` are
        read and the others answered."""
        if self.opinions and self.rng.random() < opinion_share:
            return self.opinion()
        if self.rng.random() < ag_share:
            return self.argue(profile)
        if self.rng.random() < read_share:
            return self.recognise(profile)
        task = self.rng.choices(("rate", "judge", "scale", "choose"), (0.32, 0.28, 0.24, 0.16))[0]
        text = self.texts.one(kind="behaviour") if task == "judge" else self.texts.any()
        return getattr(self, task)(text, profile)
