"""Places on other machines, through Dask: answers travel as data, results travel back, a lost machine costs a retry.

What a machine runs is `graded`, a coroutine on its worker's event loop; the process that grades is its child, as it is
here. Dask's own deployments (Slurm, Kubernetes, SSH ...) start the workers; see docs/INSTRUCTORS.md.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, Final
from uuid import uuid4

import msgspec

from grader.batch.model import Done, House, Job
from grader.batch.pool import OnDone
from grader.batch.slot import Slot
from grader.errors import GraderError, ServiceError, UsageError
from grader.i18n import LANGUAGES, Lang, M, quoted

_AHEAD: Final = 2
"""Jobs that wait on each place, so that none idles while a result travels."""
_CONNECT_S: Final = 20.0
_LOST: Final = 3
"""How many machines a job may lose before it counts as not graded."""


class Refusal(msgspec.Struct, frozen=True):
    """A machine that cannot grade says why."""

    sentence: dict[Lang, str]


class Answer(msgspec.Struct, frozen=True):
    """What comes back: a result or a refusal."""

    done: Done | None = None
    refusal: Refusal | None = None


_slots: dict[tuple[int, bytes], list[Slot]] = {}
"""Idle places of this process, by its event loop and the house that they serve."""


async def graded(house: bytes, job: bytes) -> bytes:
    """Grade one job, on a worker of the cluster; it speaks JSON, so that neither side unpickles the other's data."""
    key = (id(asyncio.get_running_loop()), house)
    idle = _slots.setdefault(key, [])
    try:
        slot = idle.pop() if idle else Slot(msgspec.json.decode(house, type=House))
        try:
            done = await slot.grade(msgspec.json.decode(job, type=Job))
        except BaseException:
            await slot.close()
            raise
        idle.append(slot)
    except GraderError as error:
        sentence = {lang: error.message.render(lang) for lang in LANGUAGES}
        return msgspec.json.encode(Answer(refusal=Refusal(sentence)))
    return msgspec.json.encode(Answer(done=done))


async def closed() -> None:
    """End the idle processes that grade; runs on every worker when a batch is over, so that it leaves none behind."""
    while _slots:
        _, idle = _slots.popitem()
        for slot in idle:
            await slot.close()


async def grade_there(jobs: Iterable[Job], house: House, address: str, on_done: OnDone) -> None:
    """Grade jobs on the machines of a Dask cluster.

    Args:
        jobs: In the order in which they are begun.
        house: What every place has in common.
        address: The scheduler's, `tcp://HOST:8786`.
        on_done: Called with each result; it is kept when that returns.

    Raises:
        UsageError: Dask is not installed here, or nobody answers at the address.
        ServiceError: A machine cannot grade, or the scheduler is lost.
        GraderError: Nothing can be kept.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(M('--scheduler needs Dask: `pip install "dl-missions[cluster]"`.')) from error
    try:
        client: Any = await Client(address, asynchronous=True, timeout=_CONNECT_S, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(M("No Dask scheduler answers at {address}.", address=address)) from error
    async with client:
        try:
            await _Running(client, msgspec.json.encode(house), on_done).through(iter(jobs))
        except (OSError, asyncio.CancelledError) as error:
            if isinstance(error, asyncio.CancelledError) and _called_off():
                raise
            raise ServiceError(
                M(
                    "The Dask scheduler at {address} went away. Everything graded so far is kept: "
                    "start it again, or leave out --scheduler, and go on with --resume.",
                    address=address,
                )
            ) from error
        finally:
            with suppress(Exception):  # a worker that was lost has nothing to close; the batch is what counts
                await asyncio.wait_for(client.run(closed), _CONNECT_S)


def _called_off() -> bool:
    """Whether it is this batch that was cancelled, by Ctrl-C say, and not a job whose scheduler is gone."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


class _Running:
    """The jobs that are on their way."""

    def __init__(self, client: Any, house: bytes, on_done: OnDone) -> None:
        self._client = client
        self._house = house
        self._on_done = on_done
        self._ours: dict[str, Job] = {}
        self._run = uuid4().hex

    async def through(self, jobs: Iterator[Job]) -> None:
        """Keep every place busy until there is nothing left."""
        from distributed import as_completed

        first = [self._sent(job) for job in islice(jobs, await self._places() * _AHEAD)]
        if not first:
            return
        arriving: Any = as_completed(first, loop=self._client.loop)
        async for future in arriving:
            await self._take(future)
            room = await self._places() * _AHEAD - len(self._ours)  # negative where a machine was lost
            for job in islice(jobs, max(0, room)):
                arriving.add(self._sent(job))

    async def _places(self) -> int:
        """How many jobs the cluster can grade at a time; at least one, for machines may still be coming."""
        threads: dict[str, int] = await self._client.nthreads()
        return max(1, sum(threads.values()))

    def _sent(self, job: Job) -> Any:
        name = f"grade-{self._run}-{job.key}"  # of this run: never an older one's result, kept by the scheduler
        self._ours[name] = job
        return self._client.submit(graded, self._house, msgspec.json.encode(job), key=name, pure=False)

    async def _take(self, future: Any) -> None:
        from distributed import KilledWorker

        job = self._ours.pop(future.key)
        try:
            answer = msgspec.json.decode(await future.result(), type=Answer)
        except KilledWorker as error:
            self._on_done(Done(key=job.key, graded=False, tries=_LOST, reports={}, details=str(error)))
            return
        except (msgspec.MsgspecError, ImportError, AttributeError) as error:
            raise ServiceError(
                M("A machine of the cluster has another version of this program: {reason}.", reason=str(error))
            ) from error
        if answer.refusal is not None:
            raise ServiceError(quoted(answer.refusal.sentence))
        if answer.done is not None:
            self._on_done(answer.done)
