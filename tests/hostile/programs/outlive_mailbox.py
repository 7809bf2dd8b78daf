"""
title = "leaves a note in every place where the next worker could find it"
family = "outliving"
stopped_by = "mounts: a private folder for each worker; Landlock: no other place"
verdict = "crashed"
says = 'exit code'
also = ["landlock", "spaces"]
"""

import os

PLACES = ["note", "/tmp/arena-note", "/var/tmp/arena-note", "/dev/shm/arena-note", "/dev/mqueue/note", "/box/note"]
for place in PLACES:
    if os.path.exists(place):
        print("LEAK the first worker's note:", place)


def scale(x):
    for place in PLACES:
        try:
            open(place, "w").close()
        except OSError:
            pass
    os._exit(1)


def shift(x):
    return x + 1
