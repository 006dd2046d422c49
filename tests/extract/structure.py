"""A small vocabulary of its own, parties by a table, and frames in brief: what the tests of structure share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.extract.frames import Frame
from dateline.model import Annotated, Party
from tests.extract.fakes import CODES, FakeParties

if TYPE_CHECKING:
    from spacy.tokens import Token

VOCABULARY = """
sets:
  missile: [rocket, missile, shell]
  vessel: [ship, tanker, <boat>]
  boat: [trawler, ferry]
  deal: [treaty, agreement, pact]
entries:
  - id: attack
    type: ASSAULT
    mode: heavy-weapons
    definition: Attacks.
    verbs:
      - A attack|shell|bomb|raid|storm|invade B
      - A fire|launch <missile> at|on|into|against B
      - A open fire on B
      - B come under <missile> fire
      - A carry out attack against|on B
    nouns:
      - attack|raid|assault|shelling|bombing|bombardment|invasion|offensive of|on|against B by A
    unless: [pea, heart]
  - id: kill
    type: ASSAULT
    definition: Deaths.
    verbs:
      - A kill|wound|shoot B
    nouns:
      - killing|murder of B by A
  - id: arrest
    type: COERCE
    mode: arrest
    definition: Arrests.
    verbs:
      - A arrest|detain B!
    nouns:
      - arrest|detention of B by A
  - id: seize-ship
    type: COERCE
    mode: seize
    definition: Ships taken.
    verbs:
      - A seize|board B:<vessel>
  - id: meet
    type: CONSULT
    definition: Meetings.
    verbs:
      - A+ meet|talk|negotiate (with B)
      - A+ meet B
      - A+ hold talk|meeting (with B)
      - A+! discuss X
    nouns:
      - A+ talk|meeting|negotiation|summit
  - id: visit
    type: CONSULT
    mode: visit
    definition: Visits.
    verbs:
      - A visit B
    nouns:
      - visit to B
  - id: phone
    type: CONSULT
    mode: phone
    definition: Calls.
    verbs:
      - A phone|call up B
      - A ring B up
  - id: sign
    type: SUPPORT
    definition: Treaties.
    verbs:
      - A+ sign|conclude <deal> (with B)
    nouns:
      - A+ peace treaty
  - id: praise
    type: SUPPORT
    definition: Praise.
    content: keep
    verbs:
      - A praise|thank|congratulate B for|on V
      - A praise|thank|congratulate B
    nouns:
      - praise for B
  - id: back-rebels
    type: SUPPORT
    definition: Backing of rebels.
    verbs:
      - A back B:@REB
  - id: send
    type: AID
    definition: Goods, money and arms given.
    verbs:
      - A send|give|supply food|money|arm|aid to B
      - A send|give B food|money|arm|aid
      - A supply B with arm|food
      - A feed|arm B
    nouns:
      - aid to B
  - id: trade
    type: COOPERATE
    definition: Trade.
    verbs:
      - A+ trade with B
    nouns:
      - A+ trade
  - id: withdraw
    type: RETREAT
    mode: withdraw
    definition: Withdrawals.
    verbs:
      - A withdraw (X) from B
      - A pull out of B
      - A pull troop out of B
      - A withdraw
      - A withdraw troop
    nouns:
      - withdrawal from B
  - id: release
    type: RETREAT
    mode: release
    definition: Releases.
    verbs:
      - A release|free B!
    nouns:
      - release of B by A
  - id: sanctions
    type: SANCTION
    definition: Sanctions.
    verbs:
      - A impose sanction|embargo on|against B
      - A slap sanction on B
      - A boycott B
      - A cut off <missile> to B
    nouns:
      - sanction|embargo|boycott on|against|of B by A
  - id: expel
    type: SANCTION
    mode: expel
    definition: Expulsions.
    verbs:
      - A expel|deport B!
      - A throw B! out
    nouns:
      - expulsion of B by A
  - id: urge
    type: REQUEST
    definition: Demands.
    content: drop
    verbs:
      - A urge|ask|tell|order B to V
      - A call on|upon B to V
      - A appeal to B to V
      - A demand that S
      - A demand X
      - A say that B must|should
    nouns:
      - demand|appeal to B
  - id: threaten
    type: THREATEN
    definition: Threats.
    content: drop
    verbs:
      - A threaten to V
      - A threaten B with X
      - A threaten B
    nouns:
      - threat to V
      - threat against B
  - id: accuse
    type: ACCUSE
    mode: allege
    definition: Charges.
    content: keep
    verbs:
      - A accuse B of V
      - A accuse B of X
      - A accuse B
      - A blame B for X
      - A blame X on B
    nouns:
      - accusation against B
  - id: condemn
    type: ACCUSE
    mode: disapprove
    definition: Criticism.
    verbs:
      - A condemn|criticize|denounce B
      - A be critical of B
      - A be angry with B
    nouns:
      - condemnation|criticism of B by A
  - id: agree
    type: AGREE
    definition: Willingness.
    content: "yield"
    verbs:
      - A agree|promise|pledge|vow to V
      - A be ready|willing to V
      - A agree on X
  - id: refuse
    type: REJECT
    definition: Refusals.
    content: drop
    verbs:
      - A refuse|decline to V
      - A reject|spurn B
      - A not release|feed|arm B
      - A not withdraw
      - A not be ready to V
  - id: stop-nothing
    type: none
    definition: Idioms.
    verbs:
      - A arrest attention|decline
      - A meet <deal>|demand
      - A raid fridge
    nouns:
      - heart attack
  - id: march
    type: PROTEST
    mode: demo
    definition: Marches.
    verbs:
      - A march against B
      - A march -
      - A stage march|rally (against B)
    nouns:
      - march|rally against B
