"""Nothing that tests a model may train it: our own survey and claims share no phrase with the generator's raw material."""
from __future__ import annotations

import json
import re

import pytest

from training.config import ROOT, data_dir
from training.data.clean import ngrams
from training.data.corpora import heldout_texts
from training.formats import VALUES
from training.evaluation.samples import suggested_claims
from training.prose.lexicon import FOLDER, claims, heldout
from training.prose.subjects import subject_claims, variants

LENGTH = 6  # words; shorter ones are idioms of the language


def raw_material(length: int = LENGTH) -> set[int]:
    texts = [p.read_text(encoding="utf-8") for p in (*FOLDER.glob("lexicon/**/*.txt"), *FOLDER.glob("claims/*.txt"))]
    return {gram for text in texts for line in text.splitlines() for wording in variants(line) for gram in ngrams(wording, length)}


@pytest.mark.parametrize("pack", ["portraits40", "behaviours40"])
def test_our_items_share_no_phrase_with_the_training_prose(pack: str) -> None:
    items = json.loads((ROOT / f"src/surveys/packs/{pack}.json").read_text(encoding="utf-8"))["items"]
    known = raw_material()
    shared = [item["text"] for item in items if not known.isdisjoint(ngrams(item["text"], LENGTH))]
    assert shared == []


def test_suggested_claims_are_not_training_claims() -> None:
    suggested = suggested_claims()
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


GRAMMAR = frozenset("should would the a an of to in on for and be is are it not nobody every everyone people we all no their they there at by with from never must more than have has as or own that let".split())


def content(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"[a-z]+", text.lower()) if word not in GRAMMAR)


def test_no_claim_of_a_subject_restates_a_claim_that_tests_a_model() -> None:
    held = [text for claim in claims() if heldout(claim.text) for text in (claim.text, *claim.also, *claim.opposites)]
    tested = [content(text) for text in (*suggested_claims(), *held)]
    restated = [d.claim for d in subject_claims() if any(len((own := content(d.claim)) & other) >= 0.6 * len(own | other) for other in tested)]
    assert restated == []
