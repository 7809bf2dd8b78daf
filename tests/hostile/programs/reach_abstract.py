"""
title = "connects to an abstract socket"
family = "reaching out"
stopped_by = "seccomp: no socket; namespaces: a network of its own without a way out"
verdict = "failed"
says = 'Error'
also = ["landlock", "filter", "spaces"]
"""

import socket


def scale(x):
    socket.socket(socket.AF_UNIX).connect("@ABSTRACT@")
    print("LEAK reached it")
    return x


def shift(x):
    return x + 1
