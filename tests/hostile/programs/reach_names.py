"""
title = "asks for a name"
family = "reaching out"
stopped_by = "seccomp: no socket; namespaces: a network of its own without a way out"
verdict = "failed"
says = 'gaierror'
also = ["landlock"]
"""

import socket


def scale(x):
    print("LEAK", socket.getaddrinfo("example.org", 443))
    return x


def shift(x):
    return x + 1
