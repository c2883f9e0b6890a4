"""The stages on the minute-sized config, from corpora to a trained bank, and what each promises."""
from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from training.export.restore import restore_base
from training.export.stage import export
from training.config import Config, load_config, work_dir
from training.formats import SPECIAL_TOKENS
from training.inject import inject, load_base
from training.pretrain import pretrain
from training.prepare import prepare, read_text
from training.prose.write import write_prose
from training.tokenizer import load_tokenizer, train_tokenizer
from training.vim.gated import ADAPTERS, Bank, gates_of


@pytest.fixture(scope="module")
def run(tiny_pack: Path, tmp_path_factory: pytest.TempPathFactory) -> Config:
    """The config after the stages prepare, tokenizer and prose."""
    patch = pytest.MonkeyPatch()
    patch.setenv("VALUE_DIAL_DATA", str(tiny_pack))
    patch.setenv("VALUE_DIAL_WORK", str(tmp_path_factory.mktemp("work")))
    config = load_config("tiny")
    prepare(config)
    train_tokenizer(config)
    write_prose(config)
    yield config
    patch.undo()


def test_splits_share_no_document(run: Config) -> None:
    text = work_dir(run) / "text"
    for source in run.prepare.sources:
        train, held = read_text(text / f"{source}.train.txt"), read_text(text / f"{source}.heldout.txt")
        assert train and held and not set(train) & set(held)


def test_special_tokens_come_first(run: Config) -> None:
    tokenizer = load_tokenizer(run)
    assert [tokenizer.token_to_id(t) for t in SPECIAL_TOKENS] == list(range(len(SPECIAL_TOKENS)))
    assert tokenizer.decode(tokenizer.encode("Nobody said 42 things, did they?").ids) == "Nobody said 42 things, did they?"


def test_pretrain_learns_and_resumes_exactly(run: Config) -> None:
    pretrain(run)
    whole = torch.load(work_dir(run) / "base.pt", weights_only=True)
    records = [json.loads(line) for line in (work_dir(run) / "pretrain.jsonl").read_text().splitlines()]
    assert records[-1]["loss"] < 6.0
    (work_dir(run) / "pretrain.pt").unlink()
    pretrain(run, stop_at=20)
    pretrain(run)
    resumed = torch.load(work_dir(run) / "base.pt", weights_only=True)
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_inject_moves_answers_and_leaves_the_base_alone(run: Config) -> None:
    inject(run)
    record = json.loads((work_dir(run) / "inject.jsonl").read_text().splitlines()[-1])
    assert record["step"] == run.inject.steps and record["nmse given value"] < 0.3
    model = load_base(run, load_tokenizer(run).get_vocab_size())
    before = {n: p.clone() for n, p in model.named_parameters()}
    bank = Bank(model, run.inject.task_rank, run.inject.value_rank, run.inject.alpha)
    bank.load(torch.load(work_dir(run) / "bank.pt", weights_only=True))
    tokens = torch.arange(60, 80)[None]
    outputs = []
    for profile in (np.full(10, 1.0), np.full(10, 6.0)):
        bank.gates.set(gates_of(torch.tensor(profile[None], dtype=torch.float32)))
        outputs.append(model(input_ids=tokens).logits)
    assert not torch.allclose(outputs[0], outputs[1])
    assert all(torch.equal(before[n], p) for n, p in model.named_parameters() if n in before)


def test_export_writes_a_model_folder(run: Config, tmp_path: Path) -> None:
    export(run, str(tmp_path))
    assert {p.name for p in (tmp_path / "adapters").iterdir() if p.is_dir()} == set(ADAPTERS)
    assert (tmp_path / "onnx" / "model_quantized.onnx").exists() and (tmp_path / "value_dial.json").exists()


def test_training_can_go_on_from_an_exported_base(run: Config, tmp_path: Path) -> None:
    export(run, str(tmp_path))
    whole, restored = torch.load(work_dir(run) / "base.pt", weights_only=True), restore_base(tmp_path)
    assert whole.keys() == restored.keys()
    for name, weight in whole.items():
        assert torch.allclose(weight, restored[name], atol=float(weight.abs().max()) / 250), name
    with pytest.raises(FileNotFoundError, match="fp32 or q8"):
        restore_base(tmp_path / "nothing")
