"""`docs/samples.md`: arguments at fixed seeds for the page's suggested claims, none picked, none left out."""
from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np

from training.config import ROOT
from training.evaluation.command import call, profile_rows
from training.formats import VALUES

PROFILES = {
    "openness": {"self_direction": 6, "stimulation": 6, "hedonism": 5, "conformity": 1.5, "tradition": 1.5, "security": 2},
    "conservation": {"security": 6, "conformity": 6, "tradition": 6, "self_direction": 2, "stimulation": 1.5, "hedonism": 2},
    "self-enhancement": {"achievement": 6, "power": 6, "hedonism": 5, "benevolence": 2, "universalism": 1.5},
    "self-transcendence": {"benevolence": 6, "universalism": 6, "power": 1.5, "achievement": 2},
}
SEED = 11


def suggested_claims() -> list[str]:
    """The page's suggested claims; none of them is in the training prose (tests/test_heldout.py)."""
    return re.findall(r'"([^"]+\.)"', (ROOT / "src/surveys/claims.ts").read_text(encoding="utf-8"))


def write_samples(model: Path, out: Path, count: int = 20) -> None:
    """Writes one argument for each of the first `count` claims; the profiles take turns."""
    names = list(PROFILES)
    profiles = np.array([[PROFILES[n].get(v, 3.5) for v in VALUES] for n in names])
    claims = suggested_claims()[:count]
    rows = call("argue", model, {"profiles": profile_rows(profiles), "claims": claims}, n=1, seed=SEED)
    by_key = {(int(r["profile"]), r["claim"]): r for r in rows}
    lines = ["# Samples", "", f"Arguments of the model `{model.name}`, one for each of the first {count} suggested claims, at seed {SEED} and the model's own",
             "sampling settings. Unpicked: written by `python -m training evaluate`, and not edited. Profiles take turns; values not named are 3.5.", ""]
    lines += [f"- **{name}**: {json.dumps(PROFILES[name])[1:-1].replace(chr(34), '')}" for name in names]
    for index, claim in enumerate(claims):
        which = index % len(names)
        row = by_key[(which, claim)]
        lines += ["", f"**{index + 1}. {claim}** ({names[which]}; {row['stance']}s, P(agree) = {row['pAgree']:.2f})  ", row["text"].strip()]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
