"""The layers around a worker: each is tried, used where the machine has it, and named where it is missing.

The factory closes its file system view and its namespaces once (`enter`), before it imports any library;
each worker adds what must be its own (`close_worker`) before it reads a line of the answer.
"""

from __future__ import annotations

import contextlib
import os
import signal
import stat
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

if sys.platform == "linux":  # loaded now: the view will not show this folder
    from . import landlock, linux, seccomp

BOX: Final = "/box"
_SPARE_TASKS: Final = 512  # what a person may start beside the grader while it runs
_DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
_OWN_COMMAND: Final = "/proc/self/cmdline"  # TensorFlow ends a process that may not read it
_STAGES: Final = ("/tmp", "/mnt", "/var", "/srv")  # noqa: S108 - a mount point, never a file


@dataclass
class View:
    """What a worker sees of the file system; all else does not exist for it."""

    roots: Sequence[str]
    """Read-only: the standard library and the system's shared libraries."""
    masks: Sequence[str]
    """Hidden although below a root: site-packages, the course, the workspace, our own code."""
    libraries: Sequence[str]
    """Read-only although below a mask: the numeric packages."""


@dataclass
class Limits:
    """What one worker may use."""

    memory_bytes: int
    cpu_s: int
    file_bytes: int
    processes: int


@dataclass
class Layers:
    """What holds this process, and what does not, with the reason."""

    active: list[str] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)

    def attempt(self, name: str, action: Callable[[], object]) -> bool:
        """Try a layer, and note how it went."""
        try:
            action()
        except OSError as error:
            self.missing[name] = error.strerror or str(error)
            return False
        self.active.append(name)
        return True


@dataclass
class Cage:
    """The factory's side of the isolation: its namespaces and what each worker needs of them."""

    layers: Layers
    view: View
    full: bool
    """Whether more than process, session and rlimits was asked for."""
    without: Sequence[str] = ()
    """Layers that are left out, to see what the others hold by themselves."""
    pid_namespace: int = -1
    """Descriptor of the factory's own process namespace, where new ones can be made for workers."""
    size: int = -1
    """Descriptor of /proc/self/statm, which the view itself no longer holds."""
    tasks: int = -1
    """Threads that the person has already, where those count too; -1 where a worker's limit is its own."""

    def before_fork(self) -> None:
        """Give the next child a process namespace of its own."""
        if self.pid_namespace >= 0:
            linux.unshare(linux.CLONE_NEWPID)

    def after_fork(self) -> None:
        """In the factory: later children belong to its own namespace again."""
        if self.pid_namespace >= 0:
            linux.setns(self.pid_namespace, linux.CLONE_NEWPID)


def enter(view: View, *, full: bool, without: Sequence[str] = ()) -> Cage:
    """Close the factory in; returns in a new process where namespaces are to be had.

    Args:
        view: What stays visible.
        full: False keeps to what every POSIX system has.
        without: Layers to leave out although they may be had.
    """
    cage = Cage(Layers(["process"]), view, full, without)
    if os.path.exists("/proc/self/statm"):
        cage.size = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
        cage.tasks = _own_tasks()
        with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
            file.write("500")  # where the machine runs out of memory it ends an answer, not who judges it
    if not full:
        return cage
    if sys.platform != "linux":
        for name in ("namespaces", "mounts", "landlock", "seccomp"):
            cage.layers.missing[name] = f"{sys.platform} has no such thing"
        return cage
    if "namespaces" not in without and cage.layers.attempt("namespaces", _enter_namespaces):
        _continue_as_first_process()
        cage.pid_namespace = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        cage.tasks = -1
        cage.size = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)  # of this process, not its parent
        if "mounts" not in without:
            cage.layers.attempt("mounts", lambda: _build_view(view))
    return cage


def _enter_namespaces() -> None:
    uid, gid = os.geteuid(), os.getegid()
    spaces = linux.CLONE_NEWNS | linux.CLONE_NEWPID | linux.CLONE_NEWNET | linux.CLONE_NEWIPC | linux.CLONE_NEWUTS
    if uid == 0:
        with contextlib.suppress(OSError):
            linux.unshare(spaces)
            return
    linux.unshare(linux.CLONE_NEWUSER | spaces)
    for name, line in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(line)


