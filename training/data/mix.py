"""Batches for pretraining: blocks drawn from token arrays by weight, as a pure function of (seed, step)."""
from __future__ import annotations

import numpy as np
from tokenizers import Tokenizer

from training.config import Config, work_dir
from training.tokenizer import encode_source

IGNORE = -100
OWN = ("about", "argue", "general", "recognition")
"""Sources that `prose` writes as ready rows."""


def load_rows(config: Config, source: str, split: str) -> tuple[np.ndarray, np.ndarray] | None:
    """(inputs, labels) [rows, length] of a source that was written as ready rows (see prose/write.py), else None."""
    path = work_dir(config) / "rows" / f"{source}.{split}.npz"
    if not path.exists():
        return None
    arrays = np.load(path)
    return arrays["inputs"], arrays["labels"]


class Mix:
    """A weighted mix of sources. A source's share is its weight times its number of tokens."""

    def __init__(self, config: Config, tokenizer: Tokenizer, weights: dict[str, float]):
        self.seed, self.length = config.seed, config.pretrain.length
        self.sources: list[np.ndarray | tuple[np.ndarray, np.ndarray]] = []
        shares = []
        for name, weight in weights.items():
            rows = load_rows(config, name, "train")
            source = rows if rows is not None else np.asarray(encode_source(config, tokenizer, name, "train"))
            size = rows[0].size if rows is not None else len(source)
            if size > self.length:
                self.sources.append(source)
                shares.append(weight * size)
        self.shares = np.array(shares) / np.sum(shares)

    def batch(self, step: int, size: int) -> tuple[np.ndarray, np.ndarray]:
        """Inputs and next-token labels, int64 [size, length]; the same for the same step, whatever ran before."""
        rng = np.random.default_rng([self.seed, step])
        inputs = np.empty((size, self.length), np.int64)
        labels = np.empty((size, self.length), np.int64)
        for row, choice in enumerate(rng.choice(len(self.sources), size, p=self.shares)):
            source = self.sources[choice]
            if isinstance(source, tuple):
                at = rng.integers(len(source[0]))
                inputs[row], labels[row] = source[0][at], source[1][at]
            else:
                at = rng.integers(len(source) - self.length)
                inputs[row] = source[at:at + self.length]
                labels[row] = source[at + 1:at + 1 + self.length]
        return inputs, labels


def heldout_blocks(config: Config, tokenizer: Tokenizer, blocks: int = 16) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Up to `blocks` evenly spaced held-out blocks per source, our own rows among them once they are written: (inputs, labels) [n, length]."""
    length, result = config.pretrain.length, {}
    for source in [*config.prepare.sources, *OWN]:
        if rows := load_rows(config, source, "heldout"):
            result[source] = (rows[0][:blocks], rows[1][:blocks])
            continue
        if source in OWN:
            continue
        tokens = encode_source(config, tokenizer, source, "heldout")
        if len(tokens) <= length:
            continue
        starts = np.linspace(0, len(tokens) - length - 1, min(blocks, len(tokens) // length), dtype=int)
        result[source] = (np.stack([tokens[s:s + length] for s in starts]),
                          np.stack([tokens[s + 1:s + 1 + length] for s in starts]))
    return result
