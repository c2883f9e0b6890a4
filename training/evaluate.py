"""Stage `evaluate`: measures the exported model and writes `evaluation.json` beside it, and the pages docs/evaluation.md and docs/samples.md."""
from __future__ import annotations

import json
from pathlib import Path

from training.config import ROOT, Config
from training.evaluation.behaviours import evaluate_behaviours, evaluate_reader
from training.evaluation.opinions import evaluate_opinions
from training.evaluation.report import write_report
from training.evaluation.samples import write_samples
from training.evaluation.survey import evaluate_survey


def rounded(value: object) -> object:
    """Floats to four significant places, for a file that people read."""
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return round(value, 5) if isinstance(value, float) else value


def evaluate(config: Config, model: str | None = None) -> None:
    """Runs all evaluations on `models/<name>` or on the given folder; prints and writes the figures."""
    folder = Path(model) if model else ROOT / "models" / config.name
    report = rounded({"model": config.name, "value survey": evaluate_survey(folder), "behaviours": evaluate_behaviours(folder), "opinions": evaluate_opinions(folder),
                      "reading (ValueEval'23 test)": evaluate_reader(folder)})
    (folder / "evaluation.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))
    pages = ROOT / "docs" if folder.parent == ROOT / "models" else folder
    write_report(report, pages / "evaluation.md")
    write_samples(folder, pages / "samples.md")
