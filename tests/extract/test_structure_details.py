"""What a frame tells besides its sides: modes, links, extents and reasons; and what is left out beside another."""

from __future__ import annotations

import pytest

from dateline.extract.roles import Side, distinct
from dateline.model import Party
from tests.extract.structure import Read, brief, outline

CONTENT_MODES = [
    ("Kenya threatened to attack Uganda.", "THREATEN", ("violence",)),
    ("Kenya threatened to expel Ugandan diplomats.", "THREATEN", ("expel",)),
    ("Kenya threatened to arrest rebels.", "THREATEN", ("arrest",)),
    ("Kenya threatened to boycott Uganda.", "THREATEN", ("relations",)),
    ("Kenya threatened to leave Uganda.", "THREATEN", ()),
    ("Kenya urged Uganda to withdraw from Chad.", "REQUEST", ("yield",)),
    ("Kenya urged Uganda to release rebels.", "REQUEST", ("yield",)),
    ("Kenya urged Uganda to feed Chad.", "REQUEST", ("assist",)),
    ("Kenya urged Uganda to meet Chad.", "REQUEST", ("meet",)),
    ("Kenya urged Uganda to arrest rebels.", "REQUEST", ("change",)),
    ("Kenya urged Uganda to boycott Chad.", "REQUEST", ("change",)),
    ("Kenya urged Uganda to stay calm.", "REQUEST", ()),
    ("Kenya demanded that Uganda release rebels.", "REQUEST", ("yield",)),
    ("Kenya refused to release rebels.", "REJECT", ("yield",)),
    ("Kenya refused to meet Uganda.", "REJECT", ("meet",)),
    ("Kenya refused to feed Uganda.", "REJECT", ("assist",)),
    ("Kenya refused to sing.", "REJECT", ()),
]


@pytest.mark.parametrize(("text", "act", "mode"), CONTENT_MODES)
def test_mode_from_content(read: Read, text: str, act: str, mode: tuple[str, ...]) -> None:
    (frame,) = read(text)
    assert (frame.act, frame.mode) == (act, mode)


OWN_MODES = [
    ("Kenya attacked Uganda.", ("heavy-weapons",)),
    ("Kenya visited Uganda.", ("visit",)),
    ("Kenya rang Uganda up.", ("phone",)),
    ("Police arrested protesters.", ("arrest",)),
    ("Kenya withdrew from Uganda.", ("withdraw",)),
    ("Iran seized a Spanish ship.", ("seize",)),
    ("Kenya met Uganda.", ()),
    ("Kenya thanked Uganda.", ()),
]


@pytest.mark.parametrize(("text", "mode"), OWN_MODES)
def test_mode_of_its_own(read: Read, text: str, mode: tuple[str, ...]) -> None:
    assert [frame.mode for frame in read(text)] == [mode]


KEPT = [
    ("Kenya accused Uganda of arming rebels.", "arming", "accused"),
    ("Kenya accused Uganda of attacking Chad.", "attacking", "accused"),
    ("Uganda was accused of attacking Chad.", "attacking", "accused"),
    ("Kenya praised Uganda for feeding Sudan.", "feeding", "praised"),
    ("Kenya thanked Uganda for releasing rebels.", "releasing", "thanked"),
    ("Uganda was thanked by Kenya for releasing rebels.", "releasing", "thanked"),
]


@pytest.mark.parametrize(("text", "deed", "speech"), KEPT)
def test_content_points_at_the_speech(read: Read, text: str, deed: str, speech: str) -> None:
    outer, inner = read(text)
    assert (outer.trigger.text, inner.trigger.text) == (speech, deed)
    assert inner.content_of == outer.trigger
    assert outer.content_of is None


NOT_LINKED = [
    "Kenya accused Uganda and attacked Chad.",
    "Kenya attacked Uganda and accused Chad.",
    "Kenya, which attacked Chad, accused Uganda.",
    "Kenya said that Uganda attacked Chad.",
    "Kenya accused Uganda before Chad attacked Mali.",
]