def _continue_as_first_process() -> None:
    """Fork into the new process namespace; the kernel ends all of it when its first process ends."""
    child = os.fork()
    if child == 0:
        linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
        return
    for descriptor in (0, 1, 2):
        with contextlib.suppress(OSError):
            os.close(descriptor)
    _, status = os.waitpid(child, 0)
    os._exit(os.waitstatus_to_exitcode(status) & 0x7F)


def _build_view(view: View) -> None:
    """Make a root that holds the view and nothing else, and move into it."""
    linux.mount("none", "/", None, linux.MS_REC | linux.MS_PRIVATE)
    # Opened first: the stage covers whatever lies below it. Opened in the new namespace: only its mounts bind.
    sources = {path: _open_path(path) for path in (*view.roots, *_DEVICES, *view.libraries)}
    stage = next(path for path in _STAGES if os.path.isdir(path))
    linux.mount("tmpfs", stage, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "mode=755,size=4m")
    try:
        _furnish(view, stage, sources)
        os.chdir(stage)
        linux.pivot_root_here()
    except OSError:
        os.chdir("/")
        linux.unmount(stage)  # as it was: the other layers must do without
        raise
    finally:
        for descriptor in sources.values():
            if descriptor >= 0:
                os.close(descriptor)
    linux.make_read_only("/", recursive=False)


def _furnish(view: View, stage: str, sources: Mapping[str, int]) -> None:
    """Bind what may be seen: the roots, then empty folders over the masks, then the libraries within those."""
    for path in (*view.roots, *_DEVICES):
        _bind(sources[path], stage + path)
    for path in masked(view):
        if os.path.isdir(stage + path):
            linux.mount("tmpfs", stage + path, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "mode=755,size=1m")
    for path in view.libraries:
        _bind(sources[path], stage + path)
    os.mkdir(stage + BOX)
    os.makedirs(stage + "/proc/self")
    os.symlink(BOX + "/answer", stage + "/proc/self/exe")  # TensorFlow ends a process that cannot name its program


def _open_path(path: str) -> int:
    try:
        return os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return -1


def _bind(source: int, target: str) -> None:
    """Show what a descriptor points at under `target`, read-only; what does not exist is left out."""
    if source < 0 or os.path.lexists(target):
        return
    if stat.S_ISDIR(os.fstat(source).st_mode):
        os.makedirs(target, mode=0o755)
    else:
        os.makedirs(os.path.dirname(target), mode=0o755, exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    linux.mount(f"/proc/self/fd/{source}", target, None, linux.MS_BIND | linux.MS_REC)
    linux.make_read_only(target, recursive=True)


def masked(view: View) -> list[str]:
    """Every masked path as it can be reached below a root, through links too."""
    found = []
    for root in view.roots:
        real_root = os.path.realpath(root)
        for mask in view.masks:
            real_mask = os.path.realpath(mask)
            if real_mask.startswith(real_root + "/"):
                found.append(root + real_mask[len(real_root) :])
    return found


def unmasked(view: View) -> list[str]:
    """The largest readable paths below the roots that hold no masked path: what Landlock is told."""
    return [part for root in view.roots for part in _without(root, masked(view))]


def _without(path: str, masks: Sequence[str]) -> list[str]:
    if path in masks:
        return []
    if not any(mask.startswith(path + "/") for mask in masks):
        return [path]
    with contextlib.suppress(OSError):
        return [part for name in sorted(os.listdir(path)) for part in _without(f"{path}/{name}", masks)]
    return []


def close_worker(cage: Cage, limits: Limits, account: int, scratch: str) -> Layers:
    """Close one worker in, before it reads the answer; returns the layers that hold it.

    Args:
        cage: The factory's.
        limits: What this worker may use.
        account: The user id that a worker of a privileged grader gets as its own.
        scratch: The folder that it may write to where it has no file system view of its own.
    """
    layers = Layers(["process"])
    with contextlib.suppress(OSError):
        os.setsid()
    in_view = "mounts" in cage.layers.active
    layers.active += [name for name in ("namespaces", "mounts") if name in cage.layers.active]
    if in_view:
        _mount_box(limits.file_bytes)
        scratch = BOX
    os.chdir(scratch)
    os.environ.update(HOME=scratch, TMPDIR=scratch)
    layers.attempt("rlimits", lambda: set_limits(cage, limits))
    if sys.platform == "linux":
        if os.geteuid() == 0:
            _become(account, scratch)
        linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)  # after the account: a change of user clears it
        if cage.full:
            _close_linux(cage, layers, scratch)
        linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)
        linux.prctl(linux.PR_SET_DUMPABLE, 0)  # a crash leaves nothing with the system's crash reporter
    return layers


