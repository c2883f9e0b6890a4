"""How much of an argument was learned by heart: sentences that stand in the training material as they are, but for the topic."""
from __future__ import annotations

import re
from functools import cache

from training.formats import SUBJECTS, VALUES
from training.prose.arguments import FRAMES
from training.prose.lexicon import lexicons
from training.prose.subjects import consequences, variants


def sentences(text: str) -> list[str]:
    """A text's sentences in lower case."""
    return [s.strip().lower() for s in re.split(r"(?<=[.!?])\s+", text.strip()) if s.strip()]


@cache
def trained_clauses() -> frozenset[str]:
    """Every consequence that the generator can write."""
    lines = {line for subject in SUBJECTS for value in VALUES for good in (True, False) for line in consequences(subject, value, good)}
    return frozenset(text.lower() for line in lines for text in variants(line))


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    forms = {re.sub(r"\{[co]\}", "{c}", form.lower()) for side in FRAMES.values() for form in side}
    return tuple(re.compile(re.escape(form).replace(re.escape("{c}"), "(.+)")) for form in sorted(forms))


def by_heart(text: str, topic: str) -> float:
    """Share of a text's sentences that the generator could have written: a maxim, or a frame with this topic and one of its consequences, in [0, 1]."""
    own = [sentence.replace(topic.lower(), "{topic}") for sentence in sentences(text)]
    maxims = {line.lower() for lexicon in lexicons() for line in lexicon.sections["maxims"]}
    clauses = trained_clauses()

    def known(sentence: str) -> bool:
        return sentence in maxims or any((match := frame.fullmatch(sentence)) and match[1] in clauses for frame in _frames())

    return sum(map(known, own)) / max(1, len(own))