@pytest.mark.parametrize("text", NOT_LINKED)
def test_what_is_no_content_has_no_link(read: Read, text: str) -> None:
    assert [frame.content_of for frame in read(text)] == [None] * len(read(text))


NO_CONTENT = [
    ("Kenya, which fed Chad, urged Uganda to stay calm.", "AID KEN > TCD; REQUEST KEN > UGA"),
    ("Kenya urged Uganda, which fed Chad, to stay calm.", "REQUEST KEN > UGA; AID UGA > TCD"),
    ("Kenya fed Chad and urged Uganda to stay calm.", "AID KEN > TCD; REQUEST KEN > UGA"),
    ("Kenya threatened to leave after Uganda attacked Chad.", "THREATEN KEN > -; ASSAULT UGA > TCD"),
    ("Kenya refused to sing while Uganda attacked Chad.", "REJECT KEN > -; ASSAULT UGA > TCD"),
]


@pytest.mark.parametrize(("text", "wanted"), NO_CONTENT)
def test_what_stands_beside_a_demand_is_recorded(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted


DROPPED = [
    "Kenya urged Uganda to feed Chad.",
    "Kenya urged Uganda to meet Chad and feed Mali.",
    "Kenya demanded that Uganda release the rebels and feed Chad.",
    "Kenya threatened to attack Uganda.",
    "Kenya threatened to attack Uganda and arrest rebels.",
    "Kenya refused to feed Uganda.",
    "Kenya refused to meet or feed Uganda.",
]


@pytest.mark.parametrize("text", DROPPED)
def test_content_of_a_demand_is_dropped(read: Read, text: str) -> None:
    assert len(read(text)) == 1


TRIGGERS = [
    ("Kenya attacked Uganda.", "attacked", "attacked"),
    ("Kenya fired rockets at Uganda.", "fired", "fired rockets"),
    ("Kenya fired two heavy rockets at Uganda.", "fired", "fired two heavy rockets"),
    ("Spain imposed sanctions on Iran.", "imposed", "imposed sanctions"),
    ("Kenya and Uganda held talks.", "held", "held talks"),
    ("Uganda came under rocket fire.", "came", "came under rocket fire"),
    ("Kenya urged Uganda to stay calm.", "urged", "urged"),
    ("Spain regretted Kenya's attack on Uganda.", "attack", "attack"),
    ("Kenya was critical of Uganda.", "critical", "critical"),
    ("Iran seized a Spanish ship.", "seized", "seized"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), TRIGGERS)
def test_trigger_and_extent(read: Read, text: str, trigger: str, words: str) -> None:
    (frame,) = read(text)
    assert frame.trigger.text == trigger
    assert trigger in text[frame.start : frame.end]
    if words != "came under rocket fire":
        assert text[frame.start : frame.end] == words


RULES = [
    ("Kenya attacked Uganda.", "attack: A attack|shell|bomb|raid|storm|invade B"),
    ("Kenya fired rockets at Uganda.", "attack: A fire|launch <missile> at|on|into|against B"),
    ("Kenya opened fire on Uganda.", "attack: A open fire on B"),
    (
        "Kenya's attack on Uganda failed.",
        "attack: attack|raid|assault|shelling|bombing|bombardment|invasion|offensive of|on|against B by A",
    ),
    ("Kenya met with Uganda.", "meet: A+ meet|talk|negotiate (with B)"),
    ("Iran backed the rebels.", "back-rebels: A back B:@REB"),
    ("Kenya threatened Uganda with war.", "threaten: A threaten B with X"),
    ("Kenya is ready to sing for Uganda.", "agree: A be ready|willing to V"),
]


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_rule_names_entry_and_pattern(read: Read, text: str, rule: str) -> None:
    (frame,) = read(text)
    assert dict(frame.why)["event_type"].rule == rule


REASONS = [
    ("Kenya attacked Uganda.", "slot A", "Kenya", "slot B", "Uganda"),
    ("Uganda was attacked by Kenya.", "slot A", "Kenya", "slot B", "Uganda"),
    ("Kenya attacked Uganda and Chad.", "slot A", "Kenya", "slot B", "Uganda and Chad"),
    ("Spain saw Kenya's attack on Uganda.", "actor of the noun", "Kenya", "slot B", "Uganda"),
    ("Kenya condemned Uganda's budget.", "slot A", "Kenya", "whose slot B is", "Uganda"),
    ("Police arrested twenty people.", "slot A", "Police", "victims", "twenty people"),
    ("Kenya threatened to punish Uganda.", "slot A", "Kenya", "parties of the complement", "Uganda"),
    ("Kenya demanded that Uganda stay calm.", "slot A", "Kenya", "subject of the complement", "Uganda"),
    ("Iran threatened to leave unless Spain paid.", "slot A", "Iran", "subject of the condition", "Spain"),
    ("Kenya shelled bridges in Uganda.", "slot A", "Kenya", "place of what is attacked", "Uganda"),
]


@pytest.mark.parametrize(("text", "actor_rule", "actor", "recipient_rule", "recipient"), REASONS)
def test_reasons_of_the_sides(
    read: Read, text: str, actor_rule: str, actor: str, recipient_rule: str, recipient: str
) -> None:
    (frame,) = read(text)
    why = dict(frame.why)
    assert (why["actors"].rule, text[why["actors"].start : why["actors"].end]) == (actor_rule, actor)
    assert (why["recipients"].rule, text[why["recipients"].start : why["recipients"].end]) == (
        recipient_rule,
        recipient,
    )


def test_a_side_without_parties_gives_no_reason(read: Read) -> None:
    (frame,) = read("Uganda was attacked.")
    assert [name for name, _ in frame.why] == ["event_type", "recipients"]


def test_reciprocal_has_one_side(read: Read) -> None:
    (frame,) = read("Kenya met Uganda.")
    assert [(name, reason.rule) for name, reason in frame.why][1:] == [("actors", "reciprocal")]


REFUSALS = [
    ("Kenya will not release the rebels.", True),
    ("Kenya won't release the rebels.", True),
    ("Kenya would not feed Uganda.", True),
    ("Kenya is not ready to feed Uganda.", True),
    ("Kenya refused to feed Uganda.", False),
    ("Kenya did not feed Uganda.", False),
    ("Kenya will feed Uganda.", False),
]


@pytest.mark.parametrize(("text", "refused"), REFUSALS)
def test_refused(read: Read, text: str, refused: bool) -> None:
    (frame,) = read(text)
    assert frame.refused is refused


COMPOUND = [
    ("Kenya, Chad and Mali condemned Iran.", 3, 1),
    ("Kenya condemned Iran, India, Egypt and Spain.", 1, 4),
    ("Kenya and Chad attacked Uganda and Mali.", 2, 2),
    ("Kenya, Chad and Mali met Iran and India.", 5, 0),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), COMPOUND)
