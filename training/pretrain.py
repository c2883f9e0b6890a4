"""Stage `pretrain`: the base, from random weights, with a warm-up / stable / decay schedule.

Data order, schedule and mix are functions of (seed, step) alone, so a run resumed from its checkpoint goes on exactly
as if it had never stopped. Hidden matrices train with Muon, embeddings and norms with AdamW.
"""
from __future__ import annotations

import json
import math
import signal
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from tqdm import tqdm
from transformers import LlamaForCausalLM

from training.config import ROOT, Config, Phase, work_dir
from training.data.mix import Mix, heldout_blocks
from training.export.restore import restore_base
from training.muon import Muon
from training.model import LinearCrossEntropy, build_base, matmul_dtype, pick_device
from training.tokenizer import load_tokenizer

CHECKPOINT_EVERY_S = 300
EVALUATE_EVERY = 200
COMPILE_FROM = 500  # steps; compiling takes about a minute and gains about a third


def schedule(step: int, steps: int, warmup: float, decay: float) -> float:
    """Factor on the learning rate: linear warm-up, stable, then linear decay to 2 % over the last `decay` share."""
    at = (step + 1) / steps
    if at < warmup:
        return at / warmup
    return 1.0 if at <= 1 - decay else max(0.02, (1 - at) / decay)


def phase_at(phases: list[Phase], step: int, steps: int) -> Phase:
    """The phase of the mix that a step belongs to."""
    return next((p for p in phases if (step + 1) / steps <= p.until), phases[-1])


def optimizers(model: LlamaForCausalLM, config: Config) -> list[torch.optim.Optimizer]:
    """Muon for the hidden matrices, AdamW for embeddings and norms; `initial_lr` holds the peak rate."""
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "embed" not in n]
    rest = [p for n, p in model.named_parameters() if p.ndim != 2 or "embed" in n]
    pair = [Muon(matrices, lr=config.pretrain.matrix_lr),
            torch.optim.AdamW(rest, lr=config.pretrain.embed_lr, betas=(0.9, 0.95), weight_decay=0.0)]
    for optimizer in pair:
        for group in optimizer.param_groups:
            group["initial_lr"] = group["lr"]
    return pair


