"""Stage `prepare`: corpora -> cleaned, deduplicated text, split by document into train and heldout.

Output: `<work>/text/<source>.{train,heldout}.txt` (documents separated by a NUL character) and `<work>/text/report.json`.
A source whose files exist is not read again.
"""
from __future__ import annotations

import json
from pathlib import Path

from tqdm import tqdm

from training.config import Config, Source, data_dir, work_dir
from training.data.clean import PlainEnglish, acceptable, fingerprint, ngrams, normalise
from training.data.corpora import heldout_ngrams, read_documents

SEPARATOR = "\0"
PLAIN_SOURCES = ("stories", "passages", "chats", "advice")


def corpus_path(data: Path, source: str) -> Path:
    """The packed or unpacked file of a source; raises FileNotFoundError with the place looked at."""
    for suffix in (".txt.xz", ".txt"):
        path = data / "corpora" / (source + suffix)
        if path.exists():
            return path
    raise FileNotFoundError(f"No corpus '{source}' in {data / 'corpora'}; set VALUE_DIAL_DATA to the data pack.")


def clean_source(path: Path, rule: Source, plain: PlainEnglish, banned: set[int], seen: set[bytes]) -> list[str]:
    """Documents of one source after cleaning, the overlap test with evaluation texts, and ranking by plain English.

    Documents keep their order; of those that pass, the best `rule.keep` share by score stays.
    """
    kept: list[tuple[float, int, str]] = []
    words = 0
    for index, raw in enumerate(tqdm(read_documents(path), desc=path.name, unit="doc", mininterval=5)):
        document = normalise(raw)
        if not acceptable(document):
            continue
        mark = fingerprint(document)
        if mark in seen:
            continue
        seen.add(mark)
        if banned and not banned.isdisjoint(ngrams(document)):
            continue
        kept.append((plain.score(document), index, document))
        words += document.count(" ") + 1
        if words >= rule.max_words:
            break
    kept.sort(reverse=True)
    kept = kept[: max(1, round(len(kept) * rule.keep))]
    kept.sort(key=lambda entry: entry[1])
    return [document for _, _, document in kept]


def split_documents(documents: list[str], heldout: float) -> tuple[list[str], list[str]]:
    """(train, heldout), decided by each document's own fingerprint, so that it never depends on order."""
    train, held = [], []
    for document in documents:
        bucket = int.from_bytes(fingerprint(document)[:4], "big") / 2**32
        (held if bucket < heldout else train).append(document)
    return train, held


def write_text(path: Path, documents: list[str]) -> None:
    """Writes documents atomically, separated by NUL."""
    part = path.with_suffix(".part")
    part.write_text(SEPARATOR.join(documents), encoding="utf-8")
    part.rename(path)


def read_text(path: Path) -> list[str]:
    """Documents written by `write_text`."""
    text = path.read_text(encoding="utf-8")
    return text.split(SEPARATOR) if text else []


def prepare(config: Config, only: list[str] | None = None) -> None:
    """Runs the stage for all sources of the config, or for those in `only`."""
    data, out = data_dir(), work_dir(config) / "text"
    out.mkdir(exist_ok=True)
    banned = heldout_ngrams(data)
    plain = PlainEnglish([normalise(d) for s in PLAIN_SOURCES if s in config.prepare.sources
                          for d in read_documents(corpus_path(data, s))])
    seen: set[bytes] = set()
    report = {}
    for source, rule in config.prepare.sources.items():
        train_path, held_path = out / f"{source}.train.txt", out / f"{source}.heldout.txt"
        if held_path.exists() or (only and source not in only):
            continue
        documents = clean_source(corpus_path(data, source), rule, plain, banned, seen)
        train, held = split_documents(documents, config.prepare.heldout_fraction)
        write_text(train_path, train)
        write_text(held_path, held)
        report[source] = {"train": len(train), "heldout": len(held), "words": sum(d.count(" ") + 1 for d in train)}
        print(source, report[source], flush=True)
    report_path = out / "report.json"
    if report_path.exists():
        report = json.loads(report_path.read_text()) | report
    report_path.write_text(json.dumps(report, indent=1))
