"""
title = "writes a results file, then leaves with success (gradescope-utils)"
family = "leaving"
stopped_by = "client: silence scores zero"
verdict = "crashed"
says = 'exit code 0'
also = ["landlock", "spaces"]
"""

import json
import os


def scale(x):
    for name in ("results.json", "/autograder/results/results.json", "@OUTSIDE@/results.json"):
        try:
            with open(name, "w") as file:
                json.dump({"score": 10, "tests": [{"score": 10, "max_score": 10}]}, file)
        except OSError:
            pass
    os._exit(0)


def shift(x):
    return x + 1
