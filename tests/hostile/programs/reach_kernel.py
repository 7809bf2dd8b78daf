"""
title = "every other way into the kernel: io_uring, bpf, perf, userfaultfd, keys, mounts, namespaces"
family = "reaching out"
stopped_by = "seccomp: refused with EPERM or ENOSYS, whatever the arguments"
verdict = "failed"
also = ["landlock", "filter"]
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
CALLS = {
    "io_uring_setup": (425, 4, 0),
    "bpf": (321, 0, 0, 0),
    "perf_event_open": (298, 0, 0, -1, -1, 0),
    "userfaultfd": (323, 1),
    "add_key": (248, 0, 0, 0, 0, -1),
    "keyctl": (250, 0, -3, 0),
    "request_key": (249, 0, 0, 0, 0),
    "mount": (165, 0, 0, 0, 0, 0),
    "unshare": (272, 0x10000000),
    "setns": (308, 0, 0),
    "pivot_root": (155, 0, 0),
    "chroot": (161, 0),
    "open_by_handle_at": (304, -100, 0, 0),
    "name_to_handle_at": (303, -100, 0, 0, 0, 0),
    "kexec_load": (246, 0, 0, 0, 0),
    "init_module": (175, 0, 0, 0),
    "reboot": (169, 0, 0, 0),
    "personality": (135, -1),
    "seccomp": (317, 0, 0, 0),
    "fsopen": (430, 0, 0),
    "clone3": (435, 0, 0),
    "memfd_secret": (447, 0),
    "x32 getpid": (0x40000000 | 39,),
    "setsid": (112,),
    "ptrace": (101, 0, 0, 0, 0),
    "fanotify_init": (300, 0, 0),
    "clone a process": (56, 17, 0, 0, 0, 0),
    "fork": (57,),
    "vfork": (58,),
    "shmget": (29, 0, 4096, 0o1600),
    "msgget": (68, 0, 0o1600),
    "semget": (64, 0, 1, 0o1600),
    "mq_unlink": (241, 0),
    "quotactl": (179, 0, 0, 0, 0),
}
REFUSED = (1, 38)


def scale(x):
    for name, (number, *arguments) in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result == 0 and "fork" in name + "clone a process":
            if name in ("fork", "vfork", "clone a process"):
                libc._exit(0)
        if result >= 0 or ctypes.get_errno() not in REFUSED:
            print("LEAK", name, result, ctypes.get_errno())
    return x


def shift(x):
    return x + 1
