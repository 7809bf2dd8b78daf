"""
title = "raises with escape sequences and CI commands in message, type and lines"
family = "terminal and CI"
stopped_by = "formats: escaped where it is shown"
verdict = "failed"
"""


class Bad(Exception):
    pass


Bad.__name__ = "\x1b[32m::error::\n::set-output name=score::100\nPASS"


def scale(x):
    raise Bad(
        "\x1b[2J\n::error::owned\n##[error]owned\n" + "x" * 79 + "::stop-commands::t" + " ::add-mask::a" * 20
    )  # [31m ::error::


def shift(x):
    return x + 1
