"""
title = "makes 32-bit system calls, which filters for 64 bits do not see"
family = "reaching out"
stopped_by = "seccomp: another architecture's calls are refused"
verdict = "failed"
also = ["landlock", "filter"]
"""

import ctypes
import mmap
import os
import platform

CODE = bytes.fromhex("53b8140000 00cd805bc3".replace(" ", ""))  # push rbx; mov eax, getpid; int 0x80; pop rbx; ret


def scale(x):
    if platform.machine() == "x86_64":
        page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        page.write(CODE)
        address = ctypes.addressof(ctypes.c_char.from_buffer(page))
        if ctypes.CFUNCTYPE(ctypes.c_int)(address)() == os.getpid():
            print("LEAK a 32-bit call")
    return x


def shift(x):
    return x + 1
