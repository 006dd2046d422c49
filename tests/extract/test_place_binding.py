from __future__ import annotations

import pytest

from dateline.clean.cleaning import clean
from dateline.extract.places import Places
from dateline.model import Annotated, Article, Where
from tests.conftest import Annotate


def bound(article: Annotated, word: str, act: str | None = None, taken: tuple[str, ...] = ()) -> Where | None:
    trigger = next(t for t in reversed(list(article.doc)) if t.text == word)
    indices = frozenset(t.i for t in article.doc if t.text in taken)
    return Places(article).bind(trigger, indices, act)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Rebels attacked an army base in the city of Homs on Monday.", "attacked", "Homs"),
        ("Ghana closed its embassy in Minsk.", "closed", "Minsk"),
        ("The president visited Moscow.", "visited", "Moscow"),
        ("Troops launched an offensive into Afrin.", "offensive", "Afrin"),
        ("Kenya said in Nairobi that its jets had bombed Kismayo.", "bombed", "Kismayo"),
        ("The siege of Leningrad lasted long.", "siege", "Leningrad"),
        ("The Afrin offensive was condemned by France.", "offensive", "Afrin"),
        ("The ministers held talks in Geneva.", "talks", "Geneva"),
        ("Police fired at protesters near Tahrir Square.", "fired", "Tahrir Square"),
        ("A bomb killed nine people outside Kabul.", "killed", "Kabul"),
        ("Jets pounded the town of Douma.", "pounded", "Douma"),
        ("Chad condemned the attack on Camp Ashraf that killed three guards.", "killed", "Camp Ashraf"),
        ("Soldiers were killed by rebels in the Syrian enclave of Afrin.", "killed", "Afrin"),
    ],
)
def test_phrases_of_the_deed(annotated: Annotate, text: str, word: str, name: str) -> None:
    where = bound(annotated(text), word)
    assert where is not None
    assert (where.name, where.basis) == (name, "expression")


def test_the_place_of_a_report_is_not_that_of_the_deed(annotated: Annotate) -> None:
    article = annotated("The minister said in Vienna that rebels had freed the hostages.")
    assert bound(article, "freed", "RETREAT") is None


def test_the_place_of_speech_is_that_of_the_speech(annotated: Annotate) -> None:
    where = bound(annotated("The minister said in Vienna that Chad should free the hostages."), "free", "REQUEST")
    assert where is not None
    assert where.name == "Vienna"


def test_parties_are_no_places(annotated: Annotate) -> None:
    assert bound(annotated("Norway accused Chad of arming rebels."), "accused", "ACCUSE", ("Norway", "Chad")) is None


@pytest.mark.parametrize(
    ("text", "word", "act", "name", "rule"),
    [
        ("Fighting broke out in Aleppo. Dozens were killed there.", "killed", "ASSAULT", "Aleppo", None),
        ("Fighting broke out in Aleppo. Rebels shelled the city.", "shelled", "ASSAULT", "Aleppo", "pointed back"),
        ("Yemen is at war. Protesters marched in the capital.", "marched", "PROTEST", "Sanaa", "capital"),
        ("Troops entered Goma. They looted shops.", "looted", "ASSAULT", "Goma", "last place told"),
        ("Russia expelled two Norwegian diplomats.", "expelled", "SANCTION", "Russia", "home of the actor"),
        ("The group fought an insurgency against the Turkish state.", "insurgency", "ASSAULT", "Turkey",
         "against the ruler"),
    ],
)  # fmt: skip
def test_the_narrative_keeps_its_place(
    annotated: Annotate, text: str, word: str, act: str, name: str, rule: str | None
) -> None:
    where = bound(annotated(text), word, act)
    assert where is not None
    assert (where.name, where.basis) == (name, "narrative")
    assert rule is None or where.rule == rule


def test_words_do_not_inherit_the_battlefield(annotated: Annotate) -> None:
    assert bound(annotated("Fighting broke out in Aleppo. Norway condemned it."), "condemned", "ACCUSE") is None


def test_the_words_are_those_of_the_text(annotated: Annotate) -> None:
    article = annotated("Yemen is at war. Protesters marched in the capital.")
    where = bound(article, "marched", "PROTEST")
    assert where is not None
    assert where.text == "capital"
    assert article.text[where.start : where.end] == where.text


def test_the_dateline_is_the_last_resort(annotated: Annotate) -> None:
    text = "NAIROBI, March 3 (Reuters) - Kenya condemned the raid."
    if clean(Article(id="a1", text=text)).dateline is None:
        pytest.skip("no dateline recognised")
    where = bound(annotated(text, keep_text=False), "condemned", "ACCUSE")
    assert where is not None
    assert (where.name, where.basis) == ("Nairobi", "dateline")


def test_no_place_no_guess(annotated: Annotate) -> None:
    assert bound(annotated("Rebels killed nine soldiers."), "killed", "ASSAULT") is None
