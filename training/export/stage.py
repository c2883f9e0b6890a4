"""Stage `export`: base and bank -> a complete model folder."""
from __future__ import annotations

import json
from pathlib import Path

import torch

from training.config import ROOT, Config, work_dir
from training.export.folder import export_folder
from training.export.peft_bank import Adapter
from training.inject import load_base
from training.tokenizer import load_tokenizer, tokenizer_path
from training.vim.gated import Bank
from training.vim.sharpness import choose_sharpness


def bank_of(config: Config, stacked: Bank) -> dict[str, Adapter]:
    """The trained, stacked bank as one PEFT adapter each.

    The alpha of an adapter is the config's; its strength alpha / rank is the one it was trained with.
    """
    return {name: Adapter(config.inject.alpha, weights) for name, weights in stacked.split().items()}


def export(config: Config, out: str | None = None) -> None:
    """Writes `models/<name>`, or `out`."""
    folder = Path(out) if out else ROOT / "models" / config.name
    tokenizer = load_tokenizer(config)
    path = work_dir(config) / "bank.pt"
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run `python -m training inject --config {config.name}` first.")
    gated = load_base(config, tokenizer.get_vocab_size())
    stacked = Bank(gated, config.inject.task_rank, config.inject.value_rank, config.inject.alpha)
    stacked.load(torch.load(path, map_location="cpu", weights_only=True))
    bank = bank_of(config, stacked)
    base = load_base(config, tokenizer.get_vocab_size())
    export_folder(base, tokenizer_path(config), bank, folder, config.name, config.export.dtypes, config.export.files,
                  devices=config.export.devices, sharpness=choose_sharpness(config, gated, stacked, tokenizer))
    size = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    print(json.dumps({"folder": str(folder), "bytes": size, "parameters": sum(p.numel() for p in base.parameters())}))
