"""Texts about people and opinions, each with the values it speaks for (+1) or against (-1).

A text is a frame filled with fragments of the lexicon. A share of the frames and of the fragments is held out: validation
texts use held-out fragments in held-out frames only, so nothing of them was seen in training.
"""
from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from training.formats import VALUES
from training.prose.lexicon import Actor, I, Lexicon, he, heldout, inflect, lexicons, neutral, she

WOMEN = ("Anna Maria Lena Sofia Aisha Mei Priya Fatima Grace Helen Ingrid Julia Karin Laura Nadia Olga Petra Rosa Sara Tina Ulla Vera Wanda "
         "Yuki Zoe Amina Bea Carla Dana Elif Fiona Gita Hana Irene Joy Kate Leila Mona Nina Paula Rita Susan Tara Alice Emma Ruth Nora").split()
MEN = ("Adam Ben Carlos David Emil Frank George Hassan Ivan Jonas Karl Leo Marco Nils Omar Paul Ravi Sam Tom Victor Walter Yusuf Abel Boris "
       "Chen Diego Erik Felix Goran Henry Isaac Jack Kofi Luis Mateo Noah Oscar Peter Ryan Simon Theo Umar Will Daniel Jan Kenji Amir Pablo").split()


@dataclass(frozen=True)
class ValueText:
    """A text and its labels: {value: +1 speaks for it, -1 against it}; empty for a neutral text. `kind`: person | behaviour | opinion."""

    text: str
    labels: dict[str, int]
    kind: str


