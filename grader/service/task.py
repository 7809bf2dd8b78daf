"""One request on its way, and the thread that takes one after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Final

from grader.service.events import Stopped
from grader.service.protocol import Answer, Request

_JOIN_S: Final = 1.0


class Task:
    """A request; it ends once, whatever still comes from whoever worked on it."""

    def __init__(self, number: int, request: Request, send: Callable[[int, Answer], None]) -> None:
        self.number = number
        self.request = request
        self.stopped = threading.Event()
        self._send = send
        self._lock = threading.Lock()
        self._over = False

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self._over

    def tell(self, answer: Answer) -> None:
        """An answer that others follow."""
        with self._lock:
            if not self._over:
                self._send(self.number, answer)

    def end(self, answer: Answer) -> None:
        """The last answer."""
        with self._lock:
            if not self._over:
                self._over = True
                self._send(self.number, answer)

    def stop(self) -> None:
        """End it now; what is still running for it ends as soon as it can, and nobody waits for that."""
        self.stopped.set()
        self.end(Stopped())


class Lane:
    """A thread that works on tasks in their order, and spends what time is left on what is needed soon."""

    def __init__(
        self,
        name: str,
        work: Callable[[Task], None],
        spare: Iterator[None] | None = None,
        leave: Callable[[], None] = lambda: None,
    ) -> None:
        self._work = work
        self._spare = spare or iter(())
        self._leave = leave
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, task: Task) -> None:
        """Take a task in."""
        self._tasks.put(task)

    def close(self) -> None:
        """Let the thread end after the task that it works on."""
        self._tasks.put(None)
        self._thread.join(_JOIN_S)

    def _run(self) -> None:
        while (task := self._next()) is not None:
            if not task.over:
                self._work(task)
        self._leave()

    def _next(self) -> Task | None:
        while True:
            try:
                return self._tasks.get_nowait()
            except Empty:
                if next(self._spare, self) is self:  # nothing is left to do ahead
                    return self._tasks.get()
