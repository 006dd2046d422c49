"""Small articles made up for this test, with what a careful reader takes from them and what nobody may."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import pytest

from dateline.annotate.parse import annotate
from dateline.clean.cleaning import clean
from dateline.extract.article import extract
from dateline.model import Article, Coded, Party, Statement


@dataclass(frozen=True)
class Case:
    """An article of a day. ``told`` are statements that it makes, ``not_told`` some that it does not, by their beginnings."""

    day: str
    text: str
    told: tuple[str, ...]
    not_told: tuple[str, ...]
    quotes: tuple[str, ...] = ()


CASES = {
    "embassy": Case(
        day="2021-03-10",
        text="""
Kenya recalled its ambassador from Mogadishu on Tuesday, a day after Somalia accused Nairobi of meddling in its elections.

"We regret this decision," Somali Information Minister Osman Dubbe told reporters in Mogadishu.

Kenya's foreign ministry denied the accusation. It said that Kenya would reopen its embassy once the polls were over.
""",
        told=(
            "SANCTION/discontinue asserted KEN > SOM on 2021-03-09",
            "ACCUSE/allege asserted SOM > KEN on 2021-03-08",
            "COERCE alleged KEN > - by Somalia",
            "COERCE denied KEN > - by Kenya foreign ministry",
        ),
        not_told=(
            "SUPPORT asserted",
            "SANCTION denied",
        ),
        quotes=("Osman Dubbe: We regret this decision",),
    ),
    "raid": Case(
        day="2019-08-14",
        text="""
Gunmen killed at least nine soldiers and wounded 14 others in an attack on an army base in northern Mali on Monday, the defence ministry said.

No group has claimed responsibility for the raid. France, which has 4,500 troops in the region, condemned it.

Mali's army arrested six suspects near Gao on Tuesday, according to a statement by the ministry.
""",
        told=(
            "ASSAULT asserted MLI > MLI on 2019-08-12 by defence ministry",
            "ACCUSE/disapprove asserted FRA > MLI",
            "COERCE/arrest asserted MLI > MLI on 2019-08-13 in Gao by ministry",
        ),
        not_told=(
            "ASSAULT asserted FRA",
            "ACCUSE asserted MLI",
        ),
        quotes=("defence ministry: Gunmen killed at least nine soldiers",),
    ),
    "talks": Case(
        day="2022-06-02",
        text="""
GENEVA, June 2 (Meridian) - Envoys of Ethiopia and Sudan held talks in Geneva on Wednesday and agreed to meet again on 15 June.

The two sides have clashed over the fertile Fashaga plain since 2020.

Sudan will not withdraw its troops, its envoy, Ali Hassan, said before the meeting.
""",
        told=(
            "CONSULT asserted ETH+SDN > - on 2022-06-01 in Geneva by Meridian",
            "ASSAULT asserted ETH+SDN > -",
            "REJECT asserted SDN",
        ),
        not_told=(
            "RETREAT asserted",
            "CONSULT denied",
        ),
        quotes=("its envoy: Sudan will not withdraw its troops",),
    ),
    "protest": Case(
        day="2018-11-26",
        text="""
Thousands of teachers marched through Lima on Saturday to demand higher pay.

Police fired tear gas at the marchers and detained 31 of them, the newspaper El Faro reported on Sunday.

The interior minister rejected calls to release the detainees.
""",
        told=(
            "PROTEST/demo asserted PER > - on 2018-11-24",
            "COERCE/arrest asserted PER > - by newspaper",
            "REJECT/yield asserted PER",
        ),
        not_told=(
            "RETREAT asserted",
            "PROTEST denied",
        ),
        quotes=("newspaper: Police fired tear gas",),
    ),
    "sanctions": Case(
        day="2020-10-02",
        text="""
The European Union imposed sanctions on 40 Belarusian officials on Friday over the crackdown on protesters.

Belarus responded by expelling the ambassadors of Poland and Lithuania.

If Brussels went further, Minsk would cut its ties with the bloc, Foreign Minister Vladimir Makei warned.
""",
        told=(
            "SANCTION asserted EUR > BLR on 2020-10-02",
            "SANCTION/expel asserted BLR > LTU+POL",
            "THREATEN asserted BLR",
        ),
        not_told=(
            "SANCTION/expel asserted POL",
            "SANCTION/discontinue asserted BLR",
        ),
        quotes=("Vladimir Makei: If Brussels went further",),
    ),
    "aid": Case(
        day="2023-02-09",
        text="""
