"""Nothing that tests a model may train it: our own survey and claims share no phrase with the generator's raw material."""
from __future__ import annotations

import json
import re

import pytest

from training.config import ROOT, data_dir
from training.data.clean import ngrams
from training.data.corpora import heldout_texts
from training.formats import VALUES
from training.prose.lexicon import FOLDER, claims

LENGTH = 6  # words; shorter ones are idioms of the language


def raw_material(length: int = LENGTH) -> set[int]:
    texts = [p.read_text(encoding="utf-8") for p in (*FOLDER.glob("lexicon/**/*.txt"), *FOLDER.glob("claims/*.txt"))]
    return {gram for text in texts for line in text.splitlines() for gram in ngrams(line, length)}


@pytest.mark.parametrize("pack", ["portraits40", "behaviours40"])
def test_our_items_share_no_phrase_with_the_training_prose(pack: str) -> None:
    items = json.loads((ROOT / f"src/surveys/packs/{pack}.json").read_text(encoding="utf-8"))["items"]
    known = raw_material()
    shared = [item["text"] for item in items if not known.isdisjoint(ngrams(item["text"], LENGTH))]
    assert shared == []


def test_suggested_claims_are_not_training_claims() -> None:
    suggested = re.findall(r'"([^"]+\.)"', (ROOT / "src/surveys/claims.ts").read_text(encoding="utf-8"))
    known = {text.lower() for claim in claims() for text in (claim.text, *claim.also, *claim.opposites)}
    assert suggested and not known & {text.lower() for text in suggested}


@pytest.mark.skipif(not (data_dir() / "behaviours").exists(), reason="the data pack is not there")
def test_evaluation_texts_share_no_phrase_with_the_training_prose() -> None:
    known = raw_material(8)
    assert [text for text in heldout_texts(data_dir()) if not known.isdisjoint(ngrams(text, 8))] == []


def test_every_new_claim_has_a_reason_from_each_value() -> None:
    for claim in claims():
        if claim.opposites:
            assert sorted(reason.values for reason in claim.reasons) == sorted((value,) for value in VALUES), claim.text
