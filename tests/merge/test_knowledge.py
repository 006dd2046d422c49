"""The data of merging fits the ontology, the code and the docs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.merge import merging
from dateline.merge.knowledge import knowledge
from dateline.ontology.files import load_yaml
from dateline.ontology.types import event_types

KNOWN = knowledge()
FOLDER = Path(merging.__file__).parent
ROOT = FOLDER.parents[2]
SIDES = ("actors", "recipients", "parties")
HOW = ("named", "same", "agree", "by code", "in part", "of one", "of none", "vague", "unclear")


def test_acts_and_modes_are_those_of_the_ontology() -> None:
    types = event_types()
    raw = load_yaml("merging.yaml")
    assert KNOWN.mutual | KNOWN.speech | set(KNOWN.families) <= set(types)
    for act, groups in raw["modes"].items():
        assert {mode for group in groups for mode in group} <= set(types[act].modes)


def test_modes_agree_both_ways() -> None:
    assert all((other, one) in KNOWN.modes for one, other in KNOWN.modes)
    assert KNOWN.compatible("aerial", "aerial")
    assert not KNOWN.compatible("aerial", "beat")


def test_wholes_are_campaigns() -> None:
    assert KNOWN.wholes <= KNOWN.campaigns


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("how", HOW)
def test_every_agreement_of_parties_has_points(side: str, how: str) -> None:
    assert f"{side} {how}" in KNOWN.weights


def test_every_reason_in_the_code_has_points_and_every_point_a_reason() -> None:
    code = "\n".join(
        (FOLDER / name).read_text() for name in ("comparison.py", "dates.py", "objects.py", "stories.py", "wording.py")
    )
    quoted = set(re.findall(r'"([a-z][a-z, ]+)"', code))
    given = {reason for reason in KNOWN.weights if not reason.startswith(SIDES)}
    assert given <= quoted


def test_thresholds_are_in_order() -> None:
    bounds = KNOWN.thresholds
    assert bounds["unsure"] < bounds["same"] <= bounds["rival"]
    assert 0 < bounds["link"] <= bounds["same"]


def test_the_docs_name_every_step_and_the_bounds() -> None:
    text = (ROOT / "docs" / "merging.md").read_text()
    assert f"From {KNOWN.thresholds['same']} on a pair is `same`, from {KNOWN.thresholds['unsure']} on `unsure`" in text
    assert f"reach {KNOWN.thresholds['link']} points on average" in text
    named = set(re.findall(r"`(\w+\.py)`", text))
    assert {name for name in named if not (FOLDER / name).is_file()} == set()
