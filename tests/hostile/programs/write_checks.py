"""
title = "rewrites the checks so that everything passes"
family = "writing"
stopped_by = "mounts: read-only, and ours is not there; Landlock: no right to write"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def scale(x):
    with open("@COURSE@/exercises/exercise_01_scale/test_answer.py", "w") as file:
        file.write("def test_scale(): pass\ndef test_shift(): pass\n")
    print("LEAK wrote")
    return x


def shift(x):
    return x + 1