Greece sent rescue workers and blankets to Turkey on Tuesday after the earthquake.

Turkish President Recep Tayyip Erdogan thanked Athens by phone on Wednesday.

Armenia may also send aid, diplomats said, speaking on condition of anonymity.
""",
        told=(
            "AID asserted GRC > TUR on 2023-02-07 in Turkey",
            "SUPPORT asserted TUR > GRC on 2023-02-08",
            "AID hypothetical ARM > - by diplomats",
        ),
        not_told=(
            "AID asserted ARM",
            "AID asserted TUR",
        ),
        quotes=("diplomats: Armenia may also send aid",),
    ),
    "missile": Case(
        day="2017-07-05",
        text="""
North Korea said on Tuesday that it had tested a missile that could reach Alaska.

The United States and South Korea held joint military exercises in response.

China urged Pyongyang to halt its tests and called on Washington to stop the exercises.
""",
        told=(
            "MOBILIZE/weapons asserted PRK > - by North Korea",
            "COOPERATE asserted KOR+USA > -",
            "REQUEST/yield asserted CHN > PRK",
        ),
        not_told=(
            "ASSAULT asserted",
            "RETREAT asserted",
        ),
        quotes=("North Korea: that it had tested a missile",),
    ),
    "court": Case(
        day="2016-05-19",
        text="""
A court in Cairo sentenced eight members of the Muslim Brotherhood to death on Wednesday.

Amnesty International denounced the verdict, calling it a mockery of justice.

Egypt's government has repeatedly denied torturing prisoners.
""",
        told=(
            "SANCTION/convict asserted EGY > ISM on 2016-05-18",
            "ACCUSE/disapprove asserted NGO > -",
        ),
        not_told=(
            "ASSAULT asserted",
            "COERCE asserted EGY > EGY",
        ),
    ),
    "truce": Case(
        day="2014-08-27",
        text="""
Israel and Hamas agreed to a ceasefire on Tuesday after seven weeks of fighting.

The truce was brokered by Egypt. Both sides had rejected earlier proposals.

UN Secretary-General Ban Ki-moon welcomed the agreement and urged both parties to respect it.
""",
        told=(
            "AGREE asserted ISR+PSE > - on 2014-08-26",
            "CONSULT/third-party asserted EGY",
            "SUPPORT asserted UNO > -",
            "REQUEST/yield asserted UNO",
        ),
        not_told=(
            "ASSAULT asserted UNO",
            "AGREE denied",
        ),
        quotes=("Ban Ki-moon: both parties to respect it",),
    ),
    "ship": Case(
        day="2019-07-20",
        text="""
Iran's Revolutionary Guards seized a British-flagged tanker in the Strait of Hormuz on Friday.

Britain demanded that Iran release the ship at once. Tehran said the tanker had ignored distress calls.

"This is completely unacceptable," British Foreign Secretary Jeremy Hunt said.
""",
        told=(
            "COERCE/seize asserted IRN > GBR on 2019-07-19 in Strait of Hormuz",
            "REQUEST/yield asserted GBR > IRN",
            "ACCUSE/disapprove asserted GBR",
        ),
        not_told=(
            "RETREAT asserted",
            "COERCE asserted GBR",
        ),
        quotes=(
            "Jeremy Hunt: This is completely unacceptable",
            "Iran: the tanker had ignored distress calls",
        ),
    ),
    "mediator": Case(
        day="2015-11-12",
        text="""
Qatar offered to mediate between the Taliban and the Afghan government, Afghan officials said on Thursday.

Pakistan supports the offer. India has not commented.

The Taliban refused to negotiate while foreign troops remain in Afghanistan.
""",
        told=(
            "AGREE asserted QAT",
            "SUPPORT asserted PAK > -",
            "REJECT/meet asserted AFG",
        ),
        not_told=(
            "SUPPORT asserted IND",
            "CONSULT asserted QAT",
        ),
        quotes=("Afghan officials: Qatar offered to mediate",),
    ),
    "strike": Case(
        day="2021-10-05",
        text="""
Turkish warplanes bombed positions of the PKK in northern Iraq overnight, the Turkish defence ministry said on Tuesday.

Baghdad summoned the Turkish ambassador and handed him a note of protest.

