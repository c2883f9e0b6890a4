"""The generator's claims, topics and reasons."""
from __future__ import annotations

import random
import re

from tokenizers import Tokenizer

from training.config import ROOT
from training.evaluation.novelty import by_heart
from training.formats import COPY, SUBJECTS, TOKENS, VALUES
from training.prose.arguments import FRAMES, ArgumentMaker
from training.prose.lexicon import claims, heldout
from training.prose.subjects import SUBJECT_OF, Demand, choose, consequences, subject_claims, subject_topics, variants
from training.prose.topics import draw_demand, swap_words
from training.prose.write import Formatter


def shipped_tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(ROOT / "models/small/tokenizer.json"))


def test_every_subject_has_consequences_on_both_sides_of_each_value() -> None:
    for subject in SUBJECTS:
        for value in VALUES:
            for good in (True, False):
                lines = consequences(subject, value, good)
                assert len(lines) >= 4, (subject, value, good)
                for line in lines:
                    assert re.search(r"\b(would|could)\b", line) and not line.endswith("."), (subject, line)


def test_subjects_begin_with_different_tokens() -> None:
    tokenizer = shipped_tokenizer()
    assert len({tokenizer.encode(f" {subject}").ids[0] for subject in SUBJECTS}) == len(SUBJECTS)


def test_every_claim_belongs_to_a_subject() -> None:
    assert {claim.field for claim in claims()} <= set(SUBJECT_OF)
    assert set(SUBJECT_OF.values()) <= set(SUBJECTS)


def test_alternatives_are_chosen_one_at_a_time() -> None:
    assert variants("a [b|c] d [e|f]") == ["a b d e", "a b d f", "a c d e", "a c d f"]
    assert choose("a [b|c] d", random.Random(0)) in variants("a [b|c] d")


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))


def test_claims_name_their_topic_in_their_own_words() -> None:
    rng = random.Random(1)
    for demands in ([draw_demand(rng) for _ in range(500)], subject_claims()):
        shares = [len(words(d.topic) & words(d.claim)) / max(1, len(words(d.topic))) for d in demands]
        assert sum(shares) / len(shares) > 0.7
        assert 0.2 < sum(not d.asks for d in demands) / len(demands) < 0.5


def test_held_out_demands_draw_nothing_that_training_draws() -> None:
    rng = random.Random(2)
    acts = {act: heldout(act) for subject in SUBJECTS for act in subject_topics(subject).acts}
    for _ in range(300):
        topic = draw_demand(rng, held=True).topic
        for act, held in acts.items():
            assert held or not topic.endswith(f" to {act}"), topic


def test_swapped_words_change_in_claim_and_topic_alike() -> None:
    demand = Demand("Dogs should wear muzzles in parks.", "making dogs wear muzzles in parks", True, "animals")
    swapped = swap_words(demand, random.Random(1), share=1)
    assert re.fullmatch(r"[A-Z][a-z]+s should [a-z]+ [a-z]+s in [a-z]+s\.", swapped.claim)
    assert not words(swapped.claim) & {"dogs", "muzzles", "parks"}
    assert words(swapped.topic) == (words(swapped.claim) - {"should"}) | {"making"}
    assert swapped.asks and swapped.subject is None
    assert swap_words(demand, random.Random(1), share=0) is demand


def test_reasons_name_the_topic_once() -> None:
    maker = ArgumentMaker(random.Random(3))
    for _ in range(100):
        argument = maker.about_topic()
        assert len(re.findall(r"\{[Tt]opic\}", argument.text)) == 1
        assert argument.text[0] == "{" or argument.text[0].isupper()
        assert not argument.labelled


def test_the_copy_token_stands_for_the_topic_and_its_space() -> None:
    tokenizer = shipped_tokenizer()
    argument = ArgumentMaker(random.Random(4)).labelled()
    tokens, _ = Formatter(tokenizer, random.Random(4)).argue(argument)
    copy = tokenizer.token_to_id(TOKENS["topic"])
    assert tokens.count(copy) == 1
    assert tokenizer.decode(tokens).count(COPY) == 1 and f" {COPY}" not in tokenizer.decode(tokens).split("\n")[1]


def test_what_the_generator_could_have_written_counts_as_learned_by_heart() -> None:
    maker = ArgumentMaker(random.Random(5))
    texts = [maker.reason("cars", "security", True).replace("{topic}", "car-free days").replace("{Topic}", "Car-free days") for _ in range(20)]
    assert {by_heart(text, "car-free days") for text in texts} == {1.0}
    assert by_heart("Thanks to car-free days, everyone could sing. Safety comes first.", "car-free days") == 0.5
    assert len({frame for side in FRAMES.values() for frame in side}) > 15
