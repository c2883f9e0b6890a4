"""The generator's claims, topics and reasons."""
from __future__ import annotations

import random
import re

from training.formats import VALUES
from training.prose.arguments import ArgumentMaker, CorpusArgument, fitting
from training.prose.fields import FIELDS, field_reasons, field_topics
from training.prose.lexicon import claims, heldout
from training.prose.topics import draw_demand


def test_every_field_has_reasons_on_both_sides_of_each_value() -> None:
    sections = {f"{value}_{side}" for value in VALUES for side in ("pro", "con")}
    for field, reasons in field_reasons().items():
        assert set(reasons) == sections, field
        for line in (line for lines in reasons.values() for line in lines):
            assert len(re.findall(r"\{[Tt]opic\}", line)) == 1, (field, line)


def test_every_claim_belongs_to_a_field() -> None:
    assert {claim.field for claim in claims()} <= set(FIELDS)


def test_drawn_claims_name_their_topic_in_their_own_words() -> None:
    rng = random.Random(1)
    drawn = [draw_demand(rng) for _ in range(500)]
    words = lambda text: set(re.findall(r"[a-z]{4,}", text.lower()))  # noqa: E731
    shares = [len(words(d.topic) & words(d.claim)) / max(1, len(words(d.topic))) for d in drawn]
    assert sum(shares) / len(shares) > 0.8
    assert 0.2 < sum(not d.asks for d in drawn) / len(drawn) < 0.5


def test_held_out_demands_draw_nothing_that_training_draws() -> None:
    rng = random.Random(2)
    acts = {act: heldout(act) for topics in field_topics().values() for act in topics.acts}
    for _ in range(300):
        topic = draw_demand(rng, held=True).topic
        for act, held in acts.items():
            assert held or not topic.endswith(f" to {act}"), topic


def test_gerunds_take_no_noun_places() -> None:
    lines = ["With {topic}, all is well.", "Thanks to {topic}, all is well.", "{Topic} keeps order."]
    assert fitting(lines, "letting pupils vote") == lines[1:]
    assert fitting(lines, "school uniforms") == lines[:2]
    assert fitting(lines, "a tax on sugar") == lines


def test_general_reasons_carry_the_whole_topic() -> None:
    maker = ArgumentMaker(random.Random(3))
    for _ in range(100):
        argument = maker.about_topic()
        assert argument.topic.lower() in argument.text.lower()
        assert not argument.labelled


def test_corpus_conclusions_become_topics_where_their_form_is_known() -> None:
    topic = lambda conclusion: CorpusArgument(conclusion, True, "", ("power",)).topic  # noqa: E731
    assert topic("We should ban whaling.") == "banning whaling"
    assert topic("We should not ban whaling.") is None
    assert topic("Whaling is wrong.") is None
