"""Reference logits from PyTorch, against which the TypeScript engine tests its graft."""

import json
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from transformers import LlamaForCausalLM

from training.export.peft_bank import Bank, gated, gates
from training.formats import FORMATS, NEUTRAL, TOKENS, VALUES

KEPT = 64
"""Logits stored per row, ids 0..63: all special tokens, so all answers, and some words."""

PROMPTS = (
    FORMATS["answer"].format(text="She likes to find her own way through a problem."),
    FORMATS["judge"].format(text="Lend a neighbour your car for a day."),
    FORMATS["argue"].format(topic="a later start of lessons", subject="pupils"),
    FORMATS["read"].format(text="Rules are there so that everyone can feel safe at night."),
    "Yes",
)
"""Prompts of different lengths, so that a batch of them needs padding."""


def write_reference(
    model: LlamaForCausalLM, bank: Bank, tokenizer_json: Path, out_path: Path, seed: int = 7
) -> None:
    """Writes JSON with the last position's logits of PROMPTS for ten profiles; the model is on the CPU.

    {"prompts": [text], "inputIds"/"attentionMask"/"positionIds": [prompt][position], left-padded,
     "vocabSize": n, "kept": KEPT, "base": {"logits": [prompt][id < kept], "argmax": [prompt]},
     "cases": [{"profile": [10], "gates": [adapter], "logits": ..., "argmax": ...}]}
    "base" is the model without adapters, which is also what all gates 0 must give. argmax runs over
    the whole vocabulary. Logits are rounded to 6 digits after the point.
    """
    tokenizer = Tokenizer.from_file(str(tokenizer_json))
    ids, mask, positions = left_padded(tokenizer, PROMPTS)

    def logits() -> Tensor:
        output = model(input_ids=ids, attention_mask=mask, position_ids=positions, use_cache=False)
        return output.logits[:, -1]

    model.eval()
    cases = []
    with torch.inference_mode():
        base = _summary(logits())
        for profile in reference_profiles(seed):
            row = gates(bank, profile)
            with gated(model, bank, torch.tensor([row] * len(PROMPTS))):
                cases.append({"profile": profile, "gates": _rounded(row), **_summary(logits())})
    content = {
        "prompts": PROMPTS,
        "inputIds": ids.tolist(),
        "attentionMask": mask.tolist(),
        "positionIds": positions.tolist(),
        "vocabSize": model.config.vocab_size,
        "kept": min(KEPT, model.config.vocab_size),
        "base": base,
        "cases": cases,
    }
    Path(out_path).write_text(json.dumps(content, separators=(",", ":")) + "\n")


def reference_profiles(seed: int) -> list[list[float]]:
    """Ten profiles, scores 1..6: neutral, both ends, two opposite poles, and five random ones."""
    count = len(VALUES)
    random = np.random.default_rng(seed).uniform(1, 6, (5, count)).round(2)
    self_direction_only = [6.0] + [1.0] * (count - 1)
    others_first = [1.0] * (count - 2) + [6.0] * 2
    return [
        [NEUTRAL] * count,
        [6.0] * count,
        [1.0] * count,
        self_direction_only,
        others_first,
        *random.tolist(),
    ]


def left_padded(tokenizer: Tokenizer, prompts: tuple[str, ...]) -> tuple[Tensor, Tensor, Tensor]:
    """(ids, attention mask, positions), int64 [prompt, position], of bos + prompt, padded on the left."""
    bos, pad = (tokenizer.token_to_id(TOKENS[role]) for role in ("bos", "pad"))
    rows = [[bos, *tokenizer.encode(prompt, add_special_tokens=False).ids] for prompt in prompts]
    longest = max(map(len, rows))
    ids = torch.tensor([[pad] * (longest - len(row)) + row for row in rows])
    mask = torch.tensor([[0] * (longest - len(row)) + [1] * len(row) for row in rows])
    return ids, mask, (mask.cumsum(1) - 1).clamp(min=0)


def _summary(logits: Tensor) -> dict:
    return {
        "logits": [_rounded(row) for row in logits[:, :KEPT].tolist()],
        "argmax": logits.argmax(-1).tolist(),
    }


def _rounded(numbers: list[float]) -> list[float]:
    return [round(number, 6) for number in numbers]
