"""Corpora for property tests: a few articles on a small world, where much can agree and much contradict."""

from __future__ import annotations

from hypothesis import strategies as st

from dateline.model import Coded, Status
from tests.merge.factory import article, told

DAYS = ("2020-01-01", "2020-01-02", "2020-01-01..2020-01-05", "2020-02-01", None)
PARTIES = ("NOR", "CHD", "NOR:Ola Lind", "NOR+CHD", "rebels", "")
STORIES = (
    "Ola Lind of Norway came to Ndjamena on Monday and met Mahamat Deby at the Rose Palace for two hours",
    "Rebels of the Tibesti shelled Faya on the road to Zouar and took the airfield of Ounianga before dawn broke",
)


@st.composite
def statements(draw: st.DrawFn) -> dict[str, object]:
    """What one statement says."""
    act, modes = draw(
        st.sampled_from(
            [("CONSULT", ("visit",)), ("CONSULT", ()), ("ASSAULT", ()), ("ASSAULT", ("aerial",)), ("ACCUSE", ())]
        )
    )
    return told(
        act,
        draw(st.sampled_from(PARTIES)),
        draw(st.sampled_from(PARTIES)),
        draw(st.sampled_from(DAYS)),
        mode=modes,
        trigger=draw(st.sampled_from(["offensive", "met", "struck", "visited"])),
        status=draw(st.sampled_from([Status.ASSERTED, Status.ASSERTED, Status.DENIED, Status.PLANNED])),
    )


@st.composite
def corpora(draw: st.DrawFn) -> list[Coded]:
    """Up to seven articles, some undated, some copies of one another."""
    found = []
    for number in range(draw(st.integers(1, 7))):
        told_here = draw(st.lists(statements(), min_size=1, max_size=4))
        story = draw(st.sampled_from(STORIES))
        own = "" if draw(st.booleans()) else " ".join(f"own{number}x{n}" for n in range(draw(st.sampled_from([3, 40]))))
        published = draw(st.sampled_from(["2020-01-02", "2020-01-03", "2020-02-02", None]))
        found.append(article(f"a{number}", *told_here, text=f"{story} {own}".strip(), published=published))
    return found
