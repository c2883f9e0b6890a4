"""How sharply a survey answer trusts the reading of its item: the power on P(value | text) that answers best on held-out portraits of our own.

Value surveys ask in the positive, so portraits that a value describes are the right yardstick; texts of both signs (behaviours) are best
answered with the plain probabilities. The forty portraits of the page's survey take no part in this choice.
"""
from __future__ import annotations

import random

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from training.config import Config
from training.formats import NEUTRAL, VALUES
from training.inject import SIGNED, next_logits
from training.prose.lexicon import he, lexicons, she
from training.prose.write import Formatter
from training.vim.gated import Bank, gates_of
from training.vim.profiles import draw_profiles

CANDIDATES = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0)
GROUP = 4
"""Texts averaged into one score, as in a survey."""


def heldout_portraits() -> tuple[list[str], list[int]]:
    """Portraits of the lexicon that training never drew, and the index of each one's value."""
    texts, indices = [], []
    for v, lexicon in enumerate(lexicons()):
        for n, line in enumerate(lexicon.lines("portraits", held=True)):
            texts.append((she("Anna") if n % 2 else he("Paul")).fill(line))
            indices.append(v)
    return texts, indices


@torch.no_grad()
def choose_sharpness(config: Config, model: LlamaForCausalLM, bank: Bank, tokenizer: Tokenizer) -> float:
    """The candidate with the smallest error of scores (means of up to four texts of one signed value) over drawn profiles.

    The answer given a value is taken as exact here: only the reading is in question.
    """
    texts, indices = heldout_portraits()
    if len(texts) < GROUP * len(VALUES):
        return 1.0
    formatter = Formatter(tokenizer, random.Random(0))
    prompts = [formatter.prompt("answer", text=t) for t in texts]
    neutral = gates_of(torch.full((len(prompts), len(VALUES)), NEUTRAL))
    read = torch.softmax(next_logits(model, bank, prompts, neutral, SIGNED), -1).numpy()
    profiles = draw_profiles(200, np.random.default_rng(5))
    signed = np.concatenate([profiles, 7 - profiles], 1)
    groups = [[n for n, i in enumerate(indices) if i == index][:GROUP] for index in sorted(set(indices))]
    errors = {}
    for sharpness in CANDIDATES:
        weights = read**sharpness
        answers = signed @ (weights / weights.sum(1, keepdims=True)).T
        errors[sharpness] = float(np.mean([(answers[:, g].mean(1) - signed[:, indices[g[0]]]) ** 2 for g in groups])) / 25
    print("sharpness: NMSE on held-out portraits", {s: round(e, 4) for s, e in errors.items()}, flush=True)
    return min(errors, key=errors.__getitem__)
