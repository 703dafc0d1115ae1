"""Whole processes, measured in turns: A B A B, so that what disturbs the machine disturbs all alike."""

import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path


class Failure(Exception):
    pass


@dataclass
class Program:
    """A command that does a job; `before` is called ahead of each run and isn't measured."""

    name: str
    command: list
    before: object = None
    # How often it runs in each round: short ones more often.
    times: int = 1


@dataclass
class Run:
    wall: float
    processor: float
    megabytes: float


@dataclass
class Result:
    name: str
    runs: list = field(default_factory=list)

    def median(self, measure):
        return statistics.median(getattr(run, measure) for run in self.runs)

    @property
    def wall(self):
        return self.median("wall")

    @property
    def processor(self):
        return self.median("processor")

    @property
    def megabytes(self):
        return max(run.megabytes for run in self.runs)


class Measurer:
    """Runs commands by the small program of run.c, which keeps the measuring out of what is measured."""

    def __init__(self, runner, scratch):
        self.runner = runner
        self.results = Path(scratch) / "results"

    def run(self, command, times=1):
        """Runs a command to its end, some times; what it says on stderr is shown if it fails."""
        command = [str(part) for part in command]
        done = subprocess.run(
            [str(self.runner), str(times), str(self.results), *command],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace")
            raise Failure(f"{' '.join(command)}\nended with {done.returncode}:\n{said}")
        lines = [line.split() for line in self.results.read_text().splitlines()]
        return [
            Run(float(wall), float(processor), int(kilobytes) / 1024) for wall, processor, kilobytes in lines
        ]

    def measure(self, programs, rounds):
        """Results by name. The first run of each warms the machine up and doesn't count."""
        results = {program.name: Result(program.name) for program in programs}
        for turn in range(rounds + 1):
            for program in programs:
                if program.before:
                    program.before()
                runs = self.run(program.command, program.times)
                if turn > 0:
                    results[program.name].runs += runs
            print(".", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        return results
