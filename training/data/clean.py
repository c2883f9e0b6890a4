"""Cleaning of corpus documents: what is dropped, and how plain a document's English is."""
from __future__ import annotations

import hashlib
import re
from collections import Counter

_SPACES = re.compile(r"[ \t]+")
_WORD = re.compile(r"[a-z']+")
_SENTENCE = re.compile(r"[.!?]+")
_ABUSE = re.compile(
    r"\b(f+u+c+k\w*|shit\w*|bitch\w*|cunt\w*|nigg\w*|fag(got)?s?|retard\w*|slut\w*|whore\w*|rape[ds]?|raping|rapist\w*|porn\w*|"
    r"incest\w*|molest\w*|pedo\w*|suicid\w*|kill (my|your)self|masturbat\w*|genital\w*|anal|blowjob|dick(head)?|pussy|asshole\w*|"
    r"bastard\w*|moron\w*|idiots?|stupid|scumbag\w*|holocaust|nazi\w*|hitler|terroris\w*|jihad\w*)\b", re.I)
_JUNK = re.compile(r"https?://|www\.|@\w|&\w+;|[<>{}\\|^~]|\.com\b|(.)\1{4,}")


def normalise(document: str) -> str:
    """Straight quotes, single spaces, no trailing blanks; line breaks are kept."""
    for old, new in (("\u2019", "'"), ("\u2018", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\u2013", "-"), ("\u2014", " - "),
                     ("\u2026", "..."), ("\u00a0", " ")):
        document = document.replace(old, new)
    return "\n".join(_SPACES.sub(" ", line).strip() for line in document.splitlines()).strip()


def acceptable(document: str) -> bool:
    """False for abuse, sexual violence, links, markup and mostly non-English text."""
    if _ABUSE.search(document) or _JUNK.search(document):
        return False
    letters = sum(c.isascii() and c.isalpha() for c in document)
    return len(document) >= 40 and letters >= 0.7 * len(document)


def fingerprint(text: str) -> bytes:
    """Hash of the letters and digits of a text, for duplicates across sources."""
    return hashlib.blake2b(re.sub(r"[^a-z0-9]", "", text.lower()).encode(), digest_size=8).digest()


def ngrams(text: str, n: int = 8) -> set[int]:
    """Hashes of all word n-grams of a text."""
    words = _WORD.findall(text.lower())
    return {hash(tuple(words[i:i + n])) for i in range(len(words) - n + 1)}


class PlainEnglish:
    """Scores a document by how plain its English is: common words, medium sentences, clean spelling.

    The common vocabulary is learned from sources that are plain by nature (stories, school passages, chats, advice).
    """

    def __init__(self, plain_documents: list[str], size: int = 6000):
        counts = Counter(w for d in plain_documents for w in _WORD.findall(d.lower()))
        self.common = {w for w, _ in counts.most_common(size)}

    def score(self, document: str) -> float:
        """About 0 (dense, rare words) .. 1 (plain). Documents are compared within one source only."""
        words = _WORD.findall(document[:4000].lower())
        if len(words) < 8:
            return 0.0
        common = sum(w in self.common for w in words) / len(words)
        sentences = [s for s in _SENTENCE.split(document[:4000]) if s.strip()]
        length = len(words) / max(1, len(sentences))
        shape = 1.0 if 6 <= length <= 22 else max(0.0, 1.0 - abs(length - 14) / 40)
        starts = sum(s.strip()[:1].isupper() or not s.strip()[:1].isalpha() for s in sentences) / max(1, len(sentences))
        return common * 0.7 + shape * 0.15 + starts * 0.15
