"""The value survey: do the answers to unseen portraits give back the dialed profile, and does each slider move its own items?"""
from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np

from training.config import ROOT, data_dir
from training.evaluation.bag_of_words import bag_of_words_answers, train_bag_of_words
from training.evaluation.command import answers
from training.formats import NEUTRAL, VALUES
from training.vim.profiles import draw_profiles

PACK = ROOT / "src" / "surveys" / "packs" / "portraits40.json"


def portraits() -> tuple[list[str], list[int]]:
    """Texts of the forty portraits and the index of each one's value."""
    items = json.loads(PACK.read_text(encoding="utf-8"))["items"]
    return [item["text"] for item in items], [VALUES.index(item["value"]) for item in items]


def read_profiles(name: str) -> np.ndarray:
    """Profiles [n, 10] of a CSV of the data pack."""
    with open(data_dir() / "profiles" / name, encoding="utf-8", newline="") as handle:
        return np.array([[float(row[v]) for v in VALUES] for row in csv.DictReader(handle)])


def profile_sets() -> dict[str, np.ndarray]:
    """Profiles to test on: the paper's groups and countries where the data pack is present, and random ones always."""
    sets = {"random": draw_profiles(60, np.random.default_rng(99))}
    if (data_dir() / "profiles" / "groups.csv").exists():
        groups = read_profiles("groups.csv")
        sets |= {"groups": groups, "groups, the 20 never drawn in training": groups[:20], "countries": read_profiles("countries_harmonised.csv")}
    return sets


def nmse(prediction: np.ndarray, gold: np.ndarray) -> float:
    """mean(((prediction - gold) / 5)^2) on the six-point scale."""
    return float(np.mean(((prediction - gold) / 5) ** 2))


def value_scores(item_answers: np.ndarray, keys: list[int]) -> np.ndarray:
    """Mean answer per value [profiles, 10]."""
    return np.stack([item_answers[:, [k == v for k in keys]].mean(1) for v in range(len(VALUES))], axis=1)


def centred_correlation(prediction: np.ndarray, gold: np.ndarray) -> float:
    """Pearson correlation of all ipsatised (row-centred) scores."""
    centre = lambda x: (x - x.mean(1, keepdims=True)).ravel()  # noqa: E731
    return float(np.corrcoef(centre(prediction), centre(gold))[0, 1])


def slider_movement(model_answers, keys: list[int], texts: list[str]) -> dict:
    """One slider from 1 to 6, the others neutral: movement of its own items and of the other values' items, in scale points."""
    ends = np.full((2 * len(VALUES), len(VALUES)), NEUTRAL)
    for v in range(len(VALUES)):
        ends[2 * v, v], ends[2 * v + 1, v] = 1, 6
    moved = model_answers(ends, texts)
    moved = moved[1::2] - moved[0::2]
    own = np.array([[k == v for k in keys] for v in range(len(VALUES))])
    return {"own": float(moved[own].mean()), "others": float(np.abs(moved[~own]).mean()), "ratio": float(moved[own].mean() / np.abs(moved[~own]).mean()),
            "right way": float((moved[own] > 0).mean()), "by value": {v: round(float(moved[i][own[i]].mean()), 3) for i, v in enumerate(VALUES)}}


def evaluate_survey(model: Path, seed: int = 0) -> dict:
    """All figures of the value survey for a model folder, each beside midpoint, leave-one-out mean, bag of words, shuffled profiles."""
    texts, keys = portraits()
    classifier = train_bag_of_words()
    rng = np.random.default_rng(seed)
    sharpness = json.loads((model / "value_dial.json").read_text(encoding="utf-8"))["sharpness"]
    result: dict = {}
    for name, gold in profile_sets().items():
        prediction = value_scores(answers(model, gold, texts), keys)
        blind = (gold.sum(0) - gold) / (len(gold) - 1)
        result[name] = {
            "profiles": len(gold), "model": nmse(prediction, gold), "correlation (centred)": centred_correlation(prediction, gold),
            "midpoint": nmse(np.full_like(gold, NEUTRAL), gold), "leave-one-out mean": nmse(blind, gold),
            "bag of words": nmse(value_scores(bag_of_words_answers(classifier, gold, texts), keys), gold),
            "bag of words, sharpened": nmse(value_scores(bag_of_words_answers(classifier, gold, texts, sharpness), keys), gold),
            "shuffled profiles": nmse(prediction[rng.permutation(len(gold))], gold)}
    result["slider"] = slider_movement(lambda p, t: answers(model, p, t), keys, texts)
    result["slider, bag of words"] = slider_movement(lambda p, t: bag_of_words_answers(classifier, p, t), keys, texts)
    return result
