"""The seven things that the program must reach, worked out from what was measured."""

from dataclasses import dataclass

from contests import CUBE, OURS, REPORT_SHEET, REPORT_SHEET_FLOOR, SHEET_FLOOR, STORES
from preparation import PEERS

# Of the best peer's time, by the number of rows.
ONE_SHOT_SHARES = {10_000: 0.18, 1_000_000: 0.3, 10_000_000: 0.5}
LARGEST = 10_000_000
SMALLEST = 10_000


@dataclass
class Target:
    number: int
    subject: str
    must: str
    # None where it wasn't measured.
    reached: str | None
    is_met: bool | None


def best(results, names):
    return min(
        (results[name] for name in names if name in results), key=lambda result: result.wall, default=None
    )


def share(number, subject, limit, ours, other, beside):
    """A target that is a ratio of wall times."""
    must = f"≤ {limit:g} × {beside}"
    if ours is None or other is None:
        return Target(number, subject, must, None, None)
    return Target(
        number,
        subject,
        must,
        f"{ours / other:.2f} × ({ours:.3f} s beside {other:.3f} s)",
        ours <= limit * other,
    )


def at_most(number, subject, limit, value, unit):
    if value is None:
        return Target(number, subject, f"≤ {limit:g} {unit}", None, None)
    return Target(number, subject, f"≤ {limit:g} {unit}", f"{value:.0f} {unit}", value <= limit)


class Verdict:
    def __init__(self, bench):
        self.bench = bench

    def results(self, contest, size=None):
        return self.bench.results.get((contest, size), {})

    def wall(self, contest, size, name):
        result = self.results(contest, size).get(name)
        return result and result.wall

    def targets(self):
        yield from self.one_shot()
        yield from self.cycle()
        yield from self.flatness()
        yield from self.imports()
        yield from self.records()
        yield self.start_up()
        yield share(
            7,
            "forms of 999 units",
            0.9,
            self.wall("forms", None, OURS),
            self.wall("forms", None, "C, a run of libxlsxwriter each, two processes"),
            "separate runs of the library",
        )

    def one_shot(self):
        peak = None
        for size, limit in sorted(ONE_SHOT_SHARES.items()):
            results = self.results("one-shot", size)
            peer = best(results, PEERS)
            yield share(
                1,
                f"report from a file of {size:,} rows".replace(",", " "),
                limit,
                self.wall("one-shot", size, OURS),
                peer and peer.wall,
                "the best peer",
            )
            if OURS in results:
                peak = max(peak or 0, results[OURS].megabytes)
        yield at_most(1, "its peak memory at every size", 64, peak, "MB")

    def cycle(self):
        parts = [result.wall for result in self.results("cycle", LARGEST).values()]
        peer = best(self.results("one-shot", LARGEST), PEERS)
        yield share(
            2,
            "24th month imported, and the report",
            0.4,
            sum(parts) if parts else None,
            peer and peer.wall,
            "the best peer's report from the file",
        )
        ours, results = self.wall("store", LARGEST, OURS), self.results("store", LARGEST)
        store = best(results, STORES.values())
        yield share(
            2,
            "report alone, store of 10 million",
            0.1,
            ours,
            store and store.wall,
            "the best peer's from its store",
        )
        yield share(
            2,
            "report alone, store of 10 million",
            2.5,
            ours,
            self.wall("store", LARGEST, CUBE),
            "the C floor on a cube",
        )

    def flatness(self):
        yield share(
            3,
            "report from 10 million rows",
            1.4,
            self.wall("store", LARGEST, OURS),
            self.wall("store", SMALLEST, OURS),
            "that from 10 thousand",
        )

    def imports(self):
        wall = self.wall("import", LARGEST, OURS)
        speed = wall and LARGEST / wall
        yield Target(
            4,
            "import with every check",
            "≥ 1 million rows a second",
            speed and f"{speed / 1e6:.2f} million",
            speed and speed >= 1e6,
        )
        peaks = {
            size: results[OURS].megabytes
            for (contest, size), results in self.bench.results.items()
            if contest == "import"
        }
        if LARGEST in peaks and LARGEST // 10 in peaks:
            small, large = peaks[LARGEST // 10], peaks[LARGEST]
            yield Target(
                4,
                "its peak memory, ten times the rows",
                "≤ 1.25 ×",
                f"{large / small:.2f} × ({large:.0f} MB beside {small:.0f} MB)",
                large <= 1.25 * small,
            )
        else:
            yield Target(4, "its peak memory, ten times the rows", "≤ 1.25 ×", None, None)
        size = self.bench.store_sizes.get(LARGEST)
        yield at_most(4, "the store", 80, size and size / LARGEST, "bytes a row")

    def records(self):
        for what, name, floor in (
            ("a million records as a sheet", OURS, SHEET_FLOOR),
            ("a million records in a report's workbook", REPORT_SHEET, REPORT_SHEET_FLOOR),
        ):
            ours = self.results("records", 1_000_000).get(name)
            theirs = self.wall("records", 1_000_000, floor)
            yield share(5, what, 1.1, ours and ours.wall, theirs, "C with libxlsxwriter")
            yield at_most(5, "its peak memory", 100, ours and ours.megabytes, "MB")

    def start_up(self):
        ours, hello = (
            self.wall("start-up", None, name) for name in ("reports --version", "hello world in C")
        )
        must = "≤ 6 × hello world in C"
        if ours is None or hello is None:
            return Target(6, "reports --version", must, None, None)
        return Target(
            6,
            "reports --version",
            must,
            f"{ours / hello:.1f} × ({1000 * ours:.1f} ms beside {1000 * hello:.2f} ms)",
            ours <= 6 * hello,
        )


# What the tables of single contests hold against ours.
BESIDE = {
    "one-shot": PEERS,
    "store": STORES.values(),
    "import": ["DuckDB, no checks"],
    "records": [SHEET_FLOOR],
    "forms": ["C, a run of libxlsxwriter each, two processes"],
}
