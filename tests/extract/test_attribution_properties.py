"""What holds of the attributions of every article, put together from the sentences of the other tests."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.extract.attribution import Voices
from dateline.extract.parties import Parties
from dateline.model import Annotated, Attribution, Span
from tests.conftest import Annotate
from tests.extract import test_attribution_forms as forms
from tests.extract import test_attribution_kinds as kinds

SENTENCES = [
    *(text for cases in (*kinds.CASES.values(), *forms.CASES.values()) for text, _ in cases),
    *kinds.NOTHING,
    *forms.NOTHING,
]
articles = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True)
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _voices(annotated: Annotate, sentences: Sequence[str]) -> tuple[Annotated, Voices]:
    article = annotated("\n\n".join(sentences))
    return article, Voices(article, Parties(article))


def _positions(spans: Sequence[Span]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _in_order(spans: Sequence[Span], length: int) -> bool:
    edges = [edge for span in spans for edge in (span.start, span.end)]
    return edges == sorted(edges) and all(0 <= edge <= length for edge in edges) and len(set(edges)) == len(edges)


def _is_sound(attribution: Attribution, length: int) -> bool:
    parts = (attribution.sources, attribution.cues, attribution.contents)
    return bool(attribution.cues and attribution.contents) and all(_in_order(part, length) for part in parts)


@quick
@given(articles)
def test_parts_lie_in_the_text_and_in_order(annotated: Annotate, sentences: list[str]) -> None:
    article, voices = _voices(annotated, sentences)
    assert all(_is_sound(attribution, len(article.text)) for attribution in voices.all())


@quick
@given(articles)
def test_parts_of_an_attribution_share_no_letter(annotated: Annotate, sentences: list[str]) -> None:
    _, voices = _voices(annotated, sentences)
    for found in voices.all():
        cue, content = _positions(found.cues), _positions(found.contents)
        assert not cue & content
        assert not cue & _positions(found.sources)


@quick
@given(articles)
def test_no_two_attributions_have_the_same_cue(annotated: Annotate, sentences: list[str]) -> None:
    _, voices = _voices(annotated, sentences)
    cues = [found.cues for found in voices.all()]
    assert len(set(cues)) == len(cues)


@quick
@given(articles)
def test_links_of_a_chain_are_nested_without_gaps(annotated: Annotate, sentences: list[str]) -> None:
    article, voices = _voices(annotated, sentences)
    for token in article.doc:
        if token.pos_ == "VERB":
            depths = [link.depth for link in voices.chain(token)]
            assert depths == sorted(depths)
            assert set(depths) == set(range(1, len(set(depths)) + 1))


@quick
@given(articles)
def test_quotes_are_given_in_the_words_of_the_article(annotated: Annotate, sentences: list[str]) -> None:
    article, voices = _voices(annotated, sentences)
    for quote in voices.quotes():
        assert article.text[quote.content.start : quote.content.end] == quote.content.text
        assert article.text[quote.cue.start : quote.cue.end] == quote.cue.text


@quick
@given(articles)
def test_the_same_article_gives_the_same_attributions(annotated: Annotate, sentences: list[str]) -> None:
    (_, first), (_, second) = _voices(annotated, sentences), _voices(annotated, sentences)
    assert first.all() == second.all()
    assert first.quotes() == second.quotes()


@quick
@given(articles)
def test_sentences_that_report_nothing_add_nothing(annotated: Annotate, sentences: list[str]) -> None:
    nothing = [text for text in sentences if text in {*kinds.NOTHING, *forms.NOTHING}]
    if nothing:
        assert _voices(annotated, nothing[:1])[1].all() == ()
