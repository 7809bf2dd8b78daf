"""A seccomp filter that refuses what no numeric code needs; all else stays allowed.

Refused calls fail with EPERM, as if the process lacked the right. Numbers: Linux system call tables.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Sequence
from typing import Final

from . import linux

_AUDIT_ARCH: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32_BIT: Final = 0x40000000
_CLONE_THREAD: Final = 0x00010000
_LOAD: Final = 0x20  # BPF_LD | BPF_W | BPF_ABS
_IF_EQUAL: Final = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_IF_AT_LEAST: Final = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_IF_BITS: Final = 0x45  # BPF_JMP | BPF_JSET | BPF_K
_RETURN: Final = 0x06  # BPF_RET | BPF_K
_ALLOW: Final = 0x7FFF0000
_EPERM: Final = 0x00050000 | 1
_ENOSYS: Final = 0x00050000 | 38
_AT_NUMBER, _AT_ARCH, _AT_ARG0, _ARG_BYTES = 0, 4, 16, 8

# name: (x86_64, aarch64); -1 where the architecture has no such call.
REFUSED: Final = {
    # other programs and processes (process creation itself is judged by clone's flags)
    "fork": (57, -1), "vfork": (58, -1), "execve": (59, 221), "execveat": (322, 281),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "kcmp": (312, 272), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424), "setsid": (112, 157), "setpgid": (109, 154),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "move_pages": (279, 239), "migrate_pages": (256, 238),
    "process_madvise": (440, 440), "process_mrelease": (448, 448),
    # how the person's other processes are scheduled
    "setpriority": (141, 140), "ioprio_set": (251, 30), "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119), "sched_setattr": (314, 274),
    # permissions, owners and times of files, which Landlock does not judge; its first versions not even truncate
    "chmod": (90, -1), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, -1), "lchown": (94, -1), "fchown": (93, 55), "fchownat": (260, 54),
    "utime": (132, -1), "utimes": (235, -1), "futimesat": (261, -1), "utimensat": (280, 88),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "setxattrat": (463, 463),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16), "removexattrat": (466, 466),
    "file_setattr": (469, 469), "truncate": (76, 45),
    # the network: the channel is there already, a numeric program needs no other socket
    "socket": (41, 198), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    # memory and messages that outlive or leave the process
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "semget": (64, 190), "semctl": (66, 191),
    "semop": (65, 193), "semtimedop": (220, 192), "msgget": (68, 186), "msgctl": (71, 187),
    "msgsnd": (69, 189), "msgrcv": (70, 188), "mq_open": (240, 180), "mq_unlink": (241, 181),
    "memfd_create": (319, 279), "memfd_secret": (447, 447),
    "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218),
    # other ways into the kernel
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "seccomp": (317, 277), "personality": (135, 92), "modify_ldt": (154, -1),
    "iopl": (172, -1), "ioperm": (173, -1), "fanotify_init": (300, 262),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
    # the machine's configuration
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "mount_setattr": (442, 442), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "open_tree_attr": (467, 467),
    "unshare": (272, 97), "setns": (308, 268), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "reboot": (169, 142), "swapon": (167, 224), "swapoff": (168, 225), "sethostname": (170, 161),
    "setdomainname": (171, 162), "acct": (163, 89), "settimeofday": (164, 170),
    "clock_settime": (227, 112), "adjtimex": (159, 171), "clock_adjtime": (305, 266),
    "quotactl": (179, 60), "syslog": (103, 116),
}  # fmt: skip
# name: its numbers, and the values of one argument with which it is refused
REFUSED_WITH: Final = {
    "prctl": ((157, 167), 0, (1,)),  # PR_SET_PDEATHSIG: a worker dies with its factory
    "fcntl": ((72, 25), 1, (8, 10, 15)),  # F_SETOWN, F_SETSIG, F_SETOWN_EX: signals to whoever, by way of a descriptor
    "ioctl": ((16, 29), 1, (0x8901, 0x8902, 0x5412)),  # FIOSETOWN, SIOCSPGRP: the same; TIOCSTI: typing
}
_CLONE: Final = (56, 220)
_CLONE3: Final = (435, 435)
_ONLY_SELF: Final = {"kill": (62, 129), "tgkill": (234, 131)}
_ONLY_ZERO: Final = {"prlimit64": (302, 261)}
_TKILL: Final = (200, 130)


def _step(code: int, k: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, k)


def program(machine: str, own_pid: int) -> bytes:
    """The filter as BPF instructions.

    Args:
        machine: `x86_64` or `aarch64`.
        own_pid: The only process that may be signalled.
    """
    column = 0 if machine == "x86_64" else 1
    steps = [_step(_LOAD, _AT_ARCH), _step(_IF_EQUAL, _AUDIT_ARCH[machine], 1, 0), _step(_RETURN, _EPERM)]
    steps.append(_step(_LOAD, _AT_NUMBER))
    if machine == "x86_64":
        steps += [_step(_IF_AT_LEAST, _X32_BIT, 0, 1), _step(_RETURN, _EPERM)]
    for numbers in (*REFUSED.values(), _TKILL):
        if numbers[column] >= 0:
            steps += [_step(_IF_EQUAL, numbers[column], 0, 1), _step(_RETURN, _EPERM)]
    for pair, argument, values in REFUSED_WITH.values():
        steps += _refuse_with(pair[column], argument, values)
    # glibc falls back from clone3, whose flags a filter cannot see, to clone.
    steps += [_step(_IF_EQUAL, _CLONE3[column], 0, 1), _step(_RETURN, _ENOSYS)]
    steps += _unless(_CLONE[column], _IF_BITS, _CLONE_THREAD)
    for numbers in _ONLY_SELF.values():
        steps += _unless(numbers[column], _IF_EQUAL, own_pid)
    for numbers in _ONLY_ZERO.values():
        steps += _unless(numbers[column], _IF_EQUAL, 0)
    steps.append(_step(_RETURN, _ALLOW))
    return b"".join(steps)


def _unless(number: int, test: int, k: int) -> list[bytes]:
    """Refuse a call unless its first argument passes the test."""
    return [
        _step(_IF_EQUAL, number, 0, 4),
        _step(_LOAD, _AT_ARG0),
        _step(test, k, 1, 0),
        _step(_RETURN, _EPERM),
        _step(_RETURN, _ALLOW),
    ]


def _refuse_with(number: int, argument: int, values: Sequence[int]) -> list[bytes]:
    """Refuse a call when the low half of an argument, all that these calls look at, is one of the values."""
    tests = [_step(_IF_EQUAL, value, len(values) - index, 0) for index, value in enumerate(values)]
    return [
        _step(_IF_EQUAL, number, 0, len(values) + 3),
        _step(_LOAD, _AT_ARG0 + _ARG_BYTES * argument),
        *tests,
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _EPERM),
    ]


def install(own_pid: int) -> None:
    """Filter this process from here on; needs `no_new_privs`.

    Raises:
        OSError: The kernel has no seccomp filters, or the machine is neither x86_64 nor aarch64.
    """
    if not linux.MACHINE:
        raise OSError("no table of system calls for this machine")
    code = program(linux.MACHINE, own_pid)
    buffer = ctypes.create_string_buffer(code)
    header = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    holder = ctypes.create_string_buffer(header)
    linux.prctl(linux.PR_SET_SECCOMP, 2, ctypes.addressof(holder))
