"""Opinions: expected answers of value groups against how they really answered, items and groups seen in training apart from unseen ones."""
from __future__ import annotations

from pathlib import Path

import numpy as np

from training.config import data_dir
from training.evaluation.command import call, profile_rows
from training.vim.opinions import FILES, HELD_GROUPS, TRAINED_ON, Opinion, group_means, held_codes, opinions


def predictions(model: Path, profiles: np.ndarray) -> dict[str, np.ndarray]:
    """Expected answers [profiles] by code, in the items' own numbers."""
    result: dict[str, np.ndarray] = {o.code: np.full(len(profiles), np.nan) for o in opinions()}
    for row in call("opinions", model, {"profiles": profile_rows(profiles)}):
        result[row["code"]][int(row["profile"])] = row["expected"]
    return result


def nmse(items: list[Opinion], predicted: dict[str, np.ndarray], gold: dict[str, np.ndarray], groups: np.ndarray) -> float:
    """mean(((prediction - group mean) / (max - min))^2) over items and the chosen groups."""
    return float(np.mean([(((predicted[o.code] - gold[o.code]) / (o.high - o.low))[groups] ** 2).mean() for o in items]))


def correlation(items: list[Opinion], predicted: dict[str, np.ndarray], gold: dict[str, np.ndarray]) -> float:
    """Pearson correlation across a country's groups, averaged over the items."""
    return float(np.mean([np.corrcoef(predicted[o.code], gold[o.code])[0, 1] for o in items]))


def cell(items: list[Opinion], groups: np.ndarray, predicted: dict[str, np.ndarray], gold: dict[str, np.ndarray]) -> dict:
    """One cell of items and groups beside its value-blind rivals; skill = 1 - NMSE / NMSE of the leave-one-out mean."""
    mean = {o.code: (gold[o.code].sum() - gold[o.code]) / (len(gold[o.code]) - 1) for o in items}
    middle = {o.code: np.full_like(gold[o.code], (o.low + o.high) / 2) for o in items}
    turned = {o.code: np.roll(predicted[o.code], 7) for o in items}
    model, blind = nmse(items, predicted, gold, groups), nmse(items, mean, gold, groups)
    return {"items": len(items), "groups": int(groups.sum()), "model": model, "leave-one-out mean": blind, "midpoint": nmse(items, middle, gold, groups),
            "shuffled profiles": nmse(items, turned, gold, groups), "skill": 1 - model / blind, "correlation": correlation(items, predicted, gold)}


def evaluate_opinions(model: Path) -> dict | None:
    """All cells of the country that was trained on, then the other country; None without the data pack."""
    if not (data_dir() / "surveys" / "baselines.json").exists():
        return None
    result: dict = {}
    for country in sorted(FILES, key=lambda country: country != TRAINED_ON):
        profiles, gold = group_means(country)
        predicted = predictions(model, profiles)
        items = [o for o in opinions() if country in o.countries]
        known = [o for o in items if o.code not in held_codes()]
        unseen = [o for o in items if o.code in held_codes()]
        held = np.isin(np.arange(len(profiles)), HELD_GROUPS)
        if country == TRAINED_ON:
            cells = {"seen items, seen groups": (known, ~held), "seen items, unseen groups": (known, held), "unseen items, seen groups": (unseen, ~held), "unseen items, unseen groups": (unseen, held)}
        else:
            every = np.ones(len(profiles), bool)
            cells = {"seen items": (known, every), "unseen items": (unseen, every)}
        result |= {f"{country}: {name}": cell(*pair, predicted, gold) for name, pair in cells.items()}
    return result
