"""One TOML file per model size describes a whole run: data mix, tokenizer, base, injection.

Every stage reads the same `Config`; every stage writes below one working folder, so a stage can be resumed or repeated
without touching the others.
"""
from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

ROOT = Path(__file__).resolve().parent.parent
CONFIG_DIR = Path(__file__).resolve().parent / "configs"


@dataclass
class Source:
    """A corpus in the mix. `keep` = best fraction by plain-English score, `max_words` caps what is read."""

    keep: float = 1.0
    max_words: int = 100_000_000


@dataclass
class PrepareConfig:
    sources: dict[str, Source] = field(default_factory=dict)
    heldout_fraction: float = 0.01
    prose_documents: int = 20_000
    recognition_documents: int = 60_000
    argue_documents: int = 60_000
    general_documents: int = 60_000
    about_documents: int = 40_000


@dataclass
class TokenizerConfig:
    """`source`: a model folder whose tokenizer is taken over instead of training one."""

    vocab_size: int = 8192
    sample_words: int = 8_000_000
    source: str = ""


@dataclass
class ModelConfig:
    hidden: int = 256
    layers: int = 6
    heads: int = 4
    kv_heads: int = 2
    ffn: int = 640
    context: int = 512


@dataclass
class Phase:
    """A stretch of pretraining with its own mix; `until` is the share of all steps at which it ends."""

    until: float
    weights: dict[str, float]


@dataclass
class PretrainConfig:
    """`length`: tokens per training row, at most the model's context; `init`: a model folder whose base is trained on, else random weights."""

    init: str = ""
    length: int = 512
    tokens: int = 40_000_000
    batch: int = 24
    matrix_lr: float = 0.02
    embed_lr: float = 0.003
    warmup: float = 0.01
    decay: float = 0.3
    phases: list[Phase] = field(default_factory=list)


@dataclass
class InjectConfig:
    """`opinion_share`: share of opinions of surveyed people (0 = zero-shot); `ag_weight`: share of arguments among the others; `read_share`: share of the
    questions that are read for their value, the others are answered.

    With 0.75 from the start the answers had not learned the profile after 970 steps (NMSE 0.07 given the value).
    """

    steps: int = 2000
    batch: int = 64
    lr: float = 0.002
    task_rank: int = 16
    value_rank: int = 8
    alpha: float = 16.0
    ag_weight: float = 0.3
    read_share: float = 0.4
    opinion_share: float = 0.0
    threshold: float = 3.0


@dataclass
class ExportConfig:
    """`dtypes` to write, and which of them each device loads; chosen by measurement."""

    dtypes: list[str] = field(default_factory=lambda: ["q8"])
    devices: list[str] = field(default_factory=lambda: ["webgpu", "wasm"])
    files: dict[str, str] = field(default_factory=lambda: {"wasm": "q8", "webgpu": "q8", "node": "q8"})


@dataclass
class Config:
    name: str
    seed: int
    prepare: PrepareConfig
    tokenizer: TokenizerConfig
    model: ModelConfig
    pretrain: PretrainConfig
    inject: InjectConfig
    export: ExportConfig = field(default_factory=ExportConfig)


def _build(cls: type, raw: Any) -> Any:
    """Fills a dataclass from plain TOML data and refuses keys it does not know."""
    hints = get_type_hints(cls)
    unknown = set(raw) - {f.name for f in fields(cls)}
    if unknown:
        raise ValueError(f"{cls.__name__}: unknown keys {sorted(unknown)}")
    values = {}
    for key, value in raw.items():
        hint = hints[key]
        args = getattr(hint, "__args__", ())
        if is_dataclass(hint):
            value = _build(hint, value)
        elif args and is_dataclass(args[-1]):
            value = ([_build(args[-1], v) for v in value] if isinstance(value, list)
                     else {k: _build(args[-1], v) for k, v in value.items()})
        values[key] = value
    return cls(**values)


def load_config(name: str) -> Config:
    """Reads `training/configs/<name>.toml`, or the file at that path."""
    path = Path(name) if name.endswith(".toml") else CONFIG_DIR / f"{name}.toml"
    return _build(Config, tomllib.loads(path.read_text()))


def data_dir() -> Path:
    """Folder of the data pack: $VALUE_DIAL_DATA, else `../shared/data` beside the checkout."""
    return Path(os.environ.get("VALUE_DIAL_DATA", ROOT.parent / "shared" / "data"))


def work_dir(config: Config) -> Path:
    """Folder of a run's intermediate files and checkpoints: $VALUE_DIAL_WORK/<name>, else `training/.work/<name>`."""
    base = Path(os.environ.get("VALUE_DIAL_WORK", ROOT / "training" / ".work"))
    path = base / config.name
    path.mkdir(parents=True, exist_ok=True)
    return path
