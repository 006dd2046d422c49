"""A denial that points back gives the earlier content once more, as denied, with the denier as its voice."""

from __future__ import annotations

from collections.abc import Callable

from dateline.extract.article import extract
from dateline.model import Annotated, Status

Annotate = Callable[..., Annotated]

CHARGE = "Chad accused Libya of bombing a village."


def test_denial_of_an_earlier_charge(annotated: Annotate) -> None:
    statements = extract(annotated(f"{CHARGE} Libya denied it.")).statements
    charged = [s for s in statements if s.status is Status.ALLEGED]
    [denied] = [s for s in statements if s.status is Status.DENIED]
    assert denied.act in {s.act for s in charged}
    assert denied.trigger.text == "denied"
    assert [v.name for v in denied.attribution] == ["Libya"]
    assert denied.id not in {s.id for s in charged}
    assert dict(denied.why)["status"].rule == "denied later"


def test_no_denial_without_a_charge(annotated: Annotate) -> None:
    statements = extract(annotated("It rained in Chad. Libya denied it.")).statements
    assert all(s.status is not Status.DENIED for s in statements)


def test_a_charge_alone_is_not_denied(annotated: Annotate) -> None:
    assert all(s.status is not Status.DENIED for s in extract(annotated(CHARGE)).statements)
