"""A tiny data pack, made here, so that the training tests need nothing but the repository."""
from __future__ import annotations

import random
from pathlib import Path

import pytest

SUBJECTS = ["The old baker", "My neighbour", "A young teacher", "The captain", "Our dog", "The shy girl", "A tired nurse", "The mayor"]
ACTIONS = ["walked to the market", "opened a small shop", "told a long story", "waited for the rain to stop", "found a silver key", "planted a row of beans"]
PLACES = ["by the river", "in the village", "near the station", "behind the school", "on a cold morning", "before the feast"]


@pytest.fixture(scope="session")
def tiny_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the layout of the data pack: two small corpora of made-up sentences, nothing else."""
    folder = tmp_path_factory.mktemp("pack")
    rng = random.Random(0)

    def sentence() -> str:
        return f"{rng.choice(SUBJECTS)} {rng.choice(ACTIONS)} {rng.choice(PLACES)}."

    (folder / "corpora").mkdir()
    for name in ("stories", "debates"):
        blocks = ["\n".join(" ".join(sentence() for _ in range(4)) for _ in range(3)) for _ in range(400)]
        (folder / "corpora" / f"{name}.txt").write_text("\n\n".join(blocks), encoding="utf-8")
    return folder
