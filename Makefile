# `make run` and `make test` do everything themselves, on a machine with Python >= 3.11 and make.
# The second time they start at once: what is set up is remembered by files inside .venv.

PY := .venv/bin/python
ARGS ?=
PYTHON ?=
export PYTHON
# Some machines forbid Python to keep what it has compiled; then every start would compile anew.
export PYTHONDONTWRITEBYTECODE =

.NOTPARALLEL:
.PHONY: help run test lint format bench kiosk-test package shots library translations lock clean
.DEFAULT_GOAL := help

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

run: .venv/ready-run .venv/ready-qt ## open Dayzero (make run ARGS="autologous-ms")
	@$(PY) -m dayzero $(ARGS)

test: .venv/ready-dev .venv/ready-qt ## run the tests (make test ARGS="tests/story -k moment")
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(or $(ARGS),--numprocesses=logical --dist=worksteal)

lint: .venv/ready-dev ## style, types and who may import whom
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-cache

format: .venv/ready-dev ## let ruff put the code in order
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: .venv/ready-dev .venv/ready-qt ## measure start, frames, seeking and memory into out/bench.json
	@PYTHONPATH=tests QT_QPA_PLATFORM=offscreen $(PY) tests/bench $(ARGS)

kiosk-test: .venv/ready-dev .venv/ready-qt ## what a kiosk must bear (make kiosk-test ARGS=--long for all of it)
	@PYTHONPATH=tests $(PY) tests/kiosk_test $(ARGS)

package: .venv/ready-dev ## a folder that needs no Python, and of it a .deb, into dist
	@sh packaging/bundle.sh
	@sh packaging/deb.sh

shots: .venv/ready-run .venv/ready-qt ## draw the pictures of the README anew, and the gallery into out/gallery
	@sh tools/shots.sh

library: .venv/ready-run ## table the treatments, and write the table into the README
	@$(PY) -m dayzero library --into README.md

translations: .venv/ready-dev ## bring the catalogues of the program's sentences up to date
	@$(PY) tools/translations.py $(ARGS)

lock: ## choose newer versions of everything (needs uv and the network)
	@sh tools/lock.sh

clean: ## remove what was made (.venv, out, caches)
	@rm -rf .venv out build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find app tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# --- set-up -----------------------------------------------------------------------------------

# .venv/bin/python stands here so that a Python that went away is noticed.
.venv/ready-run: requirements/run.txt pyproject.toml .venv/bin/python
	@sh tools/setup.sh run

.venv/ready-dev: requirements/dev.txt pyproject.toml .venv/bin/python
	@sh tools/setup.sh dev

.venv/bin/python:
	@:

# Exit code 3: enough to draw pictures, not to show a window. Say so, go on, and look again next time.
.venv/ready-qt: requirements/run.txt | .venv/bin/python
	@$(PY) -m dayzero.settings.qt_libraries --install; code=$$?; \
	if [ $$code -eq 0 ]; then touch $@; elif [ $$code -ne 3 ]; then exit $$code; fi