# Frames with one fragment. Left: section of the lexicon; then kind; then the sign the frame adds (a denial turns the fragment round).
# {g} goal or act in base form, {p} past, {s} third person, {i} gerund; {n}, {m} nouns; {t}, {u} traits; {b} a statement, {c} the same in lower case.
THIRD = (
    ("goals", 1, "It matters to {Name} to {g}."), ("goals", 1, "{Name} wants to {g}."), ("goals", 1, "{Name} always tries to {g}."),
    ("goals", 1, "For {Name}, a good life means being able to {g}."), ("goals", 1, "More than anything else, {Name} would like to {g}."),
    ("goals", 1, "If {Name} could choose, {they} would {g}."), ("goals", 1, "{Name} feels best when {they} can {g}."),
    ("goals", 1, "Ask {Name} what counts, and {they} will say: to {g}."), ("goals", 1, "{Name} thinks it is important to {g}."),
    ("goals", 1, "{Name} looks for chances to {g}."), ("goals", 1, "{Name} likes to {g}. {They} would not want to live any other way."),
    ("goals", 1, "{Name} dreams of a life in which {they} can {g}."), ("goals", 1, "{They} would give up a lot in order to {g}."),
    ("goals", 1, "{Name} believes that people should {g}."), ("goals", 1, "It is very important to {them} to {g}."),
    ("goals", 1, "{Name} enjoys being able to {g}."), ("goals", 1, "One thing that drives {Name} is the wish to {g}."),
    ("goals", -1, "{Name} does not care whether {they} can {g}."), ("goals", -1, "It means little to {Name} to {g}."),
    ("goals", -1, "{Name} has no wish to {g}."), ("goals", -1, "To {g} is not something {Name} thinks about."),
    ("goals", -1, "{Name} sees no point in trying to {g}."), ("goals", -1, "{Name} would never bother to {g}."),
    ("acts", 1, "{Name} would {g} without thinking twice."), ("acts", 1, "Last week {Name} {p}."), ("acts", 1, "You will often find {Name} {i}."),
    ("acts", 1, "{Name} likes to {g}."), ("acts", 1, "It is typical of {Name} to {g}."), ("acts", 1, "{Name} once {p}, and {they} would do it again."),
    ("acts", 1, "On most days {Name} {s}."), ("acts", 1, "{Name} feels good after {i}."), ("acts", 1, "{Name}'s friends were not surprised when {they} {p}."),
    ("acts", 1, "{Name} is the kind of person who {s}."), ("acts", 1, "{Name} is proud of {i}."), ("acts", 1, "{They} {p} because it seemed right to {them}."),
    ("acts", -1, "{Name} would never {g}."), ("acts", -1, "{Name} refuses to {g}."), ("acts", -1, "Nobody has ever seen {Name} {i}."),
    ("acts", -1, "{Name} cannot see why anyone would {g}."), ("acts", -1, "{Name} finds it silly to {g}."),
    ("nouns", 1, "{Name} cares a lot about {n} and {m}."), ("nouns", 1, "What matters to {Name} is {n}."), ("nouns", 1, "{n} comes first for {Name}, then {m}."),
    ("nouns", 1, "{Name} would fight for {n}."), ("nouns", 1, "Without {n}, {Name} would not be happy."), ("nouns", 1, "{Name} admires people who stand for {n}."),
    ("nouns", -1, "{n} means nothing to {Name}."), ("nouns", -1, "{Name} does not care about {n} or {m}."), ("nouns", -1, "{Name} can live very well without {n}."),
    ("traits", 1, "{Name} is {t} and {u}."), ("traits", 1, "Friends describe {Name} as {t}."), ("traits", 1, "{Name} wants to be seen as {t}."),
    ("traits", -1, "{Name} is anything but {t}."), ("traits", -1, "Nobody would call {Name} {t}."),
    ("beliefs", 1, "{Name} often says: {b}"), ("beliefs", 1, "{Name} is sure of one thing: {b}"), ("beliefs", 1, "{b} That is how {Name} sees it."),
    ("beliefs", -1, "{Name} does not agree when people say: {b}"), ("beliefs", -1, "{Name} shakes {their} head when someone says: {b}"),
    ("stories", 1, "{b}"), ("portraits", 1, "{b}"), ("portraits", 1, "{b}"),
)
FIRST = (
    ("goals", 1, "I want to {g}."), ("goals", 1, "It matters to me to {g}."), ("goals", 1, "I always try to {g}."), ("goals", 1, "I like to {g}."),
    ("goals", 1, "For me it is important to {g}."), ("goals", 1, "My aim is to {g}."), ("goals", 1, "I am happiest when I can {g}."),
    ("goals", -1, "I do not need to {g}."), ("goals", -1, "I have never wanted to {g}."), ("goals", -1, "Why should I {g}?"),
    ("acts", 1, "I {p}."), ("acts", 1, "Yesterday I {p}."), ("acts", 1, "I decided to {g}."), ("acts", 1, "I would gladly {g}."), ("acts", 1, "I am used to {i}."),
    ("acts", 1, "I plan to {g} next week."), ("acts", 1, "After work I {p}."), ("acts", 1, "My sister laughed, but I {p}."),
    ("acts", -1, "I refused to {g}."), ("acts", -1, "I would never {g}."), ("acts", -1, "They asked me to {g}, but I said no."),
    ("nouns", 1, "I care about {n}."), ("nouns", 1, "{n} and {m} are what I live for."), ("nouns", -1, "I do not care about {n}."),
    ("traits", 1, "I am {t} and {u}."), ("traits", -1, "I am not {t}."),
    *[("scenarios", 1, "{b}")] * 12,
)
OPINION = (
    ("beliefs", 1, "{b}"), ("opinions", 1, "{b}"), ("beliefs", 1, "I think that {c}"), ("beliefs", 1, "In my view, {c}"), ("opinions", 1, "I believe that {c}"),
    ("beliefs", -1, "I do not believe that {c}"), ("opinions", -1, "It is not true that {c}"), ("nouns", 1, "A good society is built on {n}."),
    ("nouns", 1, "There is nothing more important than {n}."), ("nouns", -1, "People talk too much about {n}."), ("goals", 1, "People should {g}."),
    ("goals", 1, "Children should learn to {g}."), ("goals", -1, "Nobody needs to {g}."), ("acts", 1, "It is good to {g}."), ("acts", -1, "It is wrong to {g}."),
)
KINDS = {"person": THIRD, "behaviour": FIRST, "opinion": OPINION}
HELD_FRAMES = {frame for frames in KINDS.values() for _, _, frame in frames if frame != "{b}" and heldout(frame, 0.15)}


def lower_first(sentence: str) -> str:
    """Lower-cases the first letter unless the word is 'I' or an abbreviation; a name cannot be told from a word here."""
    first = sentence.split(" ", 1)[0]
    return sentence if first in ("I", "I'm") or first[:1] == "{" or first[1:2].isupper() else sentence[:1].lower() + sentence[1:]


def upper_first(sentence: str) -> str:
    """Capitalises the first letter."""
    return sentence[:1].upper() + sentence[1:]


