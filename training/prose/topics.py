"""Claims about anything: patterns filled with the things, acts, people, rules and places of all subjects, and claims whose words are swapped for any others.

A small model recalls the topics it has been trained on. With tens of thousands of different ones it has to copy the topic from the claim.
"""
from __future__ import annotations

import random
import re
from functools import cache

from training.formats import SUBJECTS
from training.prose.lexicon import FOLDER, heldout, inflect
from training.prose.subjects import Demand, Topics, subject_topics
from training.prose.texts import upper_first

# (topic, claims that ask for it, claims that reject it). {t}, {u} things, {p} people, {a} act, {g} the act's gerund, {r} rule, {l} place;
# capitalised at the start of a sentence. The topic is copied from the claim wherever English allows it.
PATTERNS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("asking {p} to {a}", ("{P} should {a}.", "{P} ought to {a}.", "{P} should be asked to {a}.", "It is right to ask {p} to {a}.", "It is time for {p} to {a}.", "I think {p} should {a}.", "{P} should {a} more often."),
     ("{P} should not be asked to {a}.", "Nobody should ask {p} to {a}.", "{P} do not need to {a}.", "It is wrong to ask {p} to {a}.")),
    ("making {p} {a}", ("{P} should have to {a}.", "{P} must {a}.", "The law should make {p} {a}.", "There should be a rule that {p} must {a}.", "{P} should be made to {a}."),
     ("{P} should not have to {a}.", "Nobody should make {p} {a}.", "No law should make {p} {a}.")),
    ("letting {p} {a}", ("{P} should be allowed to {a}.", "{P} should be free to {a}.", "We should let {p} {a}.", "It is fine for {p} to {a}.", "{P} have every right to {a}.", "Nobody should stop {p} from {g}.", "Let {p} {a}."),
     ("{P} should not be allowed to {a}.", "{P} should not {a}.", "{P} should never {a}.", "It is wrong for {p} to {a}.", "We should not let {p} {a}.", "{P} have no right to {a}.", "{P} should stop {g}.")),
    ("helping {p} to {a}", ("We should help {p} to {a}.", "The state should help {p} to {a}.", "{P} should get help to {a}.", "Somebody should help {p} to {a}."), ("We should not help {p} to {a}.", "It is not our job to help {p} to {a}.")),
    ("teaching {p} to {a}", ("{P} should learn to {a}.", "We should teach {p} to {a}.", "Schools should teach {p} to {a}."), ("{P} do not have to learn to {a}.",)),
    ("paying {p} to {a}", ("{P} should be paid to {a}.", "We should pay {p} to {a}."), ("{P} should not be paid to {a}.", "Nobody should pay {p} to {a}.")),
    ("a fine for {p} who {a}", ("{P} who {a} should pay a fine.", "There should be a fine for {p} who {a}."), ("{P} who {a} should not be fined.",)),
    ("a prize for {p} who {a}", ("{P} who {a} deserve a prize.", "There should be a prize for {p} who {a}."), ("There should be no prize for {p} who {a}.",)),
    ("banning {t}", ("{T} should be banned.", "We should ban {t}.", "{T} should be forbidden.", "The law should forbid {t}.", "There should be a ban on {t}."), ("{T} should be allowed.", "Nobody should forbid {t}.", "{T} should not be banned.")),
    ("banning {t} in {l}", ("{T} should be banned in {l}.", "There should be no {t} in {l}.", "{T} should be forbidden in {l}."), ("{T} should be allowed in {l}.",)),
    ("a ban on {t}", ("There should be a ban on {t}.", "We need a ban on {t}."), ("There should be no ban on {t}.", "A ban on {t} would be wrong.")),
    ("a tax on {t}", ("There should be a tax on {t}.", "We need a tax on {t}.", "The state should tax {t}."), ("There should be no tax on {t}.", "The state should not tax {t}.")),
    ("free {t} for {p}", ("{T} should be free for {p}.", "{P} should not have to pay for {t}.", "{P} should get {t} for free.", "There should be free {t} for {p}."), ("{P} should pay for {t} like everybody else.",)),
    ("free {t}", ("{T} should be free.", "{T} should cost nothing.", "Nobody should have to pay for {t}."), ("{T} should not be free.",)),
    ("more {t} in {l}", ("There should be more {t} in {l}.", "We need more {t} in {l}.", "I want more {t} in {l}."), ("We do not need any more {t} in {l}.", "There are enough {t} in {l}.")),
    ("fewer {t} in {l}", ("There should be fewer {t} in {l}.", "We need fewer {t} in {l}."), ()),
    ("more {t} for {p}", ("There should be more {t} for {p}.", "{P} need more {t}.", "{P} should have more {t}."), ("{P} do not need more {t}.",)),
    ("keeping {t} out of {l}", ("{T} should be kept out of {l}.", "{T} do not belong in {l}.", "{T} have no place in {l}."), ("{T} should have a place in {l}.", "{T} belong in {l}.")),
    ("keeping {p} away from {t}", ("{P} should be kept away from {t}.", "{P} should keep away from {t}."), ()),
    ("keeping {p} out of {l}", ("{P} should be kept out of {l}.", "{P} do not belong in {l}."), ("{P} belong in {l}.", "{P} should be welcome in {l}.")),
    ("teaching {p} about {t}", ("{P} should learn about {t}.", "We should teach {p} about {t}."), ("{P} do not need to learn about {t}.",)),
    ("spending more money on {t}", ("The state should spend more money on {t}.", "More money should go into {t}.", "We should spend more on {t}."), ("The state should spend less money on {t}.", "We spend too much money on {t}.")),
    ("making {t} cheaper", ("{T} should be cheaper.", "{T} should cost less.", "{T} are too expensive."), ("{T} should cost more.",)),
    ("making {t} more expensive", ("{T} should be more expensive.", "{T} should cost much more.", "{T} are too cheap."), ("{T} should be cheap.",)),
    ("stricter rules for {t}", ("There should be stricter rules for {t}.", "We need strict rules for {t}.", "The rules for {t} should be stricter."), ("There are too many rules for {t}.",)),
    ("stopping advertising for {t}", ("Advertising for {t} should be stopped.", "No one should advertise {t}."), ("Companies should be free to advertise {t}.",)),
    ("giving up {t}", ("We should all give up {t}.", "People should give up {t}.", "Life is better without {t}.", "We could do without {t}."), ("Nobody should have to give up {t}.", "Life would be poorer without {t}.")),
    ("spending less time on {t}", ("{P} should spend less time on {t}.", "{P} spend too much time on {t}."), ("{P} should spend more time on {t}.",)),
    ("keeping {t} for {p} only", ("{T} should be for {p} only.", "Only {p} should be allowed to have {t}."), ("{T} should not be for {p} only.",)),
    ("{t} in {l}", ("{T} are a good thing in {l}.", "It is good to have {t} in {l}.", "{T} make life better in {l}."), ("{T} are a bad thing in {l}.", "It is wrong to have {t} in {l}.")),
    ("{t}", ("{T} are a good thing.", "{T} make life better.", "{T} do more good than harm.", "I am in favour of {t}.", "The world needs {t}."), ("{T} are a bad thing.", "{T} do more harm than good.", "{T} are overrated.", "{T} are a waste of time.", "I am against {t}.")),
    ("choosing {t} over {u}", ("{T} are better than {u}.", "{T} are more fun than {u}.", "People should choose {t} over {u}."), ()),
    ("putting {t} before {u}", ("{T} are more important than {u}.", "{T} matter more than {u}.", "{T} should come before {u}."), ()),
    ("replacing {t} with {u}", ("{T} should be replaced with {u}.", "We should replace {t} with {u}."), ("{T} should not be replaced with {u}.",)),
    ("an age limit for {t}", ("There should be an age limit for {t}.", "{T} should have an age limit."), ("There should be no age limit for {t}.",)),
    ("asking {p} about {t}", ("{P} should be asked about {t}.", "{P} should have a say about {t}."), ("{P} should not decide about {t}.",)),
    ("listening to {p}", ("We should listen to {p}.", "{P} should be heard more often."), ("{P} get too much attention.",)),
    ("{r}", ("There should be {r}.", "We need {r}.", "{R} would be a good thing.", "{R} would do more good than harm.", "It is time for {r}.", "I am in favour of {r}."),
     ("There should not be {r}.", "We do not need {r}.", "{R} would be unfair.", "{R} would do more harm than good.", "I am against {r}.")),
    ("{r} in {l}", ("There should be {r} in {l}.", "We need {r} in {l}."), ("We do not need {r} in {l}.",)),
    ("{r} for {p}", ("There should be {r} for {p}.", "{P} need {r}.", "{P} should get {r}."), ("{P} do not need {r}.",)),
)

