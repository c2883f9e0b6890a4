"""files.json: length and SHA-256 of a model folder's files, by which the page checks what it has downloaded.

`npm run checksums` (build/checksums.ts) writes the same for folders that were changed by hand.
"""

import hashlib
import json
from pathlib import Path

FILE_NAME = "files.json"

ROOT_FILES = (
    "config.json",
    "generation_config.json",
    "special_tokens_map.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "value_dial.json",
)
"""Listed beside everything in adapters/ and onnx/; cards, measurements and test data are no part of the model."""


def write_checksums(folder: Path) -> None:
    """Writes files.json: `{"version": 1, "files": [{"path", "bytes", "sha256"}, ...]}`, ordered by path.

    Raises FileNotFoundError when one of `ROOT_FILES` is missing.
    """
    paths = [folder / name for name in ROOT_FILES]
    paths += [path for part in ("adapters", "onnx") for path in (folder / part).rglob("*") if path.is_file()]
    files = []
    for name, path in sorted((path.relative_to(folder).as_posix(), path) for path in paths):
        content = path.read_bytes()
        files.append({"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()})
    (folder / FILE_NAME).write_text(json.dumps({"version": 1, "files": files}, indent=2) + "\n")
