"""How much of an argument was learned by heart: sentences that stand in the training material as they are, but for the topic."""
from __future__ import annotations

import re
from functools import cache

from training.prose.fields import field_reasons
from training.prose.lexicon import claims, lexicons


def sentences(text: str) -> list[str]:
    """A text's sentences in lower case."""
    return [s.strip().lower() for s in re.split(r"(?<=[.!?])\s+", text.strip()) if s.strip()]


@cache
def trained_sentences() -> frozenset[str]:
    """Every sentence of the reasons that the generator draws from, topics as {topic}."""
    lines = [line for sections in field_reasons().values() for part in sections.values() for line in part]
    lines += [line for lexicon in lexicons() for side in ("pro", "con") for line in lexicon.sections[f"reasons_{side}"]]
    lines += [reason.text for claim in claims() for reason in claim.reasons]
    return frozenset(s for line in lines for s in sentences(line))


def by_heart(text: str, topic: str) -> float:
    """Share of a text's sentences that are training sentences with this topic filled in, in [0, 1]."""
    own = sentences(text)
    known = trained_sentences()
    return sum(re.sub(re.escape(topic.lower()), "{topic}", s) in known for s in own) / max(1, len(own))
