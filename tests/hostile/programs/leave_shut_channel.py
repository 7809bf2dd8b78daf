"""
title = "shuts the channel down and stays"
family = "leaving"
stopped_by = "client: a closed channel is no answer"
verdict = "crashed"
says = 'own channel'
also = ["basic"]
"""

import os
import socket
import time


def scale(x):
    socket.socket(fileno=os.dup(3)).shutdown(socket.SHUT_RDWR)
    time.sleep(5)


def shift(x):
    return x + 1
