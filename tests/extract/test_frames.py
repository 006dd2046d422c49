"""Structure, not proximity: one small vocabulary in every construction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.extract import frames as module
from dateline.extract.frames import Frame, find_frames
from dateline.ontology.predicates import build
from dateline.ontology.types import event_types
from tests.conftest import Annotate
from tests.extract.fakes import FakeParties

VOCABULARY = """
sets:
  missile: [rocket, missile]
entries:
  - id: shell
    type: ASSAULT
    mode: heavy-weapons
    definition: Shelling.
    verbs:
      - A shell|storm B
      - A fire <missile> at|on|into B
      - B come under <missile> fire
    nouns:
      - shelling|attack of|on|against B by A
    unless: [pea]
  - id: arrest
    type: COERCE
    mode: arrest
    definition: Arrests.
    verbs:
      - A arrest B!
    nouns:
      - arrest of B by A
  - id: meet
    type: CONSULT
    definition: Meetings.
    verbs:
      - A+ meet (with B)
      - A+ meet B
      - A+ hold talk (with B)
    nouns:
      - A+ talk
  - id: send
    type: AID
    definition: Arms.
    verbs:
      - A send|give arm|money to B
      - A send|give B arm|money
      - A arm B
  - id: withdraw
    type: RETREAT
    mode: withdraw
    definition: Withdrawals.
    verbs:
      - A withdraw (X) from B
      - A pull out of B
      - A withdraw
      - A withdraw troop
  - id: urge
    type: REQUEST
    definition: Demands.
    content: drop
    verbs:
      - A urge B to V
      - A call on B to V
      - A demand that S
      - A demand X
  - id: threaten
    type: THREATEN
    definition: Threats.
    content: drop
    verbs:
      - A threaten to V
      - A threaten B
  - id: accuse
    type: ACCUSE
    mode: allege
    definition: Charges.
    content: keep
    verbs:
      - A accuse B of V
      - A accuse B of X
  - id: condemn
    type: ACCUSE
    mode: disapprove
    definition: Criticism.
    verbs:
      - A condemn B
      - A be critical of B
  - id: agree
    type: AGREE
    definition: Willingness.
    content: "yield"
    verbs:
      - A agree|promise to V
      - A be ready to V
      - A agree on X
  - id: stop-nothing
    type: none
    definition: No arrest.
    verbs:
      - A arrest attention|decline
  - id: march
    type: PROTEST
    mode: demo
    definition: Marches.
    verbs:
      - A march against B
      - A march -
  - id: visit
    type: CONSULT
    mode: visit
    definition: Visits.
    verbs:
      - A visit B
    nouns:
      - visit to B
