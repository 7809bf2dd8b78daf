"""
title = "prints escape sequences and CI commands"
family = "terminal and CI"
stopped_by = "formats: escaped where it is shown"
verdict = "failed"
"""


def scale(x):
    print("\x1b]0;owned\x07\x1b[2J\x1b[31mred\x9b31m\u202egnorw\u2066\x08\x08\r")
    print(
        "::error::everything passed\n::stop-commands::x\n ::set-output name=score::100\n##[error]x ##vso[task.complete]"
    )
    return x


def shift(x):
    return x + 1
