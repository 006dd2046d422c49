"""Judging every candidate pair, by several processes if need be; what comes out is the same for any number of them.

Every process knows all mentions and judges its own stretch of time: it gives the pairs whose later mention lies in it.
So what it remembers about articles and sentences is little, and no other process needs it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.merge.blocking import Blocker
from dateline.merge.judgement import Judge
from dateline.merge.model import Mention
from dateline.merge.processes import Helper, workers_for
from dateline.merge.share import Share
from dateline.merge.stories import Kin
from dateline.merge.verdicts import Judged, Verdicts

SLICE = 100_000
"""How many mentions are judged before what was found out about their articles is forgotten."""


def judge_all(mentions: Sequence[Mention], kin: Kin | None = None, workers: int | None = None) -> Verdicts:
    """Every candidate pair with its verdict, in the order of the shares; ``kin`` as in ``undated_kin``."""
    count = workers or workers_for(len(mentions))
    helpers = [Helper(judge_share, mentions, Share(number, count), kin) for number in range(1, count)]
    verdicts = judge_share(mentions, Share(0, count), kin)
    for helper in helpers:
        verdicts.extend(helper.result())
    return verdicts


def judge_share(mentions: Sequence[Mention], share: Share, kin: Kin | None = None) -> Verdicts:
    """The pairs of one share with their verdicts, slice by slice, so that little has to be remembered at a time."""
    judge = Judge()
    blocker = Blocker(mentions, judge.comparer, kin)
    slices = 1 + len(mentions) // (SLICE * share.of)
    return Verdicts(judged for part in share.parts(slices) for judged in _judge_part(judge, blocker, part))


def _judge_part(judge: Judge, blocker: Blocker, part: Share) -> Iterator[Judged]:
    mentions = blocker.mentions
    for i, j in blocker.pairs(part):
        yield i, j, judge.judge(mentions[i], mentions[j])
    judge.comparer.forget()
