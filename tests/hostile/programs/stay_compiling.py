"""
title = "takes for ever to be compiled"
family = "staying"
stopped_by = "client: loading counts as well"
verdict = "timed_out"
says = 'was stopped'
passes = []
"""

exec("x = " + "(" * 60 + "0" + ")" * 60)
eval("+".join(["1"] * 40) + "".join(f" if {i} else 0" for i in range(30)))
SOURCE = "if 1:\n x = [" + ",".join("[" * 20 + "1" + "]" * 20 for _ in range(3_000)) + "]\n"
while True:
    compile(SOURCE, "bomb", "exec")


def shift(x):
    return x + 1
