"""Parties compared: whether one on each side agrees and none contradicts."""

from __future__ import annotations

from itertools import product

from dateline.merge.model import Parties, PartyKey

AGREEING = frozenset({"named", "same", "agree", "by code"})
"""What ``compare_parties`` says where all parties agree."""
CIVIL = "civil"
"""The side of those who do not fight."""
_FIGHTERS = {"armed", "paramilitary"}


def joint(actors: Parties, recipients: Parties) -> Parties:
    """All parties of an act between equals."""
    return Parties(tuple(dict.fromkeys((*actors.keys, *recipients.keys))))


def compare_parties(left: Parties, right: Parties, personal: bool) -> str:
    """One of: named, same, agree, by code, in part, of one, of none, vague, unclear; or ``!`` where they contradict.

    ``personal``: whether two persons of one state are two parties, as in acts of speech and visits.
    """
    if not left and not right:
        return "of none"
    if not left or not right:
        return "of one"
    found = {_pair(one, other, personal) for one, other in product(left.keys, right.keys)}
    agreeing = next((how for how in ("named", "same", "agree", "by code") if how in found), None)
    if agreeing:
        return _agreeing(left, right, agreeing)
    if left.codes and right.codes:
        return "!"
    return "vague" if (left.vague or right.vague) and found != {"apart"} else "unclear"


def harms_bystanders(struck: Parties, foes: Parties) -> bool:
    """Whether civilians alone are struck where a campaign is one against fighters: a deed of its own.

    Civilians of a name of their own may be a town or district, which campaigns do strike.
    """
    sides = {foe.side for foe in foes.keys} - {None}
    nameless = struck.vague and all(party.side == CIVIL for party in struck.keys)
    return bool(struck and sides) and nameless and CIVIL not in sides


def _agreeing(left: Parties, right: Parties, how: str) -> str:
    only_left, only_right = left.codes - right.codes, right.codes - left.codes
    if only_left and only_right:
        shared = len(left.codes & right.codes)
        return "in part" if 2 * shared >= len(left.codes | right.codes) else "!"
    return "in part" if only_left or only_right else how


def _pair(one: PartyKey, other: PartyKey, personal: bool) -> str:
    """How two parties agree: ``named`` as one person, ``same`` name, ``agree`` in code, ``apart``, or not known."""
    if one.vague or other.vague:
        return _vague_pair(one, other)
    if one.code and other.code:
        if one.code != other.code or {one.side, other.side} == {"state", "armed"}:
            return "apart"
        if personal and one.person and other.person and one.person != other.person:
            return "apart"
        if one.name == other.name:
            return "named" if one.person or other.person else "same"
        return "by code" if _differ(one, other) else "agree"
    return "agree" if _names_agree(one.name, other.name) else ""


def _vague_pair(one: PartyKey, other: PartyKey) -> str:
    """How a party without a name of its own agrees with another: by the same words, or by its side."""
    if one.vague and other.vague and one.name == other.name:
        return "agree"
    return "apart" if _differ(one, other) else ""


def _differ(one: PartyKey, other: PartyKey) -> bool:
    """Whether two parties are of different sides; fighters are called rebels by one and a militia by another."""
    return one.side != other.side and None not in (one.side, other.side) and {one.side, other.side} != _FIGHTERS


def _names_agree(one: str, other: str) -> bool:
    if not one or not other:
        return False
    short, long = sorted((one.split(), other.split()), key=len)
    return set(short) <= set(long)
