"""The Postgres that the tests run on."""

import pytest
import sqlalchemy as sa

from tests import postgres


def test_each_test_has_an_empty_database_of_a_real_postgres(postgres_url):
    engine = sa.create_engine(postgres_url)
    with engine.begin() as connection:
        assert connection.scalar(sa.text("SHOW server_version_num")) >= "150000"
        assert sa.inspect(connection).get_table_names() == []
        connection.execute(sa.text("CREATE TABLE kept (name text)"))
    engine.dispose()


def test_what_one_test_left_open_does_not_stop_the_next(postgres_server):
    with postgres.fresh_database(postgres_server) as url:
        engine = sa.create_engine(url)
        connection = engine.connect()
        connection.execute(sa.text("CREATE TABLE kept (name text)"))
    connection.invalidate()
    engine.dispose()


def test_a_postgres_that_cannot_start_is_told_not_skipped(monkeypatch):
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    monkeypatch.setattr(postgres, "WHEEL", "no_such_package")
    with pytest.raises(postgres.NoPostgresError, match="TEST_DATABASE_URL"), postgres.server():
        pass
