"""The adapter bank: one task adapter and ten value adapters, in PEFT's layout and as a formula.

With gates g (one per adapter) an adapted linear layer computes
    y = W x + sum_a g_a * alpha_a / r_a * B_a A_a x        (LoRA, arXiv 2106.09685, section 4.1, gated)
where the task adapter's gate is 1 and a value's is (t_v - 3.5) / 2.5 for the profile t in [1, 6]^10.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from training.formats import HALF_RANGE, NEUTRAL, VALUES

TASK = "task"
"""Name of the adapter that knows the prompt formats; its gate is 1 whatever the profile."""

_PREFIX = "base_model.model."


@dataclass
class Adapter:
    """One LoRA: `weights` maps a module path ("model.layers.0.mlp.up_proj") to (A [r, in], B [out, r]).

    r is the same for all modules of an adapter. Strength: alpha / r.
    """

    alpha: float
    weights: dict[str, tuple[Tensor, Tensor]]

    @property
    def rank(self) -> int:
        """r; raises ValueError if the modules disagree."""
        ranks = {size for a, b in self.weights.values() for size in (a.shape[0], b.shape[1])}
        if len(ranks) != 1:
            raise ValueError(f"one rank expected in an adapter, found {sorted(ranks)}")
        return ranks.pop()


Bank = dict[str, Adapter]
"""Adapters by name, TASK or one of VALUES, in the order of the gates."""


def gates(bank: Bank, profile: Sequence[float]) -> list[float]:
    """One gate per adapter of the bank, in its order, for a profile (ten scores 1..6)."""
    scores = dict(zip(VALUES, profile, strict=True))
    return [1.0 if name == TASK else (scores[name] - NEUTRAL) / HALF_RANGE for name in bank]


def write_bank(bank: Bank, folder: Path, base_name: str) -> None:
    """Writes bank.json and, per adapter, <name>/adapter_config.json and adapter_model.safetensors.

    Raises ValueError for a name that has no gate, or an adapter of mixed ranks.
    """
    entries = []
    for name, adapter in bank.items():
        entries.append({"name": name, "path": name, "gate": _gate(name)})
        path = folder / name
        path.mkdir(parents=True, exist_ok=True)
        _write_json(path / "adapter_config.json", _peft_config(adapter, base_name))
        tensors = {}
        for module, (a, b) in adapter.weights.items():
            tensors[f"{_PREFIX}{module}.lora_A.weight"] = a.detach().float().cpu().contiguous()
            tensors[f"{_PREFIX}{module}.lora_B.weight"] = b.detach().float().cpu().contiguous()
        save_file(tensors, path / "adapter_model.safetensors", metadata={"format": "pt"})
    _write_json(folder / "bank.json", {"version": 1, "adapters": entries})


def read_bank(folder: Path) -> Bank:
    """The bank that `write_bank` wrote to `folder`."""
    bank: Bank = {}
    for entry in json.loads((folder / "bank.json").read_text())["adapters"]:
        path = folder / entry["path"]
        tensors = load_file(path / "adapter_model.safetensors")
        alpha = json.loads((path / "adapter_config.json").read_text())["lora_alpha"]
        modules = [
            name.removeprefix(_PREFIX).removesuffix(".lora_A.weight")
            for name in tensors
            if name.endswith(".lora_A.weight")
        ]
        bank[entry["name"]] = Adapter(
            alpha,
            {
                module: (
                    tensors[f"{_PREFIX}{module}.lora_A.weight"],
                    tensors[f"{_PREFIX}{module}.lora_B.weight"],
                )
                for module in modules
            },
        )
    return bank


@contextmanager
def gated(model: nn.Module, bank: Bank, row_gates: Tensor) -> Iterator[None]:
    """Within the context the model's linear layers follow the formula.

    row_gates: float [batch, adapters], one row per row of the batch, in the bank's order.
    """
    hooks = []
    try:
        for path in {path for adapter in bank.values() for path in adapter.weights}:
            terms = [
                (row_gates[:, index] * adapter.alpha / adapter.rank, *adapter.weights[path])
                for index, adapter in enumerate(bank.values())
                if path in adapter.weights
            ]
            module = model.get_submodule(path)
            hooks.append(module.register_forward_hook(partial(_add_terms, terms)))
        yield
    finally:
        for hook in hooks:
            hook.remove()


def _add_terms(
    terms: list[tuple[Tensor, Tensor, Tensor]], _: nn.Module, inputs: tuple[Tensor], output: Tensor
) -> Tensor:
    """Adds strength [batch] * B A x for each term; x [batch, sequence, in]."""
    (x,) = inputs
    return output + sum(strength[:, None, None] * (x @ a.T @ b.T) for strength, a, b in terms)


def _gate(name: str) -> dict:
    if name == TASK:
        return {"kind": "constant", "value": 1}
    if name in VALUES:
        return {"kind": "profile", "value": name, "center": NEUTRAL, "halfRange": HALF_RANGE}
    raise ValueError(f"adapter {name!r} is neither {TASK!r} nor one of the ten values")


def _peft_config(adapter: Adapter, base_name: str) -> dict:
    return {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": base_name,
        "r": adapter.rank,
        "lora_alpha": adapter.alpha,
        "lora_dropout": 0.0,
        "bias": "none",
        "fan_in_fan_out": False,
        "inference_mode": True,
        "target_modules": sorted({path.rsplit(".", 1)[-1] for path in adapter.weights}),
    }


def _write_json(path: Path, content: dict) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n")
