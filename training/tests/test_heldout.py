"""Nothing that tests a model may train it: our own survey and claims share no phrase with the generator's raw material."""
from __future__ import annotations

import json
import re

from training.config import ROOT
from training.data.clean import ngrams
from training.prose.lexicon import FOLDER, claims

LENGTH = 6  # words; shorter ones are idioms of the language


def raw_material() -> set[int]:
    texts = [p.read_text(encoding="utf-8") for p in (*FOLDER.glob("lexicon/*.txt"), *FOLDER.glob("claims/*.txt"))]
    return {gram for text in texts for line in text.splitlines() for gram in ngrams(line, LENGTH)}


def test_portraits_share_no_phrase_with_the_training_prose() -> None:
    items = json.loads((ROOT / "src/surveys/packs/portraits40.json").read_text(encoding="utf-8"))["items"]
    known = raw_material()
    shared = [item["text"] for item in items if not known.isdisjoint(ngrams(item["text"], LENGTH))]
    assert shared == []


def test_suggested_claims_are_not_training_claims() -> None:
    suggested = re.findall(r'"([^"]+\.)"', (ROOT / "src/surveys/claims.ts").read_text(encoding="utf-8"))
    known = {claim.text.lower() for claim in claims()}
    assert suggested and not known & {text.lower() for text in suggested}
