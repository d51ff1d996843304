"""Our layout (a compressed row for each activity and channel) against a row for each sample, in one PostgreSQL.

Both hold the same integers. The peer is given its best: a key of two small integers where ours carries the athlete
and uuids, COPY in binary for writing, and for the best 20 minutes the faster of a window in SQL and a scan in Python.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import numpy as np
import psycopg
from numpy.typing import NDArray

from bench.places import temporary_folder
from bench.result import Result, less_is_better
from bench.rides import CHANNELS, Ride, ride
from bench.timing import by_turns, seconds
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.migrate import upgrade
from domestique.store.stream_encoding import decode, encode

ACTIVITIES, SAMPLES, WINDOW = 300, 5_000, 1_200
PEER = "row per sample"
USER = UUID(int=1)

SCHEMA = f"""
CREATE TABLE ours (LIKE activity_stream INCLUDING ALL);
CREATE TABLE peer (
    activity int, time int, {", ".join(f"{name} int" for name in CHANNELS)}, PRIMARY KEY (activity, time)
);
"""
INSERT = """
INSERT INTO ours (user_id, activity_id, channel, source_id, encoding, n, scale, "offset", unit, data)
VALUES (%s, %s, %s, %s, %s, %s, 1, 0, '', %s)
"""
READ_OURS = "SELECT channel, encoding, n, data FROM ours WHERE user_id = %s AND activity_id = %s"
READ_PEER = f"SELECT time, {', '.join(CHANNELS)} FROM peer WHERE activity = %s ORDER BY time"
BEST_OURS = "SELECT encoding, n, data FROM ours WHERE user_id = %s AND channel = 'power'"
BEST_PEER_SQL = f"""
SELECT max(mean) FROM (
    SELECT avg(power) OVER w AS mean, count(*) OVER w AS size FROM peer
    WINDOW w AS (PARTITION BY activity ORDER BY time ROWS BETWEEN {WINDOW - 1} PRECEDING AND CURRENT ROW)
) means WHERE size = {WINDOW}
"""
BEST_PEER_SCAN = "SELECT power FROM peer ORDER BY activity, time"


def run() -> Iterator[Result]:
    with temporary_folder() as folder, EmbeddedPostgres(Path(folder)) as url:
        upgrade(url)
        with psycopg.connect(url) as conn:
            for statement in SCHEMA.split(";"):
                conn.execute(statement)
            conn.commit()
            yield from _measure(conn)


def _measure(conn: psycopg.Connection) -> Iterator[Result]:
    rides = [(UUID(int=number + 1), ride(number, SAMPLES)) for number in range(ACTIVITIES)]
    ours = sum(seconds(partial(_write_ours, conn, *one)) for one in rides)
    peer = sum(seconds(partial(_write_peer, conn, *one)) for one in rides)
    size = f"{ACTIVITIES} activities of {SAMPLES}"
    yield less_is_better("streams_layout", f"ingest {size}", ours, peer, peer_name=PEER, unit="s")

    conn.autocommit = True
    conn.execute("VACUUM ANALYZE ours")
    conn.execute("VACUUM ANALYZE peer")
    disk = [_megabytes(conn, table) for table in ("ours", "peer")]
    yield less_is_better("streams_layout", f"disk {size}", *disk, peer_name=PEER, unit="MB")

    turn = iter(np.random.default_rng(0).integers(0, ACTIVITIES, 1000).tolist())
    for number in (0, ACTIVITIES // 2):
        activity, truth = rides[number]
        for found in (_read_ours(conn, activity), _read_peer(conn, activity)):
            assert all(np.array_equal(found[name], truth.columns[name]) for name in CHANNELS)
    read = by_turns(
        lambda: _read_ours(conn, rides[next(turn)][0]), lambda: _read_peer(conn, rides[next(turn)][0]), rounds=60
    )
    yield less_is_better(
        "streams_layout", "read one activity, all channels", *(one * 1000 for one in read), peer_name=PEER, unit="ms"
    )

    answers = [_best_ours(conn), _best_sql(conn), _best_scan(conn)]
    assert max(answers) - min(answers) < 1e-6, answers
    best, in_sql = by_turns(lambda: _best_ours(conn), lambda: _best_sql(conn), rounds=3)
    _, in_scan = by_turns(lambda: None, lambda: _best_scan(conn), rounds=3)
    name = f"{PEER}, {'SQL window' if in_sql < in_scan else 'scan'}"
    yield less_is_better(
        "streams_layout", "best 20 min over all", best * 1000, min(in_sql, in_scan) * 1000, peer_name=name, unit="ms"
    )


def _write_ours(conn: psycopg.Connection, activity: UUID, one: Ride) -> None:
    rows = [
        (USER, activity, name, activity, version, len(column), data)
        for name, column in one.columns.items()
        for version, data in [encode(column)]
    ]
    with conn.cursor() as cursor:
        cursor.executemany(INSERT, rows)
    conn.commit()


def _write_peer(conn: psycopg.Connection, activity: UUID, one: Ride) -> None:
    columns = [column.tolist() for column in one.columns.values()]
    with conn.cursor() as cursor, cursor.copy("COPY peer FROM STDIN (FORMAT binary)") as copy:
        copy.set_types(["int4"] * (1 + len(columns)))
        for row in zip(*columns, strict=True):
            copy.write_row((activity.int, *row))
    conn.commit()


def _megabytes(conn: psycopg.Connection, table: str) -> float:
    row = conn.execute("SELECT pg_total_relation_size(%s::regclass)", [table]).fetchone()
    assert row is not None
    return float(row[0]) / 1e6


def _read_ours(conn: psycopg.Connection, activity: UUID) -> dict[str, NDArray[np.generic]]:
    rows = conn.execute(READ_OURS, [USER, activity], binary=True).fetchall()
    return {name: decode(version, data, n) for name, version, n, data in rows}


def _read_peer(conn: psycopg.Connection, activity: UUID) -> dict[str, NDArray[np.generic]]:
    table = np.array(conn.execute(READ_PEER, [activity.int], binary=True).fetchall(), dtype=np.int32)
    return dict(zip(("time", *CHANNELS), table.T, strict=True))


def _best_mean(power: NDArray[np.generic]) -> float:
    total = np.concatenate(([0], np.cumsum(power, dtype=np.int64)))
    return float((total[WINDOW:] - total[:-WINDOW]).max()) / WINDOW


def _best_ours(conn: psycopg.Connection) -> float:
    rows = conn.execute(BEST_OURS, [USER], binary=True)
    return max(_best_mean(decode(version, data, n)) for version, n, data in rows)


def _best_sql(conn: psycopg.Connection) -> float:
    row = conn.execute(BEST_PEER_SQL).fetchone()
    assert row is not None
    return float(row[0])


def _best_scan(conn: psycopg.Connection) -> float:
    power = np.array([row[0] for row in conn.execute(BEST_PEER_SCAN, binary=True)], dtype=np.int64)
    return max(_best_mean(power[start : start + SAMPLES]) for start in range(0, len(power), SAMPLES))
