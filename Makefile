# Dateline. `make demo` shows what it does, `make test` runs every check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD := $(abspath $(or $(DATELINE_GOLD),../shared))
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: demo test lint types layers unit coverage quality docs bench bench-speed bench-errors bench-scale clean

demo: $(VENV)/.installed
	$(BIN)/dateline demo

test: $(VENV)/.installed-dev lint types layers unit quality

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

layers: $(VENV)/.installed-dev
	$(BIN)/lint-imports

unit: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 2 --dist loadfile

coverage: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered

quality: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks.quiet
	$(BIN)/python -m benchmarks.sentences
	DATELINE_GOLD=$(GOLD) $(BIN)/python -m benchmarks.quality

bench: quality

bench-speed: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks.speed

bench-errors: $(VENV)/.installed-dev
	DATELINE_GOLD=$(GOLD) $(BIN)/python -m benchmarks.errors $(TASK)

bench-scale: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks.scale

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install -qq --disable-pip-version-check -e ".[report]"
	touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install -qq --disable-pip-version-check -e ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
