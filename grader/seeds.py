"""Where every seed comes from: the arrays that a check asks with, and the questions of one student."""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from grader.model import Kind, Mission

_SEED_HEX: Final = 16
_BYTES: Final = 8


def check_seed(mission: str, check: str, seed: str) -> int:
    """What `numpy.random.default_rng` gets in one check: the first 8 bytes, big-endian, of a SHA-256.

    Args:
        mission: The mission's name.
        check: The check's name.
        seed: The attempt's.
    """
    digest = hashlib.sha256(f"{mission}/{check}/{seed}".encode()).digest()
    return int.from_bytes(digest[:_BYTES], "big")


def student_seed(secret: bytes, mission: Mission, student: str) -> str:
    """The seed of an attempt: 16 hex digits of HMAC-SHA-256, so that nobody without the secret can tell it.

    A quiz has one for each student, for its numbers are drawn from it. Other missions have one for the class: it
    chooses the arrays that checks ask with, and equal answers are graded once.

    Args:
        secret: The course's; without one every seed is empty, as a learner's at home.
        mission: What is graded.
        student: Whose answer it is.
    """
    if not secret:
        return ""
    who = f"{student}/{mission.name}" if mission.kind is Kind.QUIZ else mission.name
    return hmac.new(secret, who.encode(), hashlib.sha256).hexdigest()[:_SEED_HEX]
