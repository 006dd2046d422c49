"""Web pages: which declared metadata counts, and what is no part of the body."""

from __future__ import annotations

import pytest

from dateline.model import Article
from dateline.read.html import read_html

WORDS = "Norway closed its embassy in Minsk on Monday, the ministry said in Oslo after a long debate in parliament."
MORE = "Belarus protested against the step and recalled its ambassador for talks about what was to follow."


def read(head: str = "", body: str = f"<article><p>{WORDS}</p><p>{MORE}</p></article>", lang: str = "") -> Article:
    found = read_html(f"<!DOCTYPE html><html{lang}><head>{head}</head><body>{body}</body></html>", "p.html")
    assert isinstance(found, Article)
    return found


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2020-05-04T10:00:00+02:00">', "2020-05-04T10:00:00+02:00"),
        ('<meta name="pubdate" content="2020-05-04">', "2020-05-04"),
        ('<meta name="DC.date.issued" content="2020-05-04">', "2020-05-04"),
        ('<meta itemprop="datePublished" content="2020-05-04">', "2020-05-04"),
        ('<meta name="parsely-pub-date" content="2020-05-04 10:00">', "2020-05-04 10:00"),
        (linked('{"@type": "NewsArticle", "datePublished": "2020-05-04"}'), "2020-05-04"),
        (linked('[{"@type": "Person"}, {"@type": "Article", "datePublished": "2020-05-04"}]'), "2020-05-04"),
        (linked('{"datePublished": "2020-05-04"}') + '<meta name="date" content="2019-01-01">', "2020-05-04"),
        # not declared, or no day
        ('<meta name="date" content="yesterday">', None),
        ('<meta name="date" content="">', None),
        ('<meta name="revised" content="2020-05-04">', None),
        ('<meta property="article:modified_time" content="2020-05-04">', None),
        (linked('{"@type": "Person", "name": "2020-05-04"}'), None),
        (linked('{"@type": "NewsArticle", "datePublished": 20200504}'), None),
        (linked("[1, null, []]"), None),
        (linked("{"), None),
        (linked(""), None),
    ],
)
def test_only_a_declared_day_counts(head: str, day: str | None) -> None:
    assert read(head).published == day


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta name="twitter:title" content="T">', "title", "T"),
        ('<meta property="og:title" content="  A \n title ">', "title", "A title"),
        ("<title>Only this</title>", "title", "Only this"),
        ("", "title", None),
        (linked('{"@type": "NewsArticle", "headline": "L"}') + "<title>T</title>", "title", "L"),
        ('<meta name="application-name" content="The Lantern">', "outlet", "The Lantern"),
        (linked('{"@type": "NewsArticle", "publisher": "The Lantern"}'), "outlet", "The Lantern"),
        (linked('{"@type": "NewsArticle", "publisher": {"name": null}}'), "outlet", None),
        ('<meta name="byl" content="By Ada Brown">', "author", "By Ada Brown"),
        (linked('{"@type": "NewsArticle", "author": ["A", {"name": "B"}, 3]}'), "author", "A, B"),
        ('<link rel="canonical" href=" https://x.example/a ">', "url", "https://x.example/a"),
        ('<link rel="canonical" href="u"><meta property="og:url" content="v">', "url", "u"),
        ('<meta property="og:locale" content="en_GB">', "language", "en"),
        ('<meta http-equiv="content-language" content="FR">', "language", "fr"),
        ("", "language", None),
    ],
)
def test_metadata(head: str, field: str, value: str | None) -> None:
    assert getattr(read(head), field) == value


def test_the_language_of_the_page_wins() -> None:
    assert read('<meta property="og:locale" content="fr_FR">', lang=' lang="en-US"').language == "en"


@pytest.mark.parametrize(
    "extra",
    ["<script>var secret = 1;</script>", "<style>.secret{}</style>", "<nav>secret menu</nav>", "<!-- secret -->"],
)
def test_what_is_no_text_is_left_out(extra: str) -> None:
    text = read(body=f"{extra}<article><p>{WORDS}</p><p>{MORE}</p></article>{extra}").text
    assert "secret" not in text
    assert WORDS in text
    assert MORE in text


@pytest.mark.parametrize(
    ("written", "text"), [("Caf&eacute;", "Café"), ("R&amp;D", "R&D"), ("&#8220;Yes&#8221;", "“Yes”")]
)
def test_entities_become_characters(written: str, text: str) -> None:
    assert text in read(body=f"<article><p>{written}. {WORDS}</p><p>{MORE}</p></article>").text


def test_the_same_page_elsewhere_is_the_same_article() -> None:
    page = f"<html><body><p>{WORDS}</p></body></html>"
    first, second = read_html(page, "a.html"), read_html(page, "b.html")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.id == second.id
    assert first.locations != second.locations
