"""What has to be there before anything is measured: the C programs, the peers, the data, the stores."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
SEED = "2020"
PEERS = ("polars", "duckdb", "pandas")


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Place:
    """The product, the other programs, and where the data lies."""

    def __init__(self, binary, data):
        self.binary = Path(binary).resolve()
        self.data = Path(data).resolve()
        self.programs = HERE / ".floor"
        self.python = HERE / ".venv" / "bin" / "python"
        self.workspace = self.data / "workspace"
        self.scratch = self.data / "scratch"

    # MARK: Commands

    def floor(self, name, *arguments):
        return [self.programs / name, *arguments]

    def peer(self, name, *arguments):
        return [self.python, HERE / "peers" / f"{name}.py", *arguments]

    def reports(self, *arguments):
        return [self.binary, *arguments]

    def report(self, workspace, *arguments):
        return self.reports(
            "monthly",
            "--province",
            "--workspace",
            workspace,
            "--template",
            "benchmark",
            "--period",
            "2020-12",
            "--quiet",
            *arguments,
        )

    def csv(self, size, part="all"):
        return self.data / str(size) / f"{part}.csv"

    # MARK: Preparing

    def run(self, command, **options):
        try:
            return subprocess.run([str(part) for part in command], check=True, **options)
        except FileNotFoundError:
            sys.exit(f"bench: {command[0]} isn't there")
        except subprocess.CalledProcessError as error:
            sys.exit(f"bench: {' '.join(map(str, command))} ended with {error.returncode}")

    def prepare(self, sizes):
        if not self.binary.exists():
            sys.exit(f"bench: {self.binary} isn't there; build it by «make build»")
        self.run(["make", "--silent", "-C", HERE / "floor", f"OUT={self.programs}"])
        self.prepare_peers()
        self.scratch.mkdir(parents=True, exist_ok=True)
        self.prepare_workspace()
        for size in sizes:
            self.prepare_records(size)

    def build_package(self, product):
        """A program of Benchmarks/Package.swift, built as the product is released."""
        swift = os.environ.get("SWIFT", "swift")
        build = [
            swift,
            "build",
            "--package-path",
            HERE,
            "--configuration",
            "release",
            "--static-swift-stdlib",
        ]
        self.run([*build, "--product", product], stdout=sys.stderr)
        return HERE / ".build" / "release" / product

    def prepare_peers(self):
        """The virtual environment of the peers, made again when what it is made of has changed."""
        wanted = HERE / "requirements.txt"
        stamp = HERE / ".venv" / "requirements.txt"
        if stamp.exists() and stamp.read_bytes() == wanted.read_bytes():
            return
        say("installing the peers into Benchmarks/.venv")
        self.run([sys.executable, "-m", "venv", "--clear", HERE / ".venv"])
        self.run(
            [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted],
            stdout=sys.stderr,
        )
        shutil.copy(wanted, stamp)

    def prepare_workspace(self):
        self.workspace.mkdir(parents=True, exist_ok=True)
        self.run(self.floor("generate", "workspace", self.workspace))
        shutil.copytree(HERE / "workspace", self.workspace, dirs_exist_ok=True)
        self.run(
            self.reports("plan", "check", "--quiet", "--workspace", self.workspace), stdout=subprocess.DEVNULL
        )

    def prepare_records(self, size):
        """The records, made again when the program that makes them has changed."""
        folder = self.data / str(size)
        stamp = folder / "generator"
        made_by = hashlib.sha256(
            (HERE / "campaign" / "generate.c").read_bytes() + (HERE / "campaign" / "campaign.c").read_bytes()
        )
        if stamp.exists() and stamp.read_text() == made_by.hexdigest():
            return
        say(f"making {size} records")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.run(self.floor("generate", "records", str(size), SEED, folder))
        stamp.write_text(made_by.hexdigest())

    # MARK: Stores

    def peer_store(self, name, size):
        """The store of a peer, or the floor's cube, with all records of a size; made once."""
        path = self.data / str(size) / f"{name}.store"
        if path.exists():
            return path
        say(f"building {name}'s store of {size} records")
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        if name == "cube":
            self.run(self.floor("cube", "build", self.csv(size), part))
        else:
            self.run(self.peer(f"{name}_store", "import", part, self.csv(size)))
        part.rename(path)
        return path

    def store(self, size, part="all"):
        """A workspace of ours whose store holds a file of records; made once by each build of ours."""
        folder = self.data / str(size) / f"workspace-{part}"
        stamp = folder / "binary"
        built = self.binary.stat()
        made_by = f"{built.st_size} {built.st_mtime_ns}"
        if stamp.exists() and stamp.read_text() == made_by:
            return folder
        say(f"building our store of {size} records ({part})")
        self.new_workspace(folder)
        self.run(
            self.reports("import", "--quiet", "--workspace", folder, self.csv(size, part)),
            stdout=subprocess.DEVNULL,
        )
        stamp.write_text(made_by)
        return folder

    def new_workspace(self, folder):
        """An empty workspace in the place of whatever stood there."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.workspace, folder)
        return folder


def store_bytes(workspace):
    return sum(path.stat().st_size for path in Path(workspace).glob("reports.sqlite*"))