PLURAL_ONLY = re.compile(r"\{T\} (are|do|have|make|matter|belong) |are enough|fewer ")
"""Claims that take no uncountable thing such as homework."""


def _plural(thing: str) -> bool:
    head = re.split(r" (?:in|of|for|with|without|on|at|from|to|after|before|about|by) ", thing)[0]
    return head.endswith("s") and not head.endswith("ss")


@cache
def _topics(subject: str, held: bool) -> Topics:
    """The topics of a subject: things, acts and rules that training draws, or the held-out ones; people and places are shared."""
    topics = subject_topics(subject)
    kept = {name: tuple(line for line in getattr(topics, name) if heldout(line) == held) for name in ("things", "acts", "rules")}
    return Topics(**kept, people=topics.people, places=topics.places)


@cache
def _drawable(held: bool) -> tuple[str, ...]:
    """The subjects that have enough of each kind."""
    return tuple(subject for subject in SUBJECTS if len((topics := _topics(subject, held)).things) > 1 and topics.acts and topics.rules)


def draw_demand(rng: random.Random, held: bool = False) -> Demand:
    """A claim about anything. `held`: only things, acts and rules that training never draws."""
    subject = rng.choice(_drawable(held))
    topics = _topics(subject, held)
    while True:
        topic, asking, rejecting = rng.choice(PATTERNS)
        asks = not rejecting or rng.random() < 0.65
        claim = rng.choice(asking if asks else rejecting)
        thing, other = rng.choices(topics.things, k=2)
        if thing != other and (_plural(thing) or not PLURAL_ONLY.search(claim)):
            break
    act = rng.choice(topics.acts)
    words = {"t": thing, "u": other, "p": rng.choice(topics.people), "a": act, "g": inflect(act, "VBG"), "r": rng.choice(topics.rules), "l": rng.choice(topics.places)}

    def fill(text: str) -> str:
        return re.sub(r"\{(\w)\}", lambda m: words[m[1].lower()] if m[1].islower() else upper_first(words[m[1].lower()]), text)

    return Demand(fill(claim), fill(topic), asks, subject)


