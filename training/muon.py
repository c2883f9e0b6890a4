"""Muon for many small matrices: momentum, then an orthogonalised update by Newton-Schulz (Jordan et al. 2024).

torch.optim.Muon does the same one matrix after another; on a CPU those hundreds of small products took as long as the whole
backward pass. Here equal shapes go through one batched product.
"""
from __future__ import annotations

import math
from collections import defaultdict

import torch

from training.model import matmul_dtype

COEFFICIENTS = (3.4445, -4.775, 2.0315)
NEWTON_SCHULZ_STEPS = 5


def orthogonalise(updates: torch.Tensor) -> torch.Tensor:
    """Nearly orthogonal matrices in the directions of `updates` [n, rows, columns], rows <= columns."""
    a, b, c = COEFFICIENTS
    x = (updates / (updates.norm(dim=(1, 2), keepdim=True) + 1e-7)).to(matmul_dtype(updates.device))
    for _ in range(NEWTON_SCHULZ_STEPS):
        gram = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x


class Muon(torch.optim.Optimizer):
    """Muon with Nesterov momentum for 2-D parameters; the step is scaled by sqrt(max(1, rows / columns))."""

    def __init__(self, params, lr: float, momentum: float = 0.95, weight_decay: float = 0.01):
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self) -> None:
        """One update of all parameters that have a gradient."""
        for group in self.param_groups:
            by_shape = defaultdict(list)
            for p in group["params"]:
                if p.grad is None:
                    continue
                buffer = self.state[p].setdefault("momentum_buffer", torch.zeros_like(p))
                buffer.lerp_(p.grad, 1 - group["momentum"])
                update = p.grad.lerp(buffer, group["momentum"])
                wide = p.shape[0] <= p.shape[1]
                by_shape[(min(p.shape), max(p.shape))].append((p, update if wide else update.mT, wide))
            for entries in by_shape.values():
                updates = orthogonalise(torch.stack([update for _, update, _ in entries]))
                for (p, _, wide), update in zip(entries, updates, strict=True):
                    p.mul_(1 - group["lr"] * group["weight_decay"])
                    p.add_((update if wide else update.mT).to(p.dtype), alpha=-group["lr"] * math.sqrt(max(1.0, p.shape[0] / p.shape[1])))
