"""Batches for pretraining: blocks drawn from token arrays by weight, as a pure function of (seed, step)."""
from __future__ import annotations

import numpy as np
from tokenizers import Tokenizer

from training.config import Config, work_dir
from training.tokenizer import encode_source

IGNORE = -100


def load_rows(config: Config, source: str, split: str) -> tuple[np.ndarray, np.ndarray] | None:
    """(inputs, labels) [rows, context] of a source that was written as ready rows (see prose/write.py), else None."""
    path = work_dir(config) / "rows" / f"{source}.{split}.npz"
    if not path.exists():
        return None
    arrays = np.load(path)
    return arrays["inputs"], arrays["labels"]


class Mix:
    """A weighted mix of sources. A source's share is its weight times its number of tokens."""

    def __init__(self, config: Config, tokenizer: Tokenizer, weights: dict[str, float]):
        self.seed, self.context = config.seed, config.model.context
        self.sources: list[np.ndarray | tuple[np.ndarray, np.ndarray]] = []
        shares = []
        for name, weight in weights.items():
            rows = load_rows(config, name, "train")
            source = rows if rows is not None else np.asarray(encode_source(config, tokenizer, name, "train"))
            size = rows[0].size if rows is not None else len(source)
            if size > self.context:
                self.sources.append(source)
                shares.append(weight * size)
        self.shares = np.array(shares) / np.sum(shares)

    def batch(self, step: int, size: int) -> tuple[np.ndarray, np.ndarray]:
        """Inputs and next-token labels, int64 [size, context]; the same for the same step, whatever ran before."""
        rng = np.random.default_rng([self.seed, step])
        inputs = np.empty((size, self.context), np.int64)
        labels = np.empty((size, self.context), np.int64)
        for row, choice in enumerate(rng.choice(len(self.sources), size, p=self.shares)):
            source = self.sources[choice]
            if isinstance(source, tuple):
                at = rng.integers(len(source[0]))
                inputs[row], labels[row] = source[0][at], source[1][at]
            else:
                at = rng.integers(len(source) - self.context)
                inputs[row] = source[at:at + self.context]
                labels[row] = source[at + 1:at + 1 + self.context]
        return inputs, labels


def heldout_blocks(config: Config, tokenizer: Tokenizer, blocks: int = 16) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Up to `blocks` evenly spaced held-out blocks per source: (inputs, labels) [n, context]."""
    context, result = config.model.context, {}
    for source in config.prepare.sources:
        tokens = encode_source(config, tokenizer, source, "heldout")
        if len(tokens) <= context:
            continue
        starts = np.linspace(0, len(tokens) - context - 1, min(blocks, len(tokens) // context), dtype=int)
        result[source] = (np.stack([tokens[s:s + context] for s in starts]),
                          np.stack([tokens[s + 1:s + 1 + context] for s in starts]))
    return result
