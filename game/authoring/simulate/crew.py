"""Many hours over all cores. It can be stopped, and gives what was done until then.

Each process makes its own world from the files, because a world holds tests that cannot travel. What comes back is
in the order of the tasks, so that it is the same whatever the number of processes.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from game.play.world import World, build
from game.scenario import loader

Task = TypeVar("Task")
Result = TypeVar("Result")
Work = Callable[[World, Task], Result]
"""A function of a module, so that another process can find it."""
Tell = Callable[[int, int], None]
"""Told how many of how many are done."""


@dataclass(slots=True)
class Crew:
    """So many processes for one scenario. `stopped`: somebody pressed Ctrl-C, or a process was lost."""

    folder: Path
    world: World
    workers: int
    stopped: bool = False
    _pool: ProcessPoolExecutor | None = field(default=None, init=False)

    def __enter__(self) -> "Crew":
        if self.workers > 1:
            self._pool = ProcessPoolExecutor(self.workers, initializer=_enter, initargs=(self.folder,))
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def run(self, work: Work[Task, Result], tasks: Sequence[Task], tell: Tell, handful: int = 1) -> list[Result]:
        """What became of the tasks, in their order; of all of them, unless it was stopped.

        Of short tasks a `handful` travels together.
        """
        handfuls = [tasks[at : at + handful] for at in range(0, len(tasks), handful)]
        done: dict[int, list[Result]] = {}
        try:
            for index, results in self._done(work, handfuls) if not self.stopped else ():
                done[index] = results
                tell(sum(map(len, done.values())), len(tasks))
        except (KeyboardInterrupt, BrokenProcessPool):
            self.stopped = True
        return [result for index in sorted(done) for result in done[index]]

    def _done(
        self, work: Work[Task, Result], handfuls: Sequence[Sequence[Task]]
    ) -> Iterator[tuple[int, list[Result]]]:
        if self._pool is None:
            for index, tasks in enumerate(handfuls):
                yield index, [work(self.world, task) for task in tasks]
            return
        going: dict[Future[list[Result]], int] = {}
        try:
            for index, tasks in enumerate(handfuls):
                going[self._pool.submit(_work, work, tasks)] = index
            for future in as_completed(going):
                yield going[future], future.result()
        finally:
            for future in going:
                future.cancel()


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_worlds: list[World] = []


def _enter(folder: Path) -> None:
    """In each process: Ctrl-C is for the one that gave the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worlds.append(build(loader.load(folder)))


def _work(work: Work[Task, Result], tasks: Sequence[Task]) -> list[Result]:
    return [work(_worlds[0], task) for task in tasks]
