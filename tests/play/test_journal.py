"""The journal: a save is the journal, and what is lost is at most the action in the air."""

import json
from pathlib import Path

import pytest

from game.core.chance import draw
from game.play import journal
from game.play.actions import Take
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.hour import Hour
from game.play.journal import Header, JournalError, Recorder
from game.play.replay import replay
from game.play.world import World


def recorded(world: World, path: Path, seed: int = 7, policy: str = "careful") -> Hour:
    """A whole evening, written while it is played."""
    hour = Hour(world, seed)
    recorder = Recorder(path, Header(world.scenario.id, world.scenario.digest, seed, "1"))
    hour.watch = recorder
    play(hour, POLICIES[policy], Reader())
    recorder.close(hour.state)
    return hour


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_replaying_a_journal_gives_the_same_evening(world: World, tmp_path: Path, policy: str) -> None:
    hour = recorded(world, tmp_path / "a.jsonl", policy=policy)
    replayed = replay(world, journal.read(tmp_path / "a.jsonl"))
    assert replayed.whole
    assert digest(replayed.hour.state) == digest(hour.state)
    assert replayed.hour.events == hour.events


def test_an_evening_is_a_few_kilobytes(world: World, tmp_path: Path) -> None:
    recorded(world, tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").stat().st_size < 10_000


def test_killed_anywhere_it_goes_on_exactly_there(world: World, tmp_path: Path) -> None:
    """Forty times the file stops at a random byte; what was whole by then is there again, and no more."""
    path = tmp_path / "a.jsonl"
    recorded(world, path)
    whole = path.read_bytes()
    header_ends = whole.index(b"\n") + 1
    for kill in range(40):
        at = header_ends + draw(kill, "kill", below=len(whole) - header_ends)
        path.write_bytes(whole[:at])
        read = journal.read(path)
        replayed = replay(world, read)
        finished = whole[:at].count(b"\n") - 1
        assert len(read.lines) >= finished
        assert replayed.lost == 0 and not replayed.differs


def test_a_damaged_line_keeps_what_stood_before_it_and_the_file_itself(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    recorded(world, path)
    lines = path.read_bytes().split(b"\n")
    lines[9] = b"\x00\xff\x00 not a line"
    path.write_bytes(b"\n".join(lines))
    read = journal.read(path)
    assert read.broken == 10 and len(read.lines) == 8
    kept = journal.mend(path, read)
    assert kept.read_bytes() == b"\n".join(lines)
    assert journal.read(path).broken == 0


def test_an_edited_journal_is_noticed(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    recorded(world, path)
    path.write_text(path.read_text().replace("eat/zuinig", "eat/gewoon"))
    assert replay(world, journal.read(path)).differs


def test_actions_that_no_longer_fit_are_skipped_and_counted(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    recorded(world, path)
    path.write_text(path.read_text().replace("read/schatting", "read/een_andere_brief"))
    replayed = replay(world, journal.read(path))
    assert replayed.lost > 0 and not replayed.whole
    assert replayed.done + replayed.lost == path.read_text().count('"at"')


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "JR003"),
        (b"hello\n", "JR003"),
        (b"[1, 2]\n", "JR003"),
        (b"\xff\xfe\x00", "JR003"),
        (b"[" * 100_000, "JR003"),
        (json.dumps({"journal": 99}).encode(), "JR004"),
        (json.dumps({"journal": 1, "game": "x"}).encode(), "JR005"),
        (b'{"journal":1,"game":"0","scenario":"s","digest":"d","seed":"7","pace":"1"}', "JR005"),
        (b'{"journal":1,"game":"0","scenario":"s","digest":"d","seed":7,"pace":"1","team":0}', "JR005"),
        (b'{"journal":1,"game":"0","scenario":"s","digest":"d","seed":7,"pace":"1","team":5}', "JR005"),
        (b'{"journal":1,"game":"0","scenario":"s","digest":"d","seed":7,"pace":"1","team":true}', "JR005"),
    ],
)
def test_what_is_no_journal_is_refused_by_name(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(JournalError) as refused:
        journal.read(path)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "line",
    [
        '{"at":1}',
        '{"at":1,"pass":-5}',
        '{"at":1,"pass":true}',
        '{"at":"1","take":"x"}',
        '{"at":1,"pace":"0"}',
        '{"at":1,"pass":5,"write":"x"}',
        '{"at":1,"pace":"1","write":3}',
        "[]",
        "1e999",
    ],
)
def test_a_line_that_means_nothing_is_where_the_journal_breaks(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    header = '{"journal":1,"game":"0","scenario":"s","digest":"d","seed":7,"pace":"1"}'
    path.write_text(f"{header}\n{line}\n")
    assert journal.read(path).broken == 2


def test_a_last_line_without_its_end_is_whole_and_nothing_is_glued_to_it(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    header = Header(world.scenario.id, world.scenario.digest, 7, "1")
    recorder = Recorder(path, header)
    hour = Hour(world, 7, watch=recorder)
    hour.do(Take("between/verder"))
    recorder.close()
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))

    replay(world, journal.read(path))
    recorder = Recorder(path, header, append=True)
    hour.watch = recorder
    hour.do(Take("go/post"))
    recorder.close()

    again = replay(world, journal.read(path))
    assert again.whole and again.done == 2


def test_a_new_hour_never_overwrites_a_journal(world: World, tmp_path: Path) -> None:
    recorded(world, tmp_path / "a.jsonl")
    with pytest.raises(FileExistsError):
        Recorder(tmp_path / "a.jsonl", Header(world.scenario.id, "", 7, "1"))


def test_a_file_without_end_is_not_read_to_it() -> None:
    with pytest.raises(JournalError) as refused:
        journal.read(Path("/dev/zero"))
    assert refused.value.code == "JR002"
