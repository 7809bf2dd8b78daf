"""
title = "connects over TCP"
family = "reaching out"
stopped_by = "seccomp: no socket; namespaces: a network of its own without a way out"
verdict = "failed"
says = 'Error'
also = ["landlock", "filter", "spaces"]
"""

import socket


def scale(x):
    socket.create_connection(("127.0.0.1", int("@TCP@")), timeout=0.2)
    print("LEAK reached it")
    return x


def shift(x):
    return x + 1