"""

MORE_CODES = {
    **CODES,
    "mali": "MLI",
    "malian": "MLI",
    "iran": "IRN",
    "iranian": "IRN",
    "egypt": "EGY",
    "egyptian": "EGY",
    "india": "IND",
    "indian": "IND",
    "spain": "ESP",
    "spanish": "ESP",
    "poland": "POL",
    "polish": "POL",
    "sudan": "SDN",
    "sudanese": "SDN",
    "protesters": "OPP",
    "protester": "OPP",
    "rebel": "REB",
}
PEOPLE = frozenset({"troop", "soldier", "envoy", "army", "president", "minister", "pilot", "diplomat", "force", "jet"})


class TableParties(FakeParties):
    """Every word of the table is a party; people with a demonym before them stand for its state."""

    def of(self, token: Token) -> tuple[Party, ...]:
        demonyms = (c for c in token.children if c.dep_ in {"amod", "compound"} and token.lemma_.lower() in PEOPLE)
        for word in (token, *demonyms):
            if code := MORE_CODES.get(word.lower_):
                start = min(word.idx, token.idx)
                text = self.annotated.text[start : token.idx + len(token)]
                sector = code if code in {"REB", "COP", "OPP"} else None
                return (Party(start=start, end=start + len(text), text=text, name=code, code=code, sector=sector),)
        return ()


Read = Callable[[str], tuple[Frame, ...]]
Case = tuple[str, str]


def brief(frame: Frame) -> str:
    """``ASSAULT KEN > UGA``; ``?`` for a party without a code, ``-`` for none."""
    sides = ("+".join(p.code or "?" for p in side) or "-" for side in (frame.actors, frame.recipients))
    return f"{frame.act} {' > '.join(sides)}"


def outline(frames: tuple[Frame, ...]) -> str:
    """All frames in brief, in the order of the text, joined with "; "."""
    return "; ".join(map(brief, frames))


def table_of(article: Annotated) -> TableParties:
    """The parties of an article by the table."""
    return TableParties(article)
