"""Stage `inject`: trains the task adapter and the ten value adapters on the frozen base (VIM, losses AG and QA)."""
from __future__ import annotations

import json
import time
from dataclasses import dataclass

import numpy as np
import torch
from tqdm import tqdm
from transformers import LlamaForCausalLM

from training.config import Config, work_dir
from training.formats import NEUTRAL, SPECIAL_TOKENS, TOKENS, VALUES
from training.model import build_base, matmul_dtype, pick_device
from training.pretrain import schedule
from training.prose.write import VALUE_IDS
from training.tokenizer import load_tokenizer
from training.vim.examples import Example, ExampleMaker, importance
from training.vim.gated import Bank, gates_of
from training.vim.profiles import draw_profiles

PAD = SPECIAL_TOKENS.index(TOKENS["pad"])
RATINGS = [SPECIAL_TOKENS.index(t) for t in TOKENS["ratings"][1:7]]
SIGNED = VALUE_IDS[1] + VALUE_IDS[-1]


@dataclass
class Batch:
    """Right-padded inputs [B, T], gates [B, 11], and the flat targets: rows, positions [N], ids and probabilities [N, K], weights [N]."""

    inputs: torch.Tensor
    gates: torch.Tensor
    rows: torch.Tensor
    positions: torch.Tensor
    ids: torch.Tensor
    probabilities: torch.Tensor
    weights: torch.Tensor


def collate(examples: list[Example], device: torch.device) -> Batch:
    """Pads examples on the right (causal attention never looks there) and flattens their targets."""
    length = max(len(e.tokens) for e in examples)
    inputs = torch.full((len(examples), length), PAD)
    rows, positions, weights, flat = [], [], [], []
    for row, example in enumerate(examples):
        inputs[row, : len(example.tokens)] = torch.tensor(example.tokens)
        for position, target, weight in example.targets:
            rows.append(row)
            positions.append(position)
            flat.append(target)
            weights.append(weight)
    width = max(map(len, flat))
    ids, probabilities = torch.zeros((len(flat), width), dtype=torch.long), torch.zeros((len(flat), width))
    for n, target in enumerate(flat):
        ids[n, : len(target)] = torch.tensor(list(target))
        probabilities[n, : len(target)] = torch.tensor(list(target.values()))
    gates = gates_of(torch.tensor(np.stack([e.profile for e in examples]), dtype=torch.float32))
    gates[[e.neutral_gates for e in examples], 1:] = 0
    return Batch(*(t.to(device) for t in (inputs, gates, torch.tensor(rows), torch.tensor(positions), ids, probabilities, torch.tensor(weights))))


def batch_loss(model: LlamaForCausalLM, bank: Bank, batch: Batch) -> torch.Tensor:
    """Weighted soft cross-entropy in nats per example."""
    bank.gates.set(batch.gates)
    device = batch.inputs.device
    with torch.autocast(device.type, torch.bfloat16, enabled=matmul_dtype(device) == torch.bfloat16):
        hidden = model.model(input_ids=batch.inputs, use_cache=False).last_hidden_state[batch.rows, batch.positions]
        logits = hidden @ model.model.embed_tokens.weight.t()
    log_p = torch.log_softmax(logits.float(), dim=-1).gather(1, batch.ids)
    return -((log_p * batch.probabilities).sum(1) * batch.weights).sum() / len(batch.inputs)


@torch.no_grad()
def next_logits(model: LlamaForCausalLM, bank: Bank, prompts: list[list[int]], gates: torch.Tensor, options: list[int]) -> torch.Tensor:
    """Logits [prompts, options] after each prompt; gates [prompts, 11]."""
    device = model.device
    inputs = torch.full((len(prompts), max(map(len, prompts))), PAD)
    for row, prompt in enumerate(prompts):
        inputs[row, : len(prompt)] = torch.tensor(prompt)
    bank.gates.set(gates.to(device))
    hidden = model.model(input_ids=inputs.to(device), use_cache=False).last_hidden_state
    last = hidden[torch.arange(len(prompts)), [len(p) - 1 for p in prompts]]
    return (last @ model.model.embed_tokens.weight[options].t()).float().cpu()