KEPT = frozenset(
    "should would could might must ought never always nobody everybody everyone people there their them they these those that this than then with without from into over under about after before "
    "until while where when which whoever what only even more most much many less least fewer every each some such other another same have does need allowed allow free keep keeping kept making made make "
    "letting asking helping teaching paying banning banned replacing replaced putting giving taking using having being been will been itself themselves against between during through because instead "
    "state world life time good better best worse wrong right important".split()
)
"""Words that carry a claim's grammar: they are not swapped."""
_ENDINGS = ("ing", "ed", "ly", "ss", "s", "er", "")


def _ending(word: str) -> str:
    return next(ending for ending in _ENDINGS if word.endswith(ending))


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    """The words of all our own texts by ending: something that stands where such a word stood, if not its sense."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*/**/*.txt")))
    words = sorted(set(re.findall(r"(?<![A-Za-z'])[a-z]{4,}(?![A-Za-z'])", text)) - KEPT)
    return {ending: tuple(word for word in words if _ending(word) == ending) for ending in _ENDINGS}


def swap_words(demand: Demand, rng: random.Random, share: float = 0.7) -> Demand:
    """The same claim about something else: most words that claim and topic have in common become any others of the same ending.

    What is copied cannot be recalled then. The sense is lost, and with it the subject.
    """
    common = set(re.findall(r"[a-z]{4,}", demand.claim.lower())) & set(re.findall(r"[a-z]{4,}", demand.topic.lower())) - KEPT
    swaps = {word: rng.choice(_vocabulary()[_ending(word)]) for word in sorted(common) if rng.random() < share}
    if not swaps:
        return demand

    def swap(text: str) -> str:
        def other(match: re.Match[str]) -> str:
            word = match[0]
            new = swaps.get(word.lower(), word)
            return upper_first(new) if word[0].isupper() and new != word else new

        return re.sub(r"[A-Za-z]+(?![A-Za-z'])", other, text)

    return Demand(swap(demand.claim), swap(demand.topic), demand.asks, None)
