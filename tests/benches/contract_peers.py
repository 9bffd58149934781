"""The same open data into a table, by others: contract_peers.py ENGINE DATA.json OUT.db. Exit code 3: the engine is not here."""
import sys


def duckdb(data, out):
    import duckdb as engine

    base = engine.connect(out)
    read = f"read_json('{data}', maximum_object_size=2000000000)"
    base.execute(f"CREATE TABLE contract AS SELECT unnest(marches.marche) FROM {read}")
    return base.execute("SELECT count(*) FROM contract").fetchone()[0]


def ijson(data, out):
    import sqlite3

    import ijson as engine

    base = sqlite3.connect(out)
    base.execute("CREATE TABLE contract (id, buyer, object, cpv, procedure, months, notified, amount, bids, holders)")
    count, rows = 0, []

    def write():
        base.executemany("INSERT INTO contract VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        rows.clear()

    with open(data, "rb") as source:
        for r in engine.items(source, "marches.marche.item", use_float=True):
            fields = ("objet", "codeCPV", "procedure", "dureeMois", "dateNotification", "montant", "offresRecues")
            rows.append((r["id"], r["acheteur"]["id"], *(r.get(f) for f in fields), str(r["titulaires"])))
            count += 1
            if len(rows) == 5000:
                write()
    write()
    base.commit()
    return count


if __name__ == "__main__":
    engine, data, out = sys.argv[1:]
    try:
        print({"duckdb": duckdb, "ijson": ijson}[engine](data, out))
    except ImportError:
        sys.exit(3)
