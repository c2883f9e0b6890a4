"""Known answers for value_dial.json: with them the engine finds devices that compute wrong values without any error."""
from __future__ import annotations

import copy

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from training.export.peft_bank import Bank, gated
from training.export.storage import Dtype, pack_q4, quantize_q8
from training.formats import FORMATS, TOKENS

TOLERANCE = 0.05
"""Largest deviation of a logit. Healthy devices stay below 1e-3; the attention bug this looks for gives more than 1."""

TEXT = (
    "On the first Saturday of every month the whole street meets in the yard behind the bakery. Somebody brings a guitar, somebody brings soup, "
    "and for a few hours nobody looks at the clock, because this is the day on which old and new neighbours sit at one table."
)
"""Longer than 32 tokens, where the known bug of fused attention begins."""


def unpack_q4(packed: np.ndarray, scales: np.ndarray, features_in: int) -> np.ndarray:
    """The float32 matrix [out, in] that `pack_q4` stored."""
    nibbles = np.stack([packed & 15, packed >> 4], axis=-1).reshape(*scales.shape, -1).astype(np.float32)
    return ((nibbles - 8) * scales[..., None]).reshape(len(packed), -1)[:, :features_in]


def as_stored(model: LlamaForCausalLM, dtype: Dtype) -> LlamaForCausalLM:
    """A copy of the model with the weights that a file of this dtype holds, back in float32."""
    stored = copy.deepcopy(model)
    for name, parameter in stored.named_parameters():
        weight = parameter.detach().numpy()
        if "norm" in name or dtype == "fp32":
            continue
        if dtype == "fp16":
            weight = weight.astype(np.float16).astype(np.float32)
        elif dtype == "q8" or "embed" in name:
            weight = np.multiply(*quantize_q8(weight, axis=1))
        else:
            weight = unpack_q4(*pack_q4(weight), weight.shape[1])
        parameter.data = torch.from_numpy(weight)
    return stored


def self_test(model: LlamaForCausalLM, bank: Bank, tokenizer: Tokenizer, dtype: Dtype) -> dict:
    """One prompt, mixed gates, and the five largest logits of the last token, from PyTorch with the stored weights."""
    ids = tokenizer.encode(TOKENS["bos"] + FORMATS["answer"].format(text=TEXT)).ids
    gates = [1.0] + [round(0.9 - 0.2 * n, 1) for n in range(len(bank) - 1)]
    stored = as_stored(model, dtype).eval()
    with torch.inference_mode(), gated(stored, bank, torch.tensor([gates])):
        logits = stored(input_ids=torch.tensor([ids])).logits[0, -1]
    top = logits.topk(5)
    return {"dtype": dtype, "inputIds": ids, "gates": gates, "tolerance": TOLERANCE,
            "topLogits": {str(int(i)): round(float(v), 4) for i, v in zip(top.indices, top.values, strict=True)}}