def _close_linux(cage: Cage, layers: Layers, scratch: str) -> None:
    with contextlib.suppress(OSError):
        linux.drop_capabilities()
    linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)
    if "mounts" in cage.layers.active:
        readable = [*cage.view.roots, *cage.view.libraries, "/dev"]
    else:
        readable = [*unmasked(cage.view), *cage.view.libraries, *_DEVICES, _OWN_COMMAND]
    if "landlock" not in cage.without:
        layers.attempt("landlock", lambda: landlock.restrict(readable, [scratch, "/dev/null"]))
    if "seccomp" not in cage.without:
        layers.attempt("seccomp", lambda: seccomp.install(os.getpid()))


def _become(account: int, scratch: str) -> None:
    """Leave root for an account of its own, unless the libraries could then no longer be read."""
    os.chown(scratch, account, account)
    os.setgroups([])
    os.setresgid(account, account, 0)
    os.setresuid(account, account, 0)
    try:
        os.listdir(os.path.dirname(os.__file__))
    except PermissionError:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.chown(scratch, 0, 0)
        return
    os.setresgid(account, account, account)
    os.setresuid(account, account, account)


def _mount_box(size_bytes: int) -> None:
    """A private folder in memory, gone with the worker."""
    linux.unshare(linux.CLONE_NEWNS)
    options = f"mode=700,size={size_bytes},nr_inodes=1024"
    linux.mount("tmpfs", BOX, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, options)


def set_limits(cage: Cage, limits: Limits) -> None:
    """Resource limits of this process, each as a hard limit; a limit that the system lacks is left out."""
    try:
        import resource
    except ImportError as error:  # Windows
        raise OSError(f"{sys.platform} has no resource limits") from error
    wanted = {
        "RLIMIT_AS": _address_space(cage) + limits.memory_bytes,
        "RLIMIT_CPU": limits.cpu_s,
        "RLIMIT_FSIZE": limits.file_bytes,
        "RLIMIT_NOFILE": 64,
        "RLIMIT_CORE": 0,
        "RLIMIT_MSGQUEUE": 0,
    }
    if cage.pid_namespace >= 0:
        wanted["RLIMIT_NPROC"] = limits.processes
    elif cage.tasks >= 0:  # it counts the person's other processes too
        wanted["RLIMIT_NPROC"] = cage.tasks + _SPARE_TASKS + limits.processes
    for name, value in wanted.items():
        kind = getattr(resource, name, None)
        if kind is not None:
            _, hard = resource.getrlimit(kind)
            allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
            with contextlib.suppress(ValueError):  # macOS refuses an address space limit
                resource.setrlimit(kind, (allowed, allowed))


def _own_tasks() -> int:
    """Threads of all processes of this user."""
    count = 0
    for name in os.listdir("/proc"):
        with contextlib.suppress(OSError):
            if name.isdigit() and os.stat(f"/proc/{name}").st_uid == os.geteuid():
                count += len(os.listdir(f"/proc/{name}/task"))
    return count


def _address_space(cage: Cage) -> int:
    """What this process has mapped so far, its libraries above all, bytes."""
    if cage.size < 0:
        return 0
    pages = int(os.pread(cage.size, 200, 0).split()[0])
    return pages * os.sysconf("SC_PAGESIZE")
