"""Web pages: the body by trafilatura, the metadata that the page declares."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from dateline.model import Article, Skipped
from dateline.read.identity import article_id
from dateline.read.jsonl import read_day, whole

_LOOKS_LIKE = re.compile(r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body)\b", re.I | re.S)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}[\d:.]*\s*(Z|[+-]\d{2}:?\d{2})?)?")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "author": ("author", "article:author", "dc.creator", "byl"),
    "url": ("og:url",),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date.issued",
        "dc.date",
        "pubdate",
        "publish-date",
        "publication_date",
        "date",
        "sailthru.date",
        "parsely-pub-date",
    ),
    "language": ("og:locale", "content-language"),
}


def looks_like_html(text: str) -> bool:
    """Whether a text without a telling name is a web page."""
    return _LOOKS_LIKE.match(text[:2000]) is not None


def read_html(text: str, location: str) -> Article | Skipped:
    """A web page as an article. Only declared dates count: a copyright footer is no date."""
    try:
        tree = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text))
    except (etree.ParserError, ValueError) as error:
        return Skipped(location=location, reason=f"not HTML ({error})")
    body = _body(text, tree)
    if not body:
        return Skipped(location=location, reason="no text in the page")
    fields = _metadata(tree)
    made = article_id(body, fields["title"], fields["outlet"], fields["url"], fields["published"])
    return Article(id=made, text=body, locations=(location,), **fields)


def _body(text: str, tree: Any) -> str:
    extracted = trafilatura.extract(text, include_comments=False, include_tables=False, favor_precision=False)
    if extracted:
        return str(extracted)
    for element in tree.xpath("//script|//style|//nav|//footer|//head"):
        element.drop_tree()
    blocks = [" ".join(block.text_content().split()) for block in tree.xpath("//p|//h1|//h2|//li|//blockquote")]
    return "\n\n".join(block for block in blocks if block) or " ".join(tree.text_content().split())


def _metadata(tree: Any) -> dict[str, str | None]:
    declared = {**_meta_tags(tree), **{k: v for k, v in _linked_data(tree).items() if v}}
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)").strip()
    heading = " ".join(tree.xpath("string(//h1)").split()) or " ".join(tree.xpath("string(//title)").split())
    day = _day(
        declared.get("published") or tree.xpath("string(//article//time/@datetime | //time[@pubdate]/@datetime)")
    )
    language = tree.get("lang") or declared.get("language")
    return {
        "title": declared.get("title") or heading or None,
        "outlet": declared.get("outlet") or None,
        "author": declared.get("author") or None,
        "url": canonical or declared.get("url") or None,
        "published": day,
        "language": re.split("[-_]", language)[0].lower() if language else None,
    }


def _meta_tags(tree: Any) -> dict[str, str]:
    tags: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        ).lower()
        tags.setdefault(name, " ".join(meta.get("content").split()))
    return {field: next((tags[n] for n in names if tags.get(n)), "") for field, names in _META.items()}


def _linked_data(tree: Any) -> dict[str, str]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        for node in _nodes(script):
            if "Article" in str(node.get("@type", "")) or "datePublished" in node:
                return {
                    "title": _text(node.get("headline")),
                    "outlet": _text(node.get("publisher")),
                    "author": _text(node.get("author")),
                    "published": _text(node.get("datePublished")),
                }
    return {}


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return whole(" ".join(value.split())) if isinstance(value, str) else ""


def _day(value: str) -> str | None:
    match = _DAY.search(value or "")
    return read_day(match.group().strip()) if match else None
