"""Pairs that were judged, to groups of statements: components first, since no group reaches beyond one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dateline.merge.clustering import Link, cluster
from dateline.merge.verdicts import Forced, Verdicts, link


def components(count: int, joins: Iterable[tuple[int, int]]) -> tuple[list[int], dict[int, list[int]]]:
    """The root of each item, and the members of every component of more than one."""
    parent = list(range(count))
    for left, right in joins:
        one, other = _root(parent, left), _root(parent, right)
        if one != other:
            parent[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = defaultdict(list)
    for item in range(count):
        root = parent[item] = _root(parent, item)
        if root != item:
            members[root].append(item)
    return parent, {root: [root, *others] for root, others in members.items()}


def _root(parent: list[int], item: int) -> int:
    while parent[item] != item:
        parent[item] = item = parent[parent[item]]
    return item


def inner_links(verdicts: Verdicts, people: Forced, roots: list[int]) -> dict[int, list[Link]]:
    """The links within each component, by its root; people's verdicts replace those by rule."""
    inner: dict[int, list[Link]] = defaultdict(list)
    for left, right, finding in verdicts.within(roots):
        if not people or (left, right) not in people:
            inner[roots[left]].append(link(left, right, finding))
    for here in people.values():
        if roots[here.left] == roots[here.right]:
            inner[roots[here.left]].append(here)
    return inner


def group(count: int, verdicts: Verdicts, people: Forced, least: float) -> Iterator[list[int]]:
    """Items in groups, each sorted; groups in the order of their first items."""
    roots, members = components(count, verdicts.joins(people))
    inner = inner_links(verdicts, people, roots)
    found = [[item] for item in range(count) if roots[item] == item and item not in members]
    for root in members:
        found += cluster(inner.pop(root), least)
    return iter(sorted(found))
