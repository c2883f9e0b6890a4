"""The relation of values and opinions, as the people of one country answered in round 9 of the European Social Survey (2018).

A training example is a person of the survey with the K people most like them: the profile is their mean, the target how they answered one
item. A third of each chapter's items and five of the twenty value groups never train: they test (training/evaluation/opinions.py).
"""
from __future__ import annotations

import csv
import json
import random
import zlib
from dataclasses import dataclass
from functools import cache

import numpy as np

from training.config import ROOT, data_dir
from training.formats import VALUES

PACK = ROOT / "src" / "surveys" / "packs" / "opinions63.json"
FILES = {"BE": "ess9_belgium.csv", "DE": "ess9_germany.csv"}
WEIGHT = "pspwght"
TRAINED_ON = "BE"
HELD_GROUPS = (3, 7, 11, 15, 19)
NEIGHBOURS = 60
FIRST_VALUE_ITEM, LAST_VALUE_ITEM = "ipcrtiv", "impfun"
MOST_MISSING = 5


@dataclass(frozen=True)
class Opinion:
    """An item of the pack; ratings run from low to high in steps of one."""

    code: str
    chapter: str
    text: str
    low: int
    high: int
    ends: tuple[str, str]
    countries: tuple[str, ...]


@dataclass(frozen=True)
class Survey:
    """People of one country: profiles [n, 10] in 1..6, value groups [n], weights [n] and answers by code [n], NaN where there is none."""

    profiles: np.ndarray
    groups: np.ndarray
    weights: np.ndarray
    answers: dict[str, np.ndarray]


@cache
def opinions() -> tuple[Opinion, ...]:
    """All items of the pack."""
    items = json.loads(PACK.read_text(encoding="utf-8"))["items"]
    return tuple(Opinion(i["id"], i["chapter"], i["text"], i["scale"]["min"], i["scale"]["max"], (i["scale"]["minLabel"], i["scale"]["maxLabel"]), tuple(i["countries"]))
                 for i in items)


@cache
def held_codes() -> frozenset[str]:
    """A third of each chapter's items, by the checksum of their codes."""
    held: set[str] = set()
    for chapter in {o.chapter for o in opinions()}:
        codes = sorted((o.code for o in opinions() if o.chapter == chapter), key=lambda code: zlib.crc32(code.encode()))
        held |= set(codes[: len(codes) // 3])
    return frozenset(held)


def assign(centred: np.ndarray, means: np.ndarray) -> np.ndarray:
    """The data pack's k-means groups [n] from their published mean profiles: Lloyd's iteration from there ends where theirs did."""
    groups = None
    centres = means - means.mean(1, keepdims=True)
    while True:
        nearest = ((centred[:, None] - centres[None]) ** 2).sum(-1).argmin(1)
        if groups is not None and (nearest == groups).all():
            return groups
        groups = nearest
        centres = np.stack([centred[groups == k].mean(0) for k in range(len(means))])


def group_means(country: str) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The pack's twenty groups of a country: mean profiles [20, 10] and mean answers by code [20]."""
    data = json.loads((data_dir() / "surveys" / "baselines.json").read_text(encoding="utf-8"))
    profiles = np.array([[group[v] for v in VALUES] for group in data["groups"][country]])
    means = {code: np.array([by_group[str(k)] for k in range(len(profiles))]) for code, by_group in data["group_item_means"][country].items()}
    return profiles, means


def read_rows(country: str) -> list[dict[str, str]]:
    """All people of a country, as the data pack has them; raises FileNotFoundError without it."""
    with open(data_dir() / "surveys" / FILES[country], encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@cache
def read_survey(country: str) -> Survey | None:
    """The people of a country who answered enough of the value items; None without the data pack."""
    if not (data_dir() / "surveys" / FILES[country]).exists():
        return None
    rows = read_rows(country)
    names = list(rows[0])
    items = names[names.index(FIRST_VALUE_ITEM):names.index(LAST_VALUE_ITEM) + 1]
    rows = [r for r in rows if sum(not r[i] for i in items) <= MOST_MISSING and all(r[v] for v in VALUES)]
    column = lambda name: np.array([float(r[name]) if r[name] else np.nan for r in rows])  # noqa: E731
    profiles = np.stack([column(v) for v in VALUES], axis=1)
    level = np.nanmean(np.stack([column(i) for i in items], axis=1), axis=1, keepdims=True)
    groups = assign(profiles - level, group_means(country)[0])
    return Survey(profiles, groups, column(WEIGHT), {o.code: column(o.code) for o in opinions() if country in o.countries})


class OpinionMaker:
    """Draws (item, profile [10], target {rating: probability}) for training."""

    def __init__(self, rng: random.Random, survey: Survey):
        self.rng = rng
        kept = ~np.isin(survey.groups, HELD_GROUPS)
        self.profiles, self.weights = survey.profiles[kept], survey.weights[kept]
        self.answers = {code: answers[kept] for code, answers in survey.answers.items()}
        self.items = [o for o in opinions() if TRAINED_ON in o.countries and o.code not in held_codes()]

    def draw(self) -> tuple[Opinion, np.ndarray, dict[int, float]]:
        """A person, the people most like them, and how these answered one item."""
        item, person = self.rng.choice(self.items), self.profiles[self.rng.randrange(len(self.profiles))]
        answers = self.answers[item.code]
        distance = ((self.profiles - person) ** 2).sum(1) + np.where(np.isnan(answers), np.inf, 0)
        near = distance.argsort()[:NEIGHBOURS]
        weights = self.weights[near] / self.weights[near].sum()
        counts = np.bincount(answers[near].astype(int), weights, minlength=item.high + 1)
        return item, weights @ self.profiles[near], {n: float(counts[n]) for n in range(item.low, item.high + 1) if counts[n]}


def opinion_maker(rng: random.Random) -> OpinionMaker | None:
    """The maker for the country that is trained on; None without the data pack."""
    survey = read_survey(TRAINED_ON)
    return OpinionMaker(rng, survey) if survey else None
