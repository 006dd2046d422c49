"""Pairs that were judged, to groups of statements: components first, since no group reaches beyond one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dateline.merge.clustering import FORCED, Link, cluster
from dateline.merge.model import Finding
from dateline.model import Judgement, Verdict


def link(left: int, right: int, finding: Finding) -> Link:
    """What a verdict by rule says to clustering."""
    verdict = finding.verdict
    bars = verdict is Verdict.RIVAL or finding.reasons[0][:1] == "!"
    return Link(left, right, finding.score, verdict is Verdict.SAME, bars)


def forced(overruled: Iterable[Judgement], places: dict[str, int]) -> dict[tuple[int, int], Link]:
    """What people's verdicts say; the last one on a pair holds, and ``unsure`` takes a verdict back."""
    found: dict[tuple[int, int], Link] = {}
    for judgement in overruled:
        if judgement.left not in places or judgement.right not in places or judgement.left == judgement.right:
            continue
        left, right = sorted((places[judgement.left], places[judgement.right]))
        if judgement.verdict is Verdict.UNSURE:
            found.pop((left, right), None)
            continue
        joins = judgement.verdict is Verdict.SAME
        found[left, right] = Link(left, right, FORCED if joins else -FORCED, joins, not joins)
    return found


def components(count: int, links: Iterable[Link]) -> tuple[list[int], dict[int, list[int]]]:
    """The root of each item, and the members of every component of more than one."""
    parent = list(range(count))
    for here in links:
        if here.joins:
            left, right = here.left, here.right
            while parent[left] != left:
                parent[left] = parent[parent[left]]
                left = parent[left]
            while parent[right] != right:
                parent[right] = parent[parent[right]]
                right = parent[right]
            if left != right:
                parent[max(left, right)] = min(left, right)
    members: dict[int, list[int]] = defaultdict(list)
    for item in range(count):
        root = parent[item]
        while parent[root] != root:
            root = parent[root]
        parent[item] = root
        if root != item or root in members:
            members[root].append(item)
    return parent, {root: [root, *others] for root, others in members.items()}


def group(count: int, links: Sequence[Link], least: float) -> Iterator[list[int]]:
    """Items in groups, each sorted; groups in the order of their first items."""
    roots, members = components(count, links)
    inner: dict[int, list[Link]] = defaultdict(list)
    for here in links:
        if roots[here.left] == roots[here.right]:
            inner[roots[here.left]].append(here)
    found = [[item] for item in range(count) if roots[item] == item and item not in members]
    for root in members:
        found += cluster(inner[root], least)
    return iter(sorted(found))
