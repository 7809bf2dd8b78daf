"""
title = "sends a datagram"
family = "reaching out"
stopped_by = "seccomp: no socket; namespaces: a network of its own without a way out"
verdict = "failed"
says = 'Error'
also = ["landlock", "filter", "spaces"]
"""

import socket


def scale(x):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", int("@UDP@")))
    print("LEAK reached it")
    return x


def shift(x):
    return x + 1
