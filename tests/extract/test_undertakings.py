"""What somebody undertakes not to do is no denial."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_status import status_of

NEGATED = [
    ("Chad has promised not to attack the ports, a U.N. official said.", "attack"),
    ("Chad pledged not to attack the ports, officials said.", "attack"),
    ("Chad vowed not to attack the ports, officials said.", "attack"),
    ("Chad vowed never to attack the ports, officials said.", "attack"),
    ("Chad agreed not to bomb the town, the envoy said.", "bomb"),
    ("Chad decided not to send troops, the minister said.", "send"),
    ("Chad would not send troops, the minister said.", "send"),
    ("Chad will not send troops, the minister said.", "send"),
    ("The minister said Chad will not attack the town.", "attack"),
    ("The minister said that the army would never attack the town.", "attack"),
    ("“We will not attack the town,” the general said.", "attack"),
    ("Chad promised not to attack the ports.", "attack"),
    ("Chad will not attack the ports.", "attack"),
]

DENIED = [
    ("Chad did not attack the ports, a U.N. official said.", "attack"),
    ("Chad has not sent troops, the minister said.", "sent"),
    ("The minister said that the army never attacked the town.", "attacked"),
    ("“We did not attack the town,” the general said.", "attack"),
    ("Chad denied that it had attacked the ports.", "attacked"),
]

PLANNED = [
    ("Chad has promised to send trucks, a U.N. official said.", "send"),
    ("Chad will send trucks, a U.N. official said.", "send"),
    ("Chad would send trucks, the minister said.", "send"),
]


@pytest.mark.parametrize(("text", "word"), NEGATED)
def test_undertaking_not_to_do(annotated: Annotate, text: str, word: str) -> None:
    assert status_of(annotated, text, word) == "negated"


@pytest.mark.parametrize(("text", "word"), DENIED)
def test_what_is_told_as_not_done_is_denied(annotated: Annotate, text: str, word: str) -> None:
    assert status_of(annotated, text, word) == "denied"


@pytest.mark.parametrize(("text", "word"), PLANNED)
def test_undertaking_to_do(annotated: Annotate, text: str, word: str) -> None:
    assert status_of(annotated, text, word) == "planned"
