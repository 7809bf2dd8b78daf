"""
title = "signals the grader and everything that it may"
family = "reaching out"
stopped_by = "namespaces: no other process exists; seccomp: signals to itself only"
verdict = "failed"
also = ["landlock", "filter", "spaces"]
"""

import ctypes
import os
import signal

libc = ctypes.CDLL(None)


def scale(x):
    for pid in (int("@GRADER@"), os.getppid(), 2, 3):
        for send in (
            lambda: os.kill(pid, 0),
            lambda: os.killpg(pid, 0),
            lambda: signal.pidfd_send_signal(os.pidfd_open(pid), 0),
        ):
            try:
                if pid not in (0, os.getpid()):
                    send()
                    print("LEAK signalled", pid)
            except OSError:
                pass
    info = (ctypes.c_int * 32)(signal.SIGWINCH, 0, -1)
    target = int("@GRADER@")
    for call in (
        lambda: libc.syscall(297, target, target, signal.SIGWINCH, info),
        lambda: libc.syscall(129, target, signal.SIGWINCH, info),
        lambda: libc.syscall(200, target, 0),
    ):
        if call() == 0:
            print("LEAK signalled by number")
    return x


def shift(x):
    return x + 1
