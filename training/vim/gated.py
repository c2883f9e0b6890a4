"""LoRA adapters whose strengths are given per example: y = Wx + sum_a gate_a * s_a * B_a A_a x (DESIGN: "The method").

All adapters of a layer are stacked along the rank, so the bank costs two small products and one elementwise multiply.
"""
from __future__ import annotations

import math

import torch
from torch import nn
from transformers import LlamaForCausalLM

from training.formats import HALF_RANGE, NEUTRAL, VALUES

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
ADAPTERS = ("task", *VALUES)


def gates_of(profiles: torch.Tensor) -> torch.Tensor:
    """Adapter gates [N, 11] for profiles [N, 10] in 1..6: the task gate is 1, a value's gate is (t - 3.5) / 2.5 in [-1, 1]."""
    return torch.cat([torch.ones_like(profiles[:, :1]), (profiles - NEUTRAL) / HALF_RANGE], dim=1)


class RankGates:
    """The current batch's strengths, one per stacked rank: [B, 1, R]. Shared by all gated layers of a model."""

    def __init__(self, ranks: list[int]):
        self.owner = torch.repeat_interleave(torch.arange(len(ranks)), torch.tensor(ranks))
        self.current: torch.Tensor | None = None

    def set(self, gates: torch.Tensor) -> None:
        """Sets the gates [B, adapters] of the next forward passes."""
        self.current = gates[:, self.owner.to(gates.device)].unsqueeze(1)


class GatedLinear(nn.Module):
    """A frozen linear layer with a stacked, gated low-rank branch."""

    def __init__(self, base: nn.Linear, gates: RankGates, scale: torch.Tensor):
        super().__init__()
        self.base, self.gates = base, gates
        rank = len(scale)
        self.a = nn.Parameter(torch.empty(rank, base.in_features, device=base.weight.device))
        self.b = nn.Parameter(torch.zeros(base.out_features, rank, device=base.weight.device))
        nn.init.uniform_(self.a, -1 / math.sqrt(base.in_features), 1 / math.sqrt(base.in_features))
        self.register_buffer("scale", scale.to(base.weight.device), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """x [B, S, in] -> [B, S, out]."""
        inner = nn.functional.linear(x, self.a) * (self.gates.current * self.scale)
        return self.base(x) + nn.functional.linear(inner.to(x.dtype), self.b)


class Bank:
    """Puts one task and ten value adapters into a frozen base."""

    def __init__(self, model: LlamaForCausalLM, task_rank: int, value_rank: int, alpha: float):
        self.model, self.alpha = model, alpha
        self.ranks = [task_rank] + [value_rank] * len(VALUES)
        self.gates = RankGates(self.ranks)
        scale = torch.cat([torch.full((r,), alpha / r) for r in self.ranks])
        model.requires_grad_(False)
        self.layers: dict[str, GatedLinear] = {}
        for path, module in list(model.named_modules()):
            parent, _, name = path.rpartition(".")
            if name in TARGETS:
                gated = GatedLinear(module, self.gates, scale)
                setattr(model.get_submodule(parent), name, gated)
                self.layers[path] = gated

    def parameters(self) -> list[nn.Parameter]:
        """All trainable tensors."""
        return [p for layer in self.layers.values() for p in (layer.a, layer.b)]

    def state(self) -> dict[str, torch.Tensor]:
        """Stacked tensors by layer path."""
        return {f"{path}.{k}": getattr(layer, k).detach().clone() for path, layer in self.layers.items() for k in ("a", "b")}

    def load(self, state: dict[str, torch.Tensor]) -> None:
        """Restores `state()`."""
        with torch.no_grad():
            for path, layer in self.layers.items():
                layer.a.copy_(state[f"{path}.a"])
                layer.b.copy_(state[f"{path}.b"])

    def split(self) -> dict[str, dict[str, tuple[torch.Tensor, torch.Tensor]]]:
        """Per adapter and layer path (A [r, in], B [out, r]): the form of the PEFT layout."""
        result: dict[str, dict[str, tuple[torch.Tensor, torch.Tensor]]] = {}
        for index, adapter in enumerate(ADAPTERS):
            rows = self.gates.owner == index
            result[adapter] = {path: (layer.a.detach()[rows], layer.b.detach()[:, rows]) for path, layer in self.layers.items()}
        return result
