"""Means of the opinion items in Belgium and Germany, for the page to show beside the model's answers: `python -m training.evaluation.opinion_means`.

Source: European Social Survey, round 9 (2018), the two individual files of the data pack (see its README). Weighted with the
post-stratification weight `pspwght`, as the ESS advises for figures of one country; blank answers (refusals, "don't know") are left out. The
means may ship, the rows may not, so that this script and its output are kept and its input is not.
"""
from __future__ import annotations

import csv
import json
from pathlib import Path

from training.config import ROOT, data_dir

PACK = ROOT / "src" / "surveys" / "packs" / "opinions63.json"
OUT = ROOT / "src" / "surveys" / "packs" / "opinion-means.json"
FILES = {"BE": "ess9_belgium.csv", "DE": "ess9_germany.csv"}
WEIGHT = "pspwght"


def weighted_mean(rows: list[dict[str, str]], code: str) -> dict[str, float | int]:
    """Weighted mean of the answers that were given, to three places, and how many people gave one (unweighted)."""
    given = [(float(row[code]), float(row[WEIGHT])) for row in rows if row[code]]
    return {"mean": round(sum(answer * weight for answer, weight in given) / sum(weight for _, weight in given), 3), "n": len(given)}


def read_rows(path: Path) -> list[dict[str, str]]:
    """All people of one file."""
    with open(path, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def opinion_means() -> dict:
    """Means by ESS code and country, for every item and country that the pack names."""
    people = {country: read_rows(data_dir() / "surveys" / name) for country, name in FILES.items()}
    items = json.loads(PACK.read_text(encoding="utf-8"))["items"]
    return {"source": "European Social Survey, round 9", "year": 2018, "weight": WEIGHT,
            "means": {item["id"]: {country: weighted_mean(people[country], item["id"]) for country in item["countries"]} for item in items}}


if __name__ == "__main__":
    OUT.write_text(json.dumps(opinion_means(), indent=2) + "\n", encoding="utf-8")