class TextMaker:
    """Draws value texts; `held` = the validation side of frames and fragments."""

    def __init__(self, rng: random.Random, held: bool = False):
        self.rng, self.held = rng, held
        self.frames = {kind: [f for f in frames if f[2] == "{b}" or (f[2] in HELD_FRAMES) == held] for kind, frames in KINDS.items()}

    def actor(self) -> Actor:
        """A named woman or man."""
        return she(self.rng.choice(WOMEN)) if self.rng.random() < 0.5 else he(self.rng.choice(MEN))

    def pick(self, lexicon: Lexicon, section: str) -> str:
        """A fragment of the right split."""
        return self.rng.choice(lexicon.lines(section, self.held) or lexicon.sections[section])

    def sentence(self, lexicon: Lexicon, kind: str, sign: int, actor: Actor) -> str:
        """One sentence (or short text) of a kind that speaks for (+1) or against (-1) the lexicon's value."""
        while True:
            section, turn, frame = self.rng.choice(self.frames[kind])
            name = section if sign * turn > 0 else f"{section}_against"
            if name in lexicon.sections:
                break
        fragment, second = self.pick(lexicon, name), self.pick(lexicon, name)
        parts: dict[str, Callable[[], str]] = {
            "g": lambda: fragment, "p": lambda: inflect(fragment, "VBD"), "s": lambda: inflect(fragment, "VBZ"),
            "i": lambda: inflect(fragment, "VBG"), "n": lambda: fragment, "m": lambda: second, "t": lambda: fragment,
            "u": lambda: second, "b": lambda: fragment, "c": lambda: lower_first(fragment)}
        text = frame
        for key, make in parts.items():
            if "{" + key + "}" in text:
                text = text.replace("{" + key + "}", make())
        return upper_first(actor.fill(text))

    def one(self, kind: str | None = None, value: str | None = None, sign: int | None = None) -> ValueText:
        """A text about one value: one to three sentences about the same person."""
        rng = self.rng
        kind = kind or rng.choices(("person", "behaviour", "opinion"), (0.5, 0.35, 0.15))[0]
        lexicon = lexicons()[VALUES.index(value)] if value else rng.choice(lexicons())
        sign = sign or (1 if rng.random() < 0.68 else -1)
        actor = I if kind != "person" else self.actor()
        text = self.sentence(lexicon, kind, sign, actor)
        if len(text) < 90 and rng.random() < 0.35:
            more = self.sentence(lexicon, kind, sign, actor)
            if kind == "person" and more.startswith(actor.name + " "):
                more = upper_first(actor.they) + more[len(actor.name):]
            text += " " + more
        return ValueText(text, {lexicon.value: sign}, kind)

    def contrast(self) -> ValueText:
        """A person who prefers one value's goal to another's: labels of both signs."""
        first, second = self.rng.sample(lexicons(), 2)
        section = self.rng.choice(("goals", "acts"))
        frame = self.rng.choice(("{Name} would rather {a} than {b}.", "{Name} prefers to {a} and does not care to {b}.",
                                 "Given the choice, {Name} would {a} instead of trying to {b}."))
        text = frame.replace("{a}", self.pick(first, section)).replace("{b}", self.pick(second, section))
        return ValueText(upper_first(self.actor().fill(text)), {first.value: 1, second.value: -1}, "person")

    def both(self) -> ValueText:
        """A person who holds two values at once."""
        first, second = self.rng.sample(lexicons(), 2)
        actor, kind = self.actor(), "person"
        text = f"{self.sentence(first, kind, 1, actor)} {self.sentence(second, kind, 1, actor)}"
        return ValueText(text, {first.value: 1, second.value: 1}, kind)

    def plain(self) -> ValueText:
        """An everyday act that says nothing about values."""
        act = self.rng.choice(neutral().lines("acts", self.held) or neutral().sections["acts"])
        if self.rng.random() < 0.5:
            return ValueText(f"I {I.fill(inflect(act, 'VBD'))}.", {}, "behaviour")
        actor = self.actor()
        return ValueText(f"{actor.name} {actor.fill(inflect(act, 'VBD'))}.", {}, "person")

    def portrait(self) -> str:
        """A paragraph about one person and what matters to them: two to four sentences from one or two values."""
        actor = self.actor()
        values = self.rng.sample(lexicons(), self.rng.randint(1, 2))
        sentences = [self.sentence(self.rng.choice(values), "person", 1, actor) for _ in range(self.rng.randint(2, 4))]
        return " ".join([sentences[0]] + [upper_first(actor.they) + s[len(actor.name):] if s.startswith(actor.name + " ") else s for s in sentences[1:]])

    def any(self) -> ValueText:
        """A text of any form, mostly about one value."""
        return self.rng.choices((self.one, self.contrast, self.both, self.plain), (0.82, 0.06, 0.06, 0.06))[0]()
