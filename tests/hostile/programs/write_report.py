"""
title = "writes reports, results and CI variables in every place that it knows"
family = "writing"
stopped_by = "mounts: read-only, and ours is not there; Landlock: no right to write"
verdict = "failed"
also = ["landlock", "spaces"]
"""

import os

NAMES = ["results.json", "report.json", "junit.xml", "progress.sqlite", "GITHUB_OUTPUT", "results/results.json"]


def scale(x):
    for name in ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY", "GITHUB_PATH", "GRADE_STORE"):
        if name in os.environ:
            print("LEAK", name)
    for place in ("@OUTSIDE@", "@COURSE@", "/tmp", "/autograder"):
        for name in NAMES:
            try:
                with open(f"{place}/{name}", "w") as file:
                    file.write("score=100")
                print("LEAK", place, name)
                os.unlink(f"{place}/{name}")
            except OSError:
                pass
    return x


def shift(x):
    return x + 1
