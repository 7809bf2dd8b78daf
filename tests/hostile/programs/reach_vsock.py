"""
title = "talks to the hypervisor, which no network namespace holds"
family = "reaching out"
stopped_by = "seccomp: no socket of any family"
verdict = "failed"
also = ["landlock", "filter"]
"""

import socket


def scale(x):
    for family in (socket.AF_VSOCK, socket.AF_NETLINK, socket.AF_PACKET, socket.AF_ALG, socket.AF_TIPC):
        try:
            socket.socket(family, socket.SOCK_RAW if family != socket.AF_VSOCK else socket.SOCK_STREAM)
            print("LEAK", family)
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
