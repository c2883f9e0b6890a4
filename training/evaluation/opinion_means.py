"""Means of the opinion items in Belgium and Germany, for the page to show beside the model's answers: `python -m training.evaluation.opinion_means`.

Source: European Social Survey, round 9 (2018), the two individual files of the data pack (see its README). Weighted with the
post-stratification weight `pspwght`, as the ESS advises for figures of one country; blank answers (refusals, "don't know") are left out. The
means may ship, the rows may not, so that this script and its output are kept and its input is not.
"""
from __future__ import annotations

import json

from training.config import ROOT
from training.vim.opinions import FILES, WEIGHT, opinions, read_rows

OUT = ROOT / "src" / "surveys" / "packs" / "opinion-means.json"


def weighted_mean(rows: list[dict[str, str]], code: str) -> dict[str, float | int]:
    """Weighted mean of the answers that were given, to three places, and how many people gave one (unweighted)."""
    given = [(float(row[code]), float(row[WEIGHT])) for row in rows if row[code]]
    return {"mean": round(sum(answer * weight for answer, weight in given) / sum(weight for _, weight in given), 3), "n": len(given)}


def opinion_means() -> dict:
    """Means by ESS code and country, for every item and country that the pack names."""
    people = {country: read_rows(country) for country in FILES}
    return {"source": "European Social Survey, round 9", "year": 2018, "weight": WEIGHT,
            "means": {o.code: {country: weighted_mean(people[country], o.code) for country in o.countries} for o in opinions()}}


if __name__ == "__main__":
    OUT.write_text(json.dumps(opinion_means(), indent=2) + "\n", encoding="utf-8")
