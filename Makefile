# Each of these sets up what it needs, on a machine with git, make, python3 and python3-venv.
.PHONY: run test check faults bench setup setup-dev lint types lock pictures messages rules
.DEFAULT_GOAL := run

PY := .venv/bin/python

run: setup ## the bot on Telegram if TELEGRAM_BOT_TOKEN is set, else the interview in this terminal
	@$(PY) -m bot migrate
	@if [ -n "$$TELEGRAM_BOT_TOKEN" ]; then exec $(PY) -m bot run; else exec $(PY) -m bot chat; fi

test: setup-dev ## all tests, on a SQLite file and a real Postgres
	$(PY) -m pytest

check: lint types test ## the floors of the house are among the tests

lint: setup-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	.venv/bin/hadolint Dockerfile

types: setup-dev
	$(PY) -m mypy

faults: setup-dev ## kills, outages, a full disk … under whole interviews (SCALE=1 is the full size)
	$(PY) -m tests.faults $(if $(SCALE),--scale $(SCALE))

bench: setup-dev ## medians, beside peers measured in the same run
	$(PY) -m tests.bench

pictures: setup-dev ## the chat and the page that the README shows, drawn anew
	$(PY) -m tests.pictures

messages: setup-dev ## every text of the bot into its translations (NEW=xx begins one)
	$(PY) -m tests.messages $(NEW)

rules: setup-dev ## docs/rules.md anew, from the rules
	$(PY) -m bot rules > docs/rules.md

setup: ## what `run` needs: native libraries, packages (FONTS=cjk: those of Taiwan and Hong Kong, too)
	@FONTS=$(FONTS) sh setup/setup.sh

setup-dev: ## and what the others need
	@sh setup/setup.sh dev

COMPILE := .venv/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

lock: setup-dev ## the lock files anew from pyproject.toml (UPGRADE=--upgrade for newer versions)
	echo 'uv>=0.13.9,<0.14' | $(COMPILE) $(UPGRADE) - -o setup/uv.txt
	$(COMPILE) $(UPGRADE) --extra sentry pyproject.toml -o requirements.txt
	$(COMPILE) $(UPGRADE) --extra sentry --extra fonts-cjk -c requirements.txt pyproject.toml -o requirements-fonts-cjk.txt
	$(COMPILE) $(UPGRADE) --extra sentry --extra fonts-cjk -c requirements.txt --group dev pyproject.toml -o requirements-dev.txt
