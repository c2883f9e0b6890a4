"""Calls the project's command line, so that what is measured is what ships."""
from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from training.config import ROOT
from training.formats import VALUES


def profile_rows(profiles: np.ndarray) -> list[dict]:
    """Profiles [n, 10] as the command line's JSON; ids are row numbers."""
    return [{"id": str(n), "values": dict(zip(VALUES, map(float, row), strict=True))} for n, row in enumerate(profiles)]


def call(command: str, model: Path, inputs: dict[str, object], **options: object) -> list[dict]:
    """Runs `vd <command>` with `inputs` as JSON files and returns its rows; raises RuntimeError with its message."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["npm", "run", "-s", "vd", "--", command, "--model", str(model), "--out", f"{folder}/out.json"]
        for name, content in inputs.items():
            path = Path(folder) / f"{name}.json"
            path.write_text(json.dumps(content), encoding="utf-8")
            arguments += [f"--{name}", str(path)]
        for name, value in options.items():
            arguments += [f"--{name}", str(value)]
        done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"vd {command}: {done.stderr.strip()}")
        return json.loads(Path(folder, "out.json").read_text(encoding="utf-8"))


def answers(model: Path, profiles: np.ndarray, texts: list[str]) -> np.ndarray:
    """Expected six-point answers [profiles, texts]."""
    items = [{"id": str(n), "text": text, "scale": "like6"} for n, text in enumerate(texts)]
    rows = call("answer", model, {"profiles": profile_rows(profiles), "items": items})
    result = np.full((len(profiles), len(texts)), np.nan)
    for row in rows:
        result[int(row["profile"]), int(row["item"])] = row["expected"]
    return result


def agreements(model: Path, profiles: np.ndarray, texts: list[str]) -> np.ndarray:
    """P(agree) [profiles, texts]."""
    items = [{"id": str(n), "text": text} for n, text in enumerate(texts)]
    rows = call("judge", model, {"profiles": profile_rows(profiles), "items": items})
    result = np.full((len(profiles), len(texts)), np.nan)
    for row in rows:
        result[int(row["profile"]), int(row["item"])] = row["pAgree"]
    return result


def strengths(model: Path, texts: list[str]) -> np.ndarray:
    """The reader's value strengths [texts, 10]."""
    rows = call("read", model, {"texts": texts})
    return np.array([[row["values"][v] for v in VALUES] for row in rows])
