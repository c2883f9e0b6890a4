"""Reading the data pack: corpora as documents, and the texts that must never be trained on."""
from __future__ import annotations

import csv
import lzma
from collections.abc import Iterator
from pathlib import Path

from training.data.clean import ngrams


def read_documents(path: Path) -> Iterator[str]:
    """Documents of a `.txt.xz` or `.txt` corpus: blocks separated by one blank line."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as handle:
        block: list[str] = []
        for line in handle:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield "\n".join(block)
                block = []
        if block:
            yield "\n".join(block)


def read_tsv(path: Path) -> list[dict[str, str]]:
    """Rows of an unquoted, tab-separated file with a header."""
    with open(path, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def heldout_texts(data: Path) -> list[str]:
    """Every evaluation text of the pack: ValueEval validation/test premises, VIM valid/test, all of VALUENET-500."""
    texts: list[str] = []
    for name in ("valueeval23.tsv", "vim_split.tsv"):
        path = data / "arguments" / name
        if path.exists():
            texts += [row["premise"] for row in read_tsv(path) if row["split"] != "train"]
    path = data / "behaviours" / "valuenet500.tsv"
    if path.exists():
        texts += [row["scenario"] for row in read_tsv(path)]
    return texts


def heldout_ngrams(data: Path) -> set[int]:
    """Word 8-grams of all evaluation texts: a training document that shares one is dropped."""
    return {gram for text in heldout_texts(data) for gram in ngrams(text)}
