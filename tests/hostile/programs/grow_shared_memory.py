"""
title = "puts 64 MB into /dev/shm"
family = "growing"
stopped_by = "mounts and Landlock: there is no /dev/shm"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def scale(x):
    with open("/dev/shm/arena", "wb") as file:
        file.write(bytes(1 << 26))
    print("LEAK wrote shared memory")
    return x


def shift(x):
    return x + 1
