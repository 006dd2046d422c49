from __future__ import annotations

import pytest

from dateline.model import Article, Skipped
from dateline.read.html import looks_like_html, read_html

BODY = (
    "<article><h1>Embassy closed</h1><p>Norway closed its embassy in Minsk on Monday, the ministry said in Oslo.</p>"
    "<p>Belarus protested against the step and recalled its ambassador for talks.</p></article>"
)


def page(head: str = "", body: str = BODY, attributes: str = "") -> str:
    return f"<!DOCTYPE html><html {attributes}><head>{head}</head><body><nav>Home World</nav>{body}</body></html>"


def article(text: str) -> Article:
    found = read_html(text, "p.html")
    assert isinstance(found, Article)
    return found


def test_the_body_without_what_surrounds_it() -> None:
    text = article(page(body=BODY + "<footer>© 2019 The Lantern</footer>")).text
    assert "Norway closed its embassy" in text
    assert "Home World" not in text


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="A title">', "title", "A title"),
        ("<title>From the title</title>", "title", "Embassy closed"),
        ('<meta property="og:site_name" content="The Lantern">', "outlet", "The Lantern"),
        ('<meta name="author" content="Ada Brown">', "author", "Ada Brown"),
        ('<link rel="canonical" href="https://x.example/a">', "url", "https://x.example/a"),
        ('<meta property="og:url" content="https://x.example/b">', "url", "https://x.example/b"),
        (
            '<meta property="article:published_time" content="2020-05-01T10:00:00Z">',
            "published",
            "2020-05-01T10:00:00Z",
        ),
        ('<meta name="date" content="2020-05-01">', "published", "2020-05-01"),
        ('<meta name="date" content="soon">', "published", None),
        ("", "published", None),
        ("", "outlet", None),
    ],
)
def test_declared_metadata(head: str, field: str, value: str | None) -> None:
    assert getattr(article(page(head)), field) == value


def test_linked_data_wins_and_may_be_nested() -> None:
    data = (
        '{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Linked", '
        '"datePublished": "2021-02-03", "publisher": {"name": "The Gazette"}, "author": [{"name": "A"}, {"name": "B"}]}]}'
    )
    found = article(page(f'<title>T</title><script type="application/ld+json">{data}</script>'))
    assert (found.title, found.outlet, found.published, found.author) == ("Linked", "The Gazette", "2021-02-03", "A, B")


def test_broken_linked_data_is_passed_over() -> None:
    assert article(page('<script type="application/ld+json">{not json</script>')).published is None


def test_a_copyright_footer_is_no_date() -> None:
    assert article(page(body=BODY + "<footer>© 2019 The Lantern</footer>")).published is None


def test_the_language_of_the_page() -> None:
    assert article(page(attributes='lang="en-GB"')).language == "en"


def test_a_short_fragment_keeps_its_words() -> None:
    found = article("<html><body><div>Norway closed its embassy.</div></body></html>")
    assert "Norway closed its embassy." in found.text


@pytest.mark.parametrize("text", ["<html><body></body></html>", "<html></html>"])
def test_a_page_without_text_is_skipped(text: str) -> None:
    found = read_html(text, "p.html")
    assert isinstance(found, Skipped)
    assert found.location == "p.html"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<!DOCTYPE html><html>", True),
        ("  <html lang='en'>", True),
        ("<?xml version='1.0'?>\n<html>", True),
        ("<!-- saved --><HTML>", True),
        ("The <html> tag opens a page.", False),
        ("a < b", False),
        ("", False),
    ],
)
def test_looks_like_html(text: str, answer: bool) -> None:
    assert looks_like_html(text) is answer