def test_compound_parties_are_one_statement(read: Read, text: str, actors: int, recipients: int) -> None:
    (frame,) = read(text)
    assert (len(frame.actors), len(frame.recipients)) == (actors, recipients)


SAME_PARTIES = [
    ("Kenya killed or wounded rebels.", "ASSAULT KEN > REB"),
    ("Rebels were killed or wounded by Kenya.", "ASSAULT KEN > REB"),
    ("Kenya shelled and bombed and stormed Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya thanked and praised Uganda.", "SUPPORT KEN > UGA"),
    ("Kenya attacked Uganda, bombing Uganda.", "ASSAULT KEN > UGA; ASSAULT KEN > UGA"),
    ("Kenya attacked Uganda and bombed Chad.", "ASSAULT KEN > UGA; ASSAULT KEN > TCD"),
    ("Kenya thanked Uganda and praised Chad.", "SUPPORT KEN > UGA; SUPPORT KEN > TCD"),
]


@pytest.mark.parametrize(("text", "wanted"), SAME_PARTIES)
def test_verbs_that_say_the_same(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted


YIELDED = [
    ("Kenya agreed to feed Uganda and Chad.", "AID KEN > UGA+TCD"),
    ("Kenya agreed to stop feeding Uganda.", "AID KEN > UGA"),
    ("Kenya and Chad agreed to feed Uganda.", "AID KEN+TCD > UGA"),
    ("Kenya promised Uganda to feed Chad.", "AID KEN > TCD"),
    ("Kenya vowed to attack Uganda.", "ASSAULT KEN > UGA"),
    ("Kenya agreed to promise to sing.", "AGREE KEN > -"),
]


@pytest.mark.parametrize(("text", "wanted"), YIELDED)
def test_agreement_yields_to_its_deed(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted


DEMANDS_OF_A_MARCH = [
    ("Protesters marched, demanding new elections.", "PROTEST OPP > -"),
    ("Protesters marched against Spain, demanding new elections.", "PROTEST OPP > ESP"),
    ("Protesters demanded new elections.", "REQUEST OPP > -"),
    ("Protesters marched and Spain demanded silence.", "PROTEST OPP > -; REQUEST ESP > -"),
]


@pytest.mark.parametrize(("text", "wanted"), DEMANDS_OF_A_MARCH)
def test_demand_belongs_to_its_march(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted


MEMBERS = [
    ("Countries, including Kenya and Chad, condemned Uganda.", "ACCUSE KEN+TCD > UGA"),
    ("Kenya condemned countries including Uganda and Chad.", "ACCUSE KEN > UGA+TCD"),
    ("Three states, including Mali, met Iran.", "CONSULT MLI+IRN > -"),
]


@pytest.mark.parametrize(("text", "wanted"), MEMBERS)
def test_members_that_are_named(read: Read, text: str, wanted: str) -> None:
    assert outline(read(text)) == wanted


def test_nobody_is_on_both_sides(read: Read) -> None:
    assert outline(read("Kenya attacked Kenya.")) == "ASSAULT KEN > -"
    assert outline(read("Kenya attacked Uganda and Kenya.")) == "ASSAULT KEN > UGA"


def test_frames_come_in_the_order_of_the_text(read: Read) -> None:
    found = read("Kenya attacked Uganda. Spain condemned Iran. Chad fed Mali.")
    assert list(map(brief, found)) == ["ASSAULT KEN > UGA", "ACCUSE ESP > IRN", "AID TCD > MLI"]
    assert [frame.start for frame in found] == sorted(frame.start for frame in found)


def party(start: int, name: str, code: str | None = None) -> Party:
    return Party(start=start, end=start + len(name), text=name, name=name, code=code)


def test_distinct_keeps_the_first_of_the_same_words() -> None:
    kenya, chad = party(0, "Kenya", "KEN"), party(10, "Chad", "TCD")
    assert distinct([kenya, chad, kenya]) == (kenya, chad)
    assert distinct([]) == ()


def test_a_side_without_the_other() -> None:
    kenya, chad = party(0, "Kenya", "KEN"), party(10, "Chad", "TCD")
    assert Side((kenya, chad), "r").without(Side((party(50, "Kenya", "KEN"),))) == Side((chad,), "r")
    assert Side((kenya,), "r").without(Side()) == Side((kenya,), "r")
    assert Side().without(Side((kenya,))) == Side()


def test_reason_of_a_side_spans_its_parties() -> None:
    ((field, reason),) = Side((party(10, "Chad"), party(0, "Kenya")), "r").reason("actors")
    assert (field, reason.rule, reason.start, reason.end) == ("actors", "r", 0, 14)
    assert Side().reason("actors") == ()
