"""Opinions: who and what may train."""
from __future__ import annotations

import random

import numpy as np
import pytest

from training.evaluation.opinions import cell
from training.vim.opinions import HELD_GROUPS, OpinionMaker, Survey, assign, held_codes, opinions


@pytest.fixture
def survey() -> Survey:
    """Two hundred people in twenty groups; members of the held-out groups alone give the highest answer."""
    rng = np.random.default_rng(0)
    groups = np.arange(200) % 20
    held = np.isin(groups, HELD_GROUPS)
    answers = {o.code: np.where(held, o.high, o.low).astype(float) for o in opinions()}
    answers["trstplc"][::3] = np.nan
    return Survey(rng.uniform(1, 6, (200, 10)), groups, np.ones(200), answers)


def test_a_third_of_each_chapter_is_held_out() -> None:
    for chapter in {o.chapter for o in opinions()}:
        codes = [o.code for o in opinions() if o.chapter == chapter]
        assert sum(code in held_codes() for code in codes) == len(codes) // 3


def test_training_draws_no_held_out_person_or_item(survey: Survey) -> None:
    maker = OpinionMaker(random.Random(0), survey)
    for _ in range(200):
        item, profile, target = maker.draw()
        assert item.code not in held_codes()
        assert target == {item.low: pytest.approx(1.0)}
        assert profile.shape == (10,) and 1 <= profile.min() and profile.max() <= 6


def test_groups_are_found_from_their_means() -> None:
    rng = np.random.default_rng(1)
    centres = np.eye(4, 10) * 3 - 0.3
    truth = np.repeat(np.arange(4), 30)
    people = centres[truth] + rng.normal(0, 0.1, (120, 10))
    means = np.stack([people[truth == k].mean(0) for k in range(4)]) + 4
    assert (assign(people, means) == truth).all()


def test_a_perfect_prediction_has_skill_one() -> None:
    item = opinions()[0]
    gold = {item.code: np.linspace(3, 6, 20)}
    assert cell([item], np.ones(20, bool), gold, gold)["skill"] == pytest.approx(1.0)
    assert cell([item], np.ones(20, bool), gold, gold)["correlation"] == pytest.approx(1.0)
