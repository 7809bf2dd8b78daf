"""
title = "listens, for another submission to connect"
family = "reaching out"
stopped_by = "seccomp: no socket, bind, listen"
verdict = "failed"
says = 'PermissionError'
also = ["landlock", "filter"]
"""

import socket


def scale(x):
    for family, address in ((socket.AF_INET, ("127.0.0.1", 0)), (socket.AF_UNIX, "\0arena-listener")):
        server = socket.socket(family)
        server.bind(address)
        server.listen()
        print("LEAK listens")
    return x


def shift(x):
    return x + 1