"""

Coder = Callable[[str], tuple[Frame, ...]]


@pytest.fixture
def code(annotated: Annotate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Coder:
    path = tmp_path / "vocabulary.yaml"
    path.write_text(VOCABULARY, encoding="utf-8")
    known = build([path], event_types())
    monkeypatch.setattr(module, "predicates", lambda extra: known)

    def coder(text: str) -> tuple[Frame, ...]:
        article = annotated(text)
        return find_frames(article, FakeParties(article))

    return coder


def brief(frame: Frame) -> str:
    actors, recipients = ("+".join(p.code or "?" for p in side) for side in (frame.actors, frame.recipients))
    return f"{frame.act} {actors} > {recipients}".strip()


CONSTRUCTIONS = {
    "active": ("Kenya shelled Uganda on Monday.", "ASSAULT KEN > UGA"),
    "auxiliaries": ("Kenya has repeatedly been shelling Uganda.", "ASSAULT KEN > UGA"),
    "passive": ("Uganda was shelled by Kenya.", "ASSAULT KEN > UGA"),
    "passive without agent": ("Uganda was shelled on Monday.", "ASSAULT  > UGA"),
    "reduced relative": ("The town saw rockets fired at Uganda by Kenya.", "ASSAULT KEN > UGA"),
    "relative subject": ("Kenya, which shelled Uganda, is small.", "ASSAULT KEN > UGA"),
    "relative object": ("Uganda, which Kenya shelled, is small.", "ASSAULT KEN > UGA"),
    "participle after noun": ("Kenyan troops shelling Uganda stayed on.", "ASSAULT KEN > UGA"),
    "coordinated verbs": ("Kenya condemned France and shelled Uganda.", "ASSAULT KEN > UGA"),
    "coordinated passives": ("Uganda was condemned and shelled by Kenya.", "ASSAULT KEN > UGA"),
    "shared object": ("Kenya shelled and stormed Uganda.", "ASSAULT KEN > UGA"),
    "coordinated subjects": ("Kenya and Chad shelled Uganda.", "ASSAULT KEN+TCD > UGA"),
    "coordinated objects": ("Kenya shelled Uganda and Chad.", "ASSAULT KEN > UGA+TCD"),
    "control": ("Kenya tried to shell Uganda.", "ASSAULT KEN > UGA"),
    "raising": ("Kenya seems to be shelling Uganda.", "ASSAULT KEN > UGA"),
    "gerund": ("Kenya continued by shelling Uganda.", "ASSAULT KEN > UGA"),
    "participle": ("Kenya left, shelling Uganda.", "ASSAULT KEN > UGA"),
    "object and preposition": ("Kenya fired rockets at Uganda.", "ASSAULT KEN > UGA"),
    "counted object": ("Kenya fired a barrage of rockets at Uganda.", "ASSAULT KEN > UGA"),
    "recipient as subject": ("Uganda came under rocket fire.", "ASSAULT  > UGA"),
    "passive with two objects": ("Rebels were given arms by Kenya.", "AID KEN > REB"),
    "passive with dative": ("Arms were sent to rebels by Kenya.", "AID KEN > REB"),
    "two objects": ("Kenya gave rebels money.", "AID KEN > REB"),
    "dative": ("Kenya gave money to rebels.", "AID KEN > REB"),
    "particle": ("Kenya pulled out of Uganda.", "RETREAT KEN > UGA"),
    "copula": ("Kenya was critical of Uganda.", "ACCUSE KEN > UGA"),
    "reciprocal": ("Kenya met with Uganda in May.", "CONSULT KEN+UGA >"),
    "reciprocal object": ("Kenya met Uganda in May.", "CONSULT KEN+UGA >"),
    "collective": ("Kenya, Chad and Uganda met in May.", "CONSULT KEN+TCD+UGA >"),
    "support verb": ("Kenya held talks with Uganda.", "CONSULT KEN+UGA >"),
    "support verb passive": ("Talks were held with Uganda by Kenya.", "CONSULT KEN+UGA >"),
    "whose deed": ("Kenya condemned Uganda's budget.", "ACCUSE KEN > UGA"),
    "demonym's thing": ("Kenya shelled Ugandan tanks.", "ASSAULT KEN > UGA"),
    "object control": ("Kenya urged Uganda to stay calm.", "REQUEST KEN > UGA"),
    "control through a preposition": ("Kenya called on Uganda to stay calm.", "REQUEST KEN > UGA"),
    "finite complement": ("Kenya demanded that Uganda stay calm.", "REQUEST KEN > UGA"),
    "complement's party": ("Kenya threatened to punish Uganda.", "THREATEN KEN > UGA"),
    "condition's party": ("Kenya threatened to walk out unless Uganda paid.", "THREATEN KEN > UGA"),
    "under a speech verb": ("France said that Kenya shelled Uganda.", "ASSAULT KEN > UGA"),
    "inverted speech": ("Kenya shelled Uganda, France said.", "ASSAULT KEN > UGA"),
}


@pytest.mark.parametrize(("text", "wanted"), CONSTRUCTIONS.values(), ids=CONSTRUCTIONS)
def test_construction(code: Coder, text: str, wanted: str) -> None:
    assert wanted in [brief(frame) for frame in code(text)]


SIDES = {
    "possessive before an infinitive": ("Kenya's decision to shell Uganda pleased Peru.", "ASSAULT KEN > UGA"),
    "name before an infinitive": ("The Kenyan decision to shell Uganda pleased Peru.", "ASSAULT KEN > UGA"),
    "name before a gerund": ("The Kenyan attempt at shelling Uganda failed.", "ASSAULT KEN > UGA"),
    "members named": ("Countries, including Kenya and Chad, condemned Uganda.", "ACCUSE KEN+TCD > UGA"),
    "place of what is attacked": ("Kenya shelled targets in Uganda.", "ASSAULT KEN > UGA"),
    "condition far down": ("Kenya threatened to stop the work on the road if Uganda paid.", "THREATEN KEN > UGA"),
    "shared preposition": ("Kenya fired rockets at and stormed Uganda.", "ASSAULT KEN > UGA"),
    "whose demand": ("Kenya demanded the removal of Ugandan tanks.", "REQUEST KEN > UGA"),
    "participle's writer": ("In a letter, Norway left, urging Uganda to stay calm.", "REQUEST NOR > UGA"),
    "thing in the complement": ("Kenya threatened to punish Uganda's fans.", "THREATEN KEN > UGA"),
    "counted party": ("Dozens of rebels shelled Uganda.", "ASSAULT REB > UGA"),
    "agent of two passives": ("Uganda was shelled and then stormed by Kenya.", "ASSAULT KEN > UGA"),
    "subject on the auxiliary": ("Kenya said Uganda had been shelled.", "ASSAULT  > UGA"),
    "relative with a preposition": ("Rebels, to whom Kenya sent arms, won.", "AID KEN > REB"),
}


@pytest.mark.parametrize(("text", "wanted"), SIDES.values(), ids=SIDES)
def test_sides(code: Coder, text: str, wanted: str) -> None:
    assert wanted in [brief(frame) for frame in code(text)]


NO_PARTY_OF_IT = {
    "place of a meeting": ("Kenya met Uganda in Peru.", "PER"),
    "cause": ("Kenya shelled Uganda because of Chad.", "TCD"),
    "according to": ("According to Chad, Kenya shelled Uganda.", "TCD"),
    "own troops": ("Kenya withdrew its troops from Uganda.", "THEY"),
    "afterthought": ("Kenya shelled Uganda, the third war of Chad.", "TCD"),
    "time": ("Kenya shelled Uganda after Peru.", "PER"),
}


@pytest.mark.parametrize(("text", "code_"), NO_PARTY_OF_IT.values(), ids=NO_PARTY_OF_IT)
def test_no_party_of_it(code: Coder, text: str, code_: str) -> None:
    found = code(text)
    assert found
    assert code_ not in {party.code for frame in found for party in (*frame.actors, *frame.recipients)}


NOUNS = {
    "possessive": ("France regretted Kenya's attack on Uganda.", "ASSAULT KEN > UGA"),
    "demonym": ("France regretted the Kenyan attack on Uganda.", "ASSAULT KEN > UGA"),
    "by": ("The shelling of Uganda by Kenya began.", "ASSAULT KEN > UGA"),
    "against": ("An attack by Kenya against Uganda failed.", "ASSAULT KEN > UGA"),
    "support verb": ("Kenya launched an attack on Uganda.", "ASSAULT KEN > UGA"),
    "support verb passive": ("An attack was launched by Kenya on Uganda.", "ASSAULT KEN > UGA"),
    "participle": ("An attack carried out by Kenya on Uganda failed.", "ASSAULT KEN > UGA"),
    "between": ("Talks between Kenya and Uganda failed.", "CONSULT KEN+UGA >"),
    "hyphen": ("Kenyan-Ugandan talks failed.", "CONSULT KEN+UGA >"),
    "on a visit": ("Kenya paid a visit to Uganda.", "CONSULT KEN > UGA"),
    "counted": ("A series of Kenyan attacks on Uganda failed.", "ASSAULT KEN > UGA"),
}


@pytest.mark.parametrize(("text", "wanted"), NOUNS.values(), ids=NOUNS)
def test_noun(code: Coder, text: str, wanted: str) -> None:
    assert wanted in [brief(frame) for frame in code(text)]


NOTHING = {
    "excluded object": "Kenya shelled peas for Uganda.",
    "reading that is no event": "The Kenyan arrested the decline.",
    "required party missing": "Kenya arrested the machine.",
    "no party at all": "The cook stormed the kitchen.",
    "question": "Did Kenya shell Uganda?",
    "purpose": "France built a bridge to shell Uganda.",
    "adjective": "France buried the shelled Ugandan horse.",
    "compound": "France sold an attack helicopter.",
    "neither verb nor noun of ours": "Kenya painted Uganda.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing(code: Coder, text: str) -> None:
    assert [brief(frame) for frame in code(text)] == []


def test_a_time_is_no_recipient(code: Coder) -> None:
    assert [brief(frame) for frame in code("Kenya pulled out of Uganda on Friday.")] == ["RETREAT KEN > UGA"]


def test_direct_object_is_needed_or_forbidden(code: Coder) -> None:
    assert [brief(f) for f in code("Rebels marched.")] == ["PROTEST REB >"]
    assert [brief(f) for f in code("Rebels marched Uganda around.")] == []


def test_passive_has_no_direct_object_of_its_own(code: Coder) -> None:
    assert [brief(f) for f in code("Kenyans marched against Uganda.")] == ["PROTEST KEN > UGA"]


def test_only_one_frame_a_trigger(code: Coder) -> None:
    found = code("Kenya met Uganda, shelled Chad and threatened France.")
    triggers = [frame.trigger.i for frame in found]
    assert len(set(triggers)) == len(triggers) == 3


def test_content_of_a_demand_is_dropped(code: Coder) -> None:
    assert [brief(f) for f in code("Kenya urged Uganda to withdraw its troops from Chad.")] == ["REQUEST KEN > UGA"]
    assert [brief(f) for f in code("Kenya threatened to shell Uganda.")] == ["THREATEN KEN > UGA"]


def test_mode_follows_from_content(code: Coder) -> None:
    assert code("Kenya urged Uganda to withdraw from Chad.")[0].mode == ("yield",)
    assert code("Kenya urged Uganda to arm rebels.")[0].mode == ("assist",)
    assert code("Kenya threatened to shell Uganda.")[0].mode == ("violence",)
    assert code("Kenya urged Uganda to stay calm.")[0].mode == ()


def test_content_of_a_charge_is_kept_and_linked(code: Coder) -> None:
    accuse, arm = code("Kenya accused Uganda of arming rebels.")
    assert (brief(accuse), brief(arm)) == ("ACCUSE KEN > UGA", "AID UGA > REB")
    assert arm.content_of == accuse.trigger
    assert accuse.content_of is None


def test_passive_charge(code: Coder) -> None:
    accuse, arm = code("Uganda was accused by Kenya of arming rebels.")
    assert (brief(accuse), brief(arm)) == ("ACCUSE KEN > UGA", "AID UGA > REB")


def test_agreement_yields_to_the_deed(code: Coder) -> None:
    assert [brief(f) for f in code("Kenya agreed to send arms to Uganda.")] == ["AID KEN > UGA"]
    assert [brief(f) for f in code("Kenya is ready to send arms to Uganda.")] == ["AID KEN > UGA"]


def test_agreement_without_a_coded_deed_stays(code: Coder) -> None:
    assert [brief(f) for f in code("Kenya agreed to sing for Uganda.")] == ["AGREE KEN > UGA"]


def test_repeated_noun_is_no_statement(code: Coder) -> None:
    assert [brief(f) for f in code("Kenya shelled Uganda, and the attack went on.")] == ["ASSAULT KEN > UGA"]


def test_one_sided_noun_beside_a_frame_of_its_act(code: Coder) -> None:
    assert [brief(f) for f in code("Kenya shelled Uganda after an attack by Chad.")] == ["ASSAULT KEN > UGA"]


def test_noun_with_both_sides_is_a_statement_of_its_own(code: Coder) -> None:
    found = [brief(f) for f in code("Kenya condemned the French attack on Uganda.")]
    assert "ASSAULT FRA > UGA" in found
    assert "ACCUSE KEN > FRA" in found


def test_words_of_a_pattern_are_no_frame_of_their_own(code: Coder) -> None:
    assert [brief(f) for f in code("Kenya held talks with Uganda.")] == ["CONSULT KEN+UGA >"]


def test_coordinated_verbs_of_one_act_and_the_same_parties(code: Coder) -> None:
    assert [brief(f) for f in code("Uganda was shelled and stormed by Kenya.")] == ["ASSAULT KEN > UGA"]


def test_victims_without_a_name(code: Coder) -> None:
    (frame,) = code("Police arrested twenty people in the square.")
    assert brief(frame) == "COERCE COP > ?"
    assert (frame.recipients[0].text, frame.recipients[0].sector) == ("twenty people", "UNK")


def test_clause_after_its_antecedent_without_a_pronoun(code: Coder) -> None:
    assert "ASSAULT KEN > REB" in [brief(f) for f in code("Norway fed the rebels Kenya had shelled.")]


def test_letter_stands_for_its_writer(code: Coder) -> None:
    assert "REQUEST NOR > UGA" in [brief(f) for f in code("Norway sent a letter demanding that Uganda stay calm.")]


def test_why_and_extent(code: Coder) -> None:
    text = "Kenya fired rockets at Uganda."
    (frame,) = code(text)
    reasons = dict(frame.why)
    assert reasons["event_type"].rule == "shell: A fire <missile> at|on|into B"
    assert text[frame.start : frame.end] == "fired rockets"
    assert frame.trigger.text == "fired"
    actors, recipients = reasons["actors"], reasons["recipients"]
    assert text[actors.start : actors.end] == "Kenya"
    assert text[recipients.start : recipients.end] == "Uganda"


def test_furniture_is_not_coded(annotated: Annotate) -> None:
    article = annotated("Kenya shelled Uganda.")
    silent = type(article)(clean=article.clean, doc=article.doc, coded=(False,))
    assert find_frames(silent, FakeParties(silent)) == ()


def test_line_breaks_within_a_sentence(code: Coder) -> None:
    assert [brief(f) for f in code("Kenya's army,\nwhich shelled Uganda, left.")] == ["ASSAULT KEN > UGA"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "-", "Kenya", "Shelled.", "Of by to with.", "“”", "To shell."])
def test_scraps_of_text(code: Coder, text: str) -> None:
    assert len(code(text)) <= 1