def validate(model: LlamaForCausalLM, bank: Bank, held: ExampleMaker, count: int = 200) -> dict[str, float]:
    """On held-out fragments in held-out frames: how often the value is read right, and the NMSE of answers given the right value."""
    held.rng.seed(0)
    texts = [held.texts.one("person", VALUES[n % len(VALUES)]) for n in range(count)]
    prompts = [held.format.prompt("answer", text=t.text) for t in texts]
    right = torch.tensor([SIGNED.index(held.format.signed_value(t.labels)) for t in texts])
    neutral = gates_of(torch.full((count, len(VALUES)), NEUTRAL))
    read = torch.softmax(next_logits(model, bank, prompts, neutral, SIGNED), -1)
    profiles = draw_profiles(count, np.random.default_rng(0))
    given = [[*p, SIGNED[i]] for p, i in zip(prompts, right.tolist(), strict=True)]
    rated = torch.softmax(next_logits(model, bank, given, gates_of(torch.tensor(profiles, dtype=torch.float32)), RATINGS), -1)
    answers = (rated * torch.arange(1, 7)).sum(-1).numpy()
    gold = np.array([importance(*next(iter(t.labels.items())), p) for t, p in zip(texts, profiles, strict=True)])
    return {"read right": float((read.argmax(1) == right).float().mean()), "P(right)": float(read[torch.arange(count), right].mean()),
            "nmse given value": float(np.mean(((answers - gold) / 5) ** 2))}


def load_base(config: Config, vocab_size: int) -> LlamaForCausalLM:
    """The pretrained base in float32; raises FileNotFoundError naming the stage to run."""
    path = work_dir(config) / "base.pt"
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run `python -m training pretrain --config {config.name}` first.")
    model = build_base(config.model, vocab_size)
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return model.eval()


def inject(config: Config) -> None:
    """Trains, or resumes, the bank; ends with `<work>/bank.pt`."""
    device, settings = pick_device(), config.inject
    tokenizer = load_tokenizer(config)
    torch.manual_seed(config.seed)
    model = load_base(config, tokenizer.get_vocab_size()).to(device)
    bank = Bank(model, settings.task_rank, settings.value_rank, settings.alpha)
    optimizer = torch.optim.AdamW(bank.parameters(), lr=settings.lr, betas=(0.9, 0.99), weight_decay=0.0)
    path, step = work_dir(config) / "inject.pt", 0
    if path.exists():
        state = torch.load(path, map_location="cpu", weights_only=True)
        bank.load(state["bank"])
        optimizer.load_state_dict(state["optimizer"])
        step = state["step"]
    held = ExampleMaker(tokenizer, config.seed, settings.threshold, held=True)
    log = open(work_dir(config) / "inject.jsonl", "a", buffering=1, encoding="utf-8")
    saved_at, running = time.monotonic(), None
    bar = tqdm(total=settings.steps, initial=step, unit="step", mininterval=10)
    while step < settings.steps:
        maker = ExampleMaker(tokenizer, config.seed * 1_000_003 + step, settings.threshold)
        profiles = draw_profiles(settings.batch, np.random.default_rng([config.seed, step]))
        examples = sorted((maker.draw(p, settings.ag_weight, settings.read_share, settings.opinion_share) for p in profiles), key=lambda e: len(e.tokens))
        for group in optimizer.param_groups:
            group["lr"] = settings.lr * schedule(step, settings.steps, 0.02, 0.7)
        total = 0.0
        for half in (examples[: len(examples) // 2], examples[len(examples) // 2:]):
            loss = batch_loss(model, bank, collate(half, device)) / 2
            loss.backward()
            total += float(loss.detach())
        torch.nn.utils.clip_grad_norm_(bank.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        running = total if running is None else 0.98 * running + 0.02 * total
        bar.update()
        bar.set_postfix(loss=f"{running:.3f}", refresh=False)
        if step % 100 == 0 or step == settings.steps:
            log.write(json.dumps({"step": step, "loss": running} | validate(model, bank, held)) + "\n")
        if time.monotonic() - saved_at > 120 or step == settings.steps:
            part = path.with_suffix(".part")
            torch.save({"bank": bank.state(), "optimizer": optimizer.state_dict(), "step": step}, part)
            part.rename(path)
            saved_at = time.monotonic()
    torch.save(bank.state(), work_dir(config) / "bank.pt")
    bar.close()
