"""Stage `loss`: held-out bits per byte by source, of the base in training or of an exported folder. Bytes, so that tokenizers can be compared."""
from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from training.config import Config
from training.data.mix import heldout_blocks
from training.export.restore import restore_base
from training.inject import load_base
from training.model import build_base
from training.pretrain import loss_sum
from training.tokenizer import load_tokenizer

BLOCKS = 64


@torch.no_grad()
def bits_per_byte(model: LlamaForCausalLM, tokenizer: Tokenizer, config: Config) -> dict[str, float]:
    """Bits per UTF-8 byte of the tokens that count (label >= 0), by source, on up to BLOCKS held-out rows each. Sources whose answers are all special tokens have no bytes and are left out."""
    result = {}
    for source, (inputs, labels) in heldout_blocks(config, tokenizer, BLOCKS).items():
        nats, size = 0.0, 0
        for start in range(0, len(inputs), 16):
            x, y = (torch.from_numpy(a[start:start + 16].astype("int64")) for a in (inputs, labels))
            nats += float(loss_sum(model.model, model.model.embed_tokens.weight, x, y))
            size += sum(len(tokenizer.decode(row[row >= 0].tolist(), skip_special_tokens=True).encode()) for row in y)
        if size:
            result[source] = nats / math.log(2) / size
    return result


def report_loss(config: Config, folder: str | None = None) -> dict[str, float]:
    """Prints the figures of `<work>/base.pt`, or of the base in an exported folder with the config's architecture and tokenizer."""
    tokenizer = load_tokenizer(config)
    if folder:
        model = build_base(config.model, tokenizer.get_vocab_size())
        model.load_state_dict(restore_base(Path(folder)))
    else:
        model = load_base(config, tokenizer.get_vocab_size())
    result = {source: round(value, 4) for source, value in bits_per_byte(model.eval(), tokenizer, config).items()}
    print(json.dumps(result, indent=1))
    return result
