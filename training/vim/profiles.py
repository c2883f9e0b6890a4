"""Fresh profiles: every training example gets its own, so that the adapters learn the relation and not some points."""
from __future__ import annotations

import csv
from functools import cache

import numpy as np

from training.config import data_dir
from training.formats import NEUTRAL, VALUES


@cache
def real_profiles() -> np.ndarray:
    """Group and country profiles of the data pack [n, 10] in 1..6; empty [0, 10] without it. The first 20 groups are left out: they test."""
    rows: list[list[float]] = []
    for name, skip in (("groups.csv", 20), ("countries_harmonised.csv", 0)):
        path = data_dir() / "profiles" / name
        if path.exists():
            with open(path, encoding="utf-8", newline="") as handle:
                rows += [[float(row[v]) for v in VALUES] for row in csv.DictReader(handle)][skip:]
    return np.array(rows).reshape(-1, len(VALUES))


def draw_profiles(count: int, rng: np.random.Generator) -> np.ndarray:
    """`count` profiles [count, 10] in 1..6: uniform, person-like (a level plus centred differences), peaked, extremes,
    one slider moved from neutral, real groups with noise, neutral."""
    result = np.empty((count, len(VALUES)))
    real = real_profiles()
    for row in range(count):
        kind = rng.choice(7, p=(0.3, 0.22, 0.12, 0.1, 0.1, 0.12, 0.04))
        if kind == 0:
            profile = rng.uniform(1, 6, len(VALUES))
        elif kind == 1:
            profile = rng.uniform(2, 5.5) + rng.normal(0, rng.uniform(0.3, 1.2), len(VALUES))
        elif kind == 2:
            profile = 1 + 5 * np.minimum(1, rng.dirichlet(np.full(len(VALUES), 0.4)) * 3)
        elif kind == 3:
            profile = rng.choice((1.0, 6.0), len(VALUES))
        elif kind == 4:
            profile = np.full(len(VALUES), rng.choice((NEUTRAL, rng.uniform(1, 6))))
            profile[rng.integers(len(VALUES))] = rng.uniform(1, 6)
        elif kind == 5 and len(real):
            profile = real[rng.integers(len(real))] + rng.normal(0, 0.3, len(VALUES))
        else:
            profile = np.full(len(VALUES), NEUTRAL)
        result[row] = np.clip(profile, 1, 6)
    return result
