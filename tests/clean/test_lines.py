"""Furniture, datelines, credits and language over many lines, and lines that come near."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.clean.cleaning import clean
from dateline.clean.dateline import agency_of, credited_agency, find_dateline
from dateline.clean.furniture import find_furniture, kind_of, lines_of
from dateline.clean.language import is_english
from dateline.model import Article
from dateline.ontology.files import load_yaml

BODY = "The ministers of the two states met on Monday, and they talked of the border for an hour."
AGENCIES: dict[str, list[str]] = load_yaml("furniture.yaml")["agencies"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # promotion
        ("Read also: Five ways to cook rice", "promotion"),
        ("Watch: The moment the bridge fell", "promotion"),
        ("Sign up for our morning briefing", "promotion"),
        ("Download our app", "promotion"),
        ("Donate to keep our journalism free", "promotion"),
        ("Join us on Telegram", "promotion"),
        ("Like us on Facebook", "promotion"),
        ("Most Read", "promotion"),
        ("Editor's Picks", "promotion"),
        ("Article continues below", "promotion"),
        ("You have 3 free articles left this month", "promotion"),
        ("Get the Lantern app for your phone", "promotion"),
        ("Tap here to read the report", "promotion"),
        ("Print", "promotion"),
        ("Listen: Our podcast on the talks", "promotion"),
        # bylines
        ("By Amina Yusuf", "byline"),
        ("By AMINA YUSUF", "byline"),
        ("by Amina Yusuf and Lars Holm", "byline"),
        ("By Amina Yusuf, Chief Correspondent", "byline"),
        ("Reporting by Amina Yusuf; editing by Lars Holm", "byline"),
        ("Additional reporting by Lars Holm in Oslo", "byline"),
        ("Published on 4 May 2020", "byline"),
        ("Last updated: May 4, 2020 10:30 IST", "byline"),
        ("3 minutes read", "byline"),
        ("12 comments", "byline"),
        ("Our Correspondent", "byline"),
        ("With inputs from PTI", "byline"),
        # captions
        ("Image: Soldiers at the gate", "caption"),
        ("Credit: Getty", "caption"),
        ("Representational image", "caption"),
        ("(Left) The president of the court", "caption"),
        ("Women queue for water. (File photo)", "caption"),
        ("Picture courtesy: The Lantern", "caption"),
        # legal
        ("Copyright 2020 The Lantern. All rights reserved.", "legal"),
        ("(c) 2020 The Lantern", "legal"),
        ("Terms of use", "legal"),
        ("Disclaimer: The views are those of the author", "legal"),
        ("The views expressed here are the author's own", "legal"),
        ("For more information, contact the press office", "legal"),
        ("This article was originally published by The Gazette", "legal"),
        # sentences of a report
        ("Read by the clerk, the verdict drew cries from the gallery of the court on Monday morning.", None),
        ("Watching the border, soldiers saw three men cross the river at night.", None),
        ("By the end of May, troops had left the town.", None),
        ("Donations from Norway reached the camp on Friday.", None),
        ("Published accounts of the raid differ.", None),
        ("Photographs showed bodies in the street.", None),
        ("Imagery from a satellite showed the trucks.", None),
        ("Copyright law divided the two delegations at the talks.", None),
        ("Terms of the truce were not made known.", None),
        ("With troops at the gate, the governor fled.", None),
        ("Sources in the ministry said that the talks had failed and that nobody would try to open them again.", None),
        ("Related talks in Doha went on.", None),
        ("More than 30 people died.", None),
        ("Follow-up talks are planned for June.", None),
        ("Sharing intelligence, he said, was the first step.", None),
        ("Comments by the minister drew anger in Tehran.", None),
        ("12 people were killed.", None),
        ("", None),
    ],
)
def test_kinds_of_lines(line: str, kind: str | None) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("opening", "place", "date", "agency"),
    [
        ("CAIRO, Jan 5 (Reuters) - ", "CAIRO", "Jan 5", "Reuters"),
        ("CAIRO, 5 January (Xinhua) -- ", "CAIRO", "5 January", "Xinhua"),
        ("CAIRO, January 5, 2019 (AFP) – ", "CAIRO", "January 5, 2019", "AFP"),
        ("Cairo, Jan. 5 (MENA) - ", "Cairo", "Jan. 5", "MENA"),
        ("NEW YORK (AP) — ", "NEW YORK", None, "AP"),
        ("UNITED NATIONS (AP) — ", "UNITED NATIONS", None, "AP"),
        ("TEL AVIV, Israel (AP) — ", "TEL AVIV, Israel", None, "AP"),
        ("PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE, Haiti", None, "AP"),
        ("ISLAMABAD: ", "ISLAMABAD", None, None),
        ("SRINAGAR, May 3: ", "SRINAGAR", "May 3", None),
        ("TEHRAN (IRNA) – ", "TEHRAN", None, "IRNA"),
        ("LONDON/PARIS, March 1 (Reuters) - ", "LONDON/PARIS", "March 1", "Reuters"),
        ("(PTI) - ", None, None, "PTI"),
    ],
)
def test_datelines(opening: str, place: str | None, date: str | None, agency: str | None) -> None:
    for before in ("", "Talks open\n\n", "Talks open\nBy Ada Brown\n\n"):
        text = before + opening + BODY
        found = find_dateline(text)
        assert found is not None
        assert (found.place, found.date, found.agency) == (place, date, agency)
        assert text[found.start : found.end] == found.text == opening


@pytest.mark.parametrize(
    "text",
    [
        "Cairo: The talks went on.",
        "WATCH: The talks went on.",
        "BREAKING - The talks went on.",
        "LIVE: The talks went on.",
        "Norway (which has no army there) - The talks went on.",
        "He went to Cairo, Jan 5 (Reuters) - The talks went on.",
        "Cairo - the talks went on.",
        "CAIRO the talks went on.",
        "U.N.: The talks went on.",
        "It was 5 May - The talks went on.",
        "",
        "\n\n",
    ],
)
def test_openings_that_are_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_a_dateline_deep_in_the_text_is_none() -> None:
    assert find_dateline("\n".join([BODY] * 8) + "\nCAIRO, Jan 5 (Reuters) - " + BODY) is None


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in AGENCIES.items() for form in forms])
def test_every_agency_is_known_in_a_dateline_and_in_a_credit(name: str, form: str) -> None:
    assert agency_of(form) == name
    assert agency_of(f"{form}/Meridian") == name
    assert credited_agency(f"{BODY}\nSource: {form}") == name
    found = find_dateline(f"CAIRO, Jan 5 ({form}) - {BODY}")
    assert found is not None
    assert found.agency == name


@pytest.mark.parametrize("words", ["", "the", "reuters.com", "Apple", "apartment", "The Lantern", "AFPX", "a, b / c"])
def test_words_that_are_no_agency(words: str) -> None:
    assert agency_of(words) is None


@pytest.mark.parametrize(
    ("fields", "text", "outlet", "agency"),
    [
        ({}, BODY, None, None),
        ({"outlet": "The Lantern"}, f"{BODY}\n© 2020 The Gazette.", "The Lantern", None),
        ({}, f"{BODY}\n© 2020 The Gazette.", "The Gazette", None),
        ({}, f"{BODY}\nCopyright 2019-2020 The Gazette. All rights reserved", "The Gazette", None),
        ({"author": "Reuters"}, BODY, None, "Reuters"),
        ({"author": "Ada Brown, AFP"}, BODY, None, "AFP"),
        ({"author": "Ada Brown"}, BODY, None, None),
        ({"agency": "Meridian"}, f"{BODY} (AFP)", None, "Meridian"),
        ({"author": "Reuters"}, f"CAIRO (AP) - {BODY}", None, "AP"),
        ({}, f"{BODY}\nvia TASS", None, "TASS"),
        ({}, f"{BODY} — AFP", None, "AFP"),
        ({}, f"AFP reported that {BODY}", None, None),
    ],
)
def test_outlet_and_agency(fields: dict[str, str], text: str, outlet: str | None, agency: str | None) -> None:
    found = clean(Article(id="a", text=text, **fields))  # type: ignore[arg-type]
    assert (found.outlet, found.agency) == (outlet, agency)


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("text", ["", " ", "\n", "x", BODY, f"CAIRO (AP) - {BODY}\n\nRead more: x\n\n{BODY}"])
def test_the_text_never_changes(text: str, keep: bool) -> None:
    article = Article(id="a", text=text)
    assert clean(article, keep_text=keep).article is article


def test_only_furniture_is_furniture() -> None:
    text = f"{BODY}\n\nRead more: Ten towns\n\n{BODY}"
    found = clean(Article(id="a", text=text))
    start = text.index("Read more")
    assert found.is_furniture(start, start + 10)
    assert not found.is_furniture(0, len(BODY))
    assert not found.is_furniture(start - 40, start + 5)


LINES = st.sampled_from(
    [BODY, "Read more: x", "By Ada Brown", "FAQ", "Who met?", "A heading", "© 2020 X", "", "  ", "CAIRO (AP) - Talks."]
)


@given(st.lists(LINES, max_size=8), st.one_of(st.none(), LINES))
def test_furniture_is_sound_for_any_page(lines: list[str], title: str | None) -> None:
    text = "\n".join(lines)
    found = find_furniture(text, title)
    assert found == find_furniture(text, title)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[f.start : f.end] == text[f.start : f.end].strip() for f in found)
    assert [line.text for line in lines_of(text)] == [line.strip() for line in lines if line.strip()]


ENGLISH = "The army said on Monday that it had taken the town and that the rebels were out of it. "
OTHERS = [
    "Der Minister sagte am Montag, dass die Truppen die Stadt verlassen hätten und nun an der Grenze stehen würden, wo man sie erwartet habe.",
    "El ministro dijo el lunes que las tropas habían salido de la ciudad y que ahora estaban en la frontera, donde las esperaban desde hacía días.",
    "Министр сказал в понедельник, что войска вышли из города и теперь стоят на границе, где их давно ждали местные жители и полиция района.",
    "Bakan pazartesi günü yaptığı açıklamada birliklerin kentten çekildiğini ve şimdi sınırda beklediklerini, orada halkın onları karşıladığını ve herkesin çok sevindiğini söyledi.",
    "O ministro disse na segunda-feira que as tropas saíram da cidade e que agora estão na fronteira, onde eram esperadas há vários dias pela polícia.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_are_not_english(text: str) -> None:
    assert not is_english(Article(id="a", text=text))
    assert is_english(Article(id="a", text=text, language="en"))


@pytest.mark.parametrize("times", [1, 3, 10])
def test_english_is_english(times: int) -> None:
    assert is_english(Article(id="a", text=ENGLISH * times))
    assert is_english(Article(id="a", text=(ENGLISH * times).upper()))
    assert not is_english(Article(id="a", text=ENGLISH * times, language="de"))


@pytest.mark.parametrize("language", ["en", "EN", "en-US", "en_GB", "eng", "English"])
def test_ways_to_say_english(language: str) -> None:
    assert is_english(Article(id="a", text=OTHERS[0], language=language))


@pytest.mark.parametrize("language", ["fr", "enx", "french", "de-DE", "e"])
def test_ways_to_say_another_language(language: str) -> None:
    assert not is_english(Article(id="a", text=ENGLISH, language=language))