def loss_sum(body: torch.nn.Module, weight: torch.Tensor, inputs: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Summed cross-entropy in nats of a micro-batch; inputs and labels int64 [B, T]; labels below 0 do not count and cost no logits."""
    dtype = matmul_dtype(inputs.device)
    with torch.autocast(inputs.device.type, torch.bfloat16, enabled=dtype == torch.bfloat16):
        hidden = body(input_ids=inputs, use_cache=False).last_hidden_state
    kept = labels.reshape(-1) >= 0
    return LinearCrossEntropy.apply(hidden.reshape(-1, hidden.shape[-1])[kept].to(dtype), weight, labels.reshape(-1)[kept])


@torch.no_grad()
def heldout_loss(model: LlamaForCausalLM, blocks: dict[str, tuple[np.ndarray, np.ndarray]], device: torch.device) -> dict[str, float]:
    """Mean cross-entropy in nats per token, by source."""
    result = {}
    for source, (inputs, labels) in blocks.items():
        total, count = 0.0, 0
        for start in range(0, len(inputs), 8):
            x = torch.from_numpy(inputs[start:start + 8].astype(np.int64)).to(device)
            y = torch.from_numpy(labels[start:start + 8].astype(np.int64)).to(device)
            total += float(loss_sum(model.model, model.model.embed_tokens.weight, x, y))
            count += int((y >= 0).sum())
        result[source] = total / max(1, count)
    return result


def describe(config: Config, model: LlamaForCausalLM, steps: int) -> str:
    """What a run will cost: parameters, tokens, FLOPs (6ND plus attention)."""
    parameters = sum(p.numel() for p in model.parameters())
    tokens = steps * config.pretrain.batch * config.pretrain.length
    attention = 12 * config.model.layers * config.model.hidden * config.pretrain.length * tokens / 2
    return (f"{parameters / 1e6:.2f}M parameters, {steps} steps, {tokens / 1e6:.1f}M tokens, "
            f"{(6 * parameters * tokens + attention) / 1e15:.2f} PFLOP, about {parameters * 16 / 2**20:.0f} MiB of weights and optimiser state")


class StopSignal:
    """Becomes `asked` on SIGTERM, so that a run told to stop leaves a checkpoint first."""

    def __init__(self) -> None:
        self.asked = False
        signal.signal(signal.SIGTERM, self._ask)

    def _ask(self, *_: object) -> None:
        self.asked = True


class Checkpoint:
    """Weights, optimiser state and step of a run, written atomically."""

    def __init__(self, path: Path):
        self.path = path

    def save(self, model: torch.nn.Module, optims: list[torch.optim.Optimizer], step: int, final: bool = False) -> None:
        """Writes the checkpoint; a final one carries the weights alone, beside it."""
        part = self.path.with_suffix(".part")
        torch.save({"model": model.state_dict(), "optimizers": [o.state_dict() for o in optims], "step": step}, part)
        part.rename(self.path)
        if final:
            torch.save(model.state_dict(), self.path.with_name("base.pt"))

    def load(self, model: torch.nn.Module, optims: list[torch.optim.Optimizer]) -> int:
        """Restores a run and returns the next step; 0 when there is nothing to resume."""
        if not self.path.exists():
            return 0
        state = torch.load(self.path, map_location="cpu", weights_only=True)
        model.load_state_dict(state["model"])
        for optimizer, saved in zip(optims, state["optimizers"], strict=True):
            optimizer.load_state_dict(saved)
        return int(state["step"])


def pretrain(config: Config, dry_run: bool = False, stop_at: int | None = None) -> None:
    """Trains, or resumes, the base of a config; ends with `<work>/base.pt`, or with a checkpoint after step `stop_at`."""
    device, settings = pick_device(), config.pretrain
    tokenizer: Tokenizer = load_tokenizer(config)
    torch.manual_seed(config.seed)
    model = build_base(config.model, tokenizer.get_vocab_size()).to(device).train()
    if settings.init:
        model.load_state_dict(restore_base(ROOT / settings.init))
    steps = math.ceil(settings.tokens / (settings.batch * settings.length))
    print(describe(config, model, steps), f"on {device}", flush=True)
    if dry_run:
        return
    optims = optimizers(model, config)
    checkpoint = Checkpoint(work_dir(config) / "pretrain.pt")
    step = checkpoint.load(model, optims)
    body = torch.compile(model.model, dynamic=False) if steps >= COMPILE_FROM else model.model
    weight = model.model.embed_tokens.weight
    micro = max(1, (4096 if device.type == "cpu" else 32768) // settings.length)
    mixes: dict[int, Mix] = {}
    blocks = heldout_blocks(config, tokenizer)
    log = open(work_dir(config) / "pretrain.jsonl", "a", buffering=1, encoding="utf-8")
    saved_at, running = time.monotonic(), None
    bar = tqdm(total=steps, initial=step, unit="step", mininterval=10)
    stop = StopSignal()
    while step < steps and not stop.asked:
        phase = phase_at(settings.phases, step, steps)
        if id(phase) not in mixes:
            mixes[id(phase)] = Mix(config, tokenizer, phase.weights)
        inputs, labels = mixes[id(phase)].batch(step, settings.batch)
        count = max(1, int((labels >= 0).sum()))
        factor = schedule(step, steps, settings.warmup, settings.decay)
        total = 0.0
        for start in range(0, settings.batch, micro):
            x = torch.from_numpy(inputs[start:start + micro]).to(device)
            y = torch.from_numpy(labels[start:start + micro]).to(device)
            loss = loss_sum(body, weight, x, y) / count
            loss.backward()
            total += float(loss.detach())
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optims:
            for group in optimizer.param_groups:
                group["lr"] = group["initial_lr"] * factor
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        step += 1
        running = total if running is None else 0.98 * running + 0.02 * total
        bar.update()
        bar.set_postfix(loss=f"{running:.3f}", refresh=False)
        if step % EVALUATE_EVERY == 0 or step == steps:
            log.write(json.dumps({"step": step, "loss": running, "heldout": heldout_loss(model, blocks, device)}) + "\n")
        if time.monotonic() - saved_at > CHECKPOINT_EVERY_S or step in (steps, stop_at) or stop.asked:
            checkpoint.save(model, optims, step, final=step == steps)
            saved_at = time.monotonic()
        if step == stop_at:
            break
    bar.close()
