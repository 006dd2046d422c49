"""Through whom the word of an origin came."""

from __future__ import annotations

from dataclasses import replace

from dateline.merge.merging import merge
from dateline.model import Role, Voice
from tests.merge.factory import article, told, voice


def chains(
    *voices: Voice, outlet: str | None = "The Lantern", origins: tuple[str, ...] = ()
) -> dict[str, tuple[str, ...]]:
    said = told("CONSULT", "NOR", "TCD", "2021-04-02", voices=voices, origins=origins)
    (event,) = merge([article("a", said, published="2021-04-03", outlet="The Lantern")]).events
    return {origin.name: origin.chain for origin in event.sources}


def test_the_outlet_alone() -> None:
    assert chains() == {"The Lantern": ("The Lantern",)}


def test_two_who_say_it_together_do_not_say_it_through_each_other() -> None:
    found = chains(voice("Ada Berg"), voice("Bo Lind"), origins=("Ada Berg", "Bo Lind"))
    assert found == {"Ada Berg": ("The Lantern", "Ada Berg"), "Bo Lind": ("The Lantern", "Bo Lind")}


def test_one_who_quotes_another_is_a_link() -> None:
    found = chains(
        voice("Wire", role=Role.AGENCY), voice("Ada Berg", depth=2), voice("Bo Lind", depth=3), origins=("Bo Lind",)
    )
    assert found == {"Bo Lind": ("The Lantern", "Wire", "Ada Berg", "Bo Lind")}


def test_what_is_quoted_by_an_origin_is_no_link_of_its_own_chain() -> None:
    found = chains(voice("Ada Berg", depth=2), voice("Wire", role=Role.AGENCY), origins=("Wire",))
    assert found == {"Wire": ("The Lantern", "Wire")}


def test_voices_without_a_name_are_no_links() -> None:
    assert chains(replace(voice("x"), name=None)) == {"The Lantern": ("The Lantern",)}