Ankara says that it has the right to defend itself. The PKK said that two villagers had died.
""",
        told=(
            "ASSAULT/aerial asserted TUR on 2021-10-05 in Iraq by Turkish defence ministry",
            "ACCUSE/disapprove asserted IRQ > TUR",
        ),
        not_told=(
            "ASSAULT asserted IRQ",
            "CONSULT denied",
        ),
        quotes=(
            "Turkey: that it has the right to defend itself",
            "Kurdistan Workers' Party: that two villagers had died",
        ),
    ),
}
WANTED = re.compile(
    r"(?P<kind>\S+) (?P<status>\w+)( (?P<actors>\S+))?( > (?P<recipients>\S+))?"
    r"( on (?P<day>\S+))?( in (?P<place>.+?))?( by (?P<voice>.+))?$"
)


@cache
def coded(key: str) -> Coded:
    case = CASES[key]
    article = Article(id=key, text=case.text.strip(), published=case.day, outlet="The Lantern")
    return extract(next(annotate([clean(article)])), learned=False)


def codes(parties: tuple[Party, ...]) -> str:
    return "+".join(sorted({party.code for party in parties if party.code})) or "-"


def fits(statement: Statement, wanted: str) -> bool:
    match = WANTED.match(wanted)
    assert match is not None, wanted
    when, where = statement.when, statement.where
    earliest, latest = (when.earliest or "", when.latest or "9") if when else ("", "")
    found = {
        "kind": match["kind"] in (statement.act, "/".join((statement.act, *statement.mode))),
        "status": match["status"] == statement.status.value,
        "actors": match["actors"] == codes(statement.actors),
        "recipients": match["recipients"] == codes(statement.recipients),
        "day": earliest <= (match["day"] or "") <= latest,
        "place": where is not None and match["place"] == where.name,
        "voice": bool(statement.attribution) and match["voice"] == statement.attribution[-1].name,
    }
    return all(right for name, right in found.items() if match[name] is not None)


def shown(found: Coded) -> str:
    return "\n".join(
        f"{s.act} {s.mode} {s.status} {codes(s.actors)} > {codes(s.recipients)} {s.when} {s.where} "
        f"{[v.name for v in s.attribution]}"
        for s in found.statements
    )


TOLD = [(key, wanted) for key, case in CASES.items() for wanted in case.told]
NOT_TOLD = [(key, wanted) for key, case in CASES.items() for wanted in case.not_told]
QUOTES = [(key, *quote.split(": ", 1)) for key, case in CASES.items() for quote in case.quotes]


@pytest.mark.parametrize(("key", "wanted"), TOLD)
def test_told(key: str, wanted: str) -> None:
    assert any(fits(statement, wanted) for statement in coded(key).statements), shown(coded(key))


@pytest.mark.parametrize(("key", "wanted"), NOT_TOLD)
def test_not_told(key: str, wanted: str) -> None:
    assert not any(fits(statement, wanted) for statement in coded(key).statements), shown(coded(key))


@pytest.mark.parametrize(("key", "speaker", "words"), QUOTES)
def test_quoted(key: str, speaker: str, words: str) -> None:
    said = [q.content.text for q in coded(key).quotes if q.speaker is not None and q.speaker.name == speaker]
    assert any(words in text for text in said), said


@pytest.mark.parametrize("key", sorted(CASES))
def test_each_article_is_dated_and_each_sentence_quoted(key: str) -> None:
    found, text = coded(key), CASES[key].text.strip()
    assert (found.published.earliest, found.published.latest) == (CASES[key].day, CASES[key].day)
    for statement in found.statements:
        assert text[statement.sentence.start : statement.sentence.end] == statement.sentence.text
        assert statement.sentence.text.endswith((".", '"', "”"))


@pytest.mark.parametrize("key", sorted(CASES))
def test_what_is_said_in_a_story_reads_the_same_in_short_lines(key: str) -> None:
    """Lines cut in the middle of sentences, as in e-mails, change nothing of what is told."""
    case = CASES[key]
    paragraphs = case.text.strip().split("\n\n")
    cut = "\n\n".join(re.sub(r"(.{60,75}?[a-z]) (?=[a-z])", "\\1\n", paragraph) for paragraph in paragraphs)
    article = Article(id=key, text=cut, published=case.day, outlet="The Lantern")
    again = extract(next(annotate([clean(article)])), learned=False)
    assert [s.trigger.text.split() for s in again.statements] == [s.trigger.text.split() for s in coded(key).statements]
    assert [s.status for s in again.statements] == [s.status for s in coded(key).statements]
    assert [codes(s.actors) for s in again.statements] == [codes(s.actors) for s in coded(key).statements]
