# `make demo` and `make test` need nothing but Python, Rust and make: they create their own environment in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RECORDING := tests/recordings/2026.8.0/issue_3357.wirerec

.DEFAULT_GOAL := help
.PHONY: help demo scheduler test browser conformance lint generate fmt clean python rust

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: $(VENV)/.demo ## Regenerate the bindings, then tell what a real Dask cluster said
	@$(BIN)/wirespan generate
	@$(BIN)/wirespan inspect --limit 60 $(RECORDING)
	@$(BIN)/wirespan inspect --strict --summary $(RECORDING)

scheduler: $(VENV)/.test rust ## Build the scheduler in Rust, and run a program on it with two of Dask's workers
	@cd examples/scheduler && cargo build --quiet --release
	@$(BIN)/python examples/scheduler/demo.py examples/scheduler/target/release/dask-scheduler

test: $(VENV)/.test rust ## Run every check: lint, types, generated code in both languages, recordings, live clusters
	$(BIN)/wirespan generate --check
	$(BIN)/wirespan fmt --check
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest -m 'not browser' $(PYTEST)

browser: $(VENV)/.test ## Read the manual in a headless Chromium, with axe and an HTML validator
	@command -v java >/dev/null && { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null || { \
	  echo "error: Chromium and Java are needed for these tests." >&2; \
	  echo "help: on Debian run: apt-get install chromium default-jre-headless" >&2; exit 2; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[browser]'
	$(BIN)/python -m pytest -m browser tests/docs $(PYTEST)

conformance: $(VENV)/.test ## Hold the description against a release and a live cluster (DISTRIBUTED=x.y.z or newest)
	$(BIN)/python -m tests.conformance live $(DISTRIBUTED)

lint: $(VENV)/.test ## Lint and type-check the toolkit
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

generate: $(VENV)/.demo ## Write the bindings that wirespan.toml asks for
	@$(BIN)/wirespan generate

fmt: $(VENV)/.test ## Format the description and the toolkit
	$(BIN)/wirespan fmt
	$(BIN)/ruff format

clean: ## Remove everything that make created
	rm -rf $(VENV) target examples/scheduler/target .pytest_cache .mypy_cache .ruff_cache

# An environment that has what the job needs; made again when a list of requirements changes.
$(VENV)/.demo: pyproject.toml generated/python/pyproject.toml | python
	@echo "installing into $(VENV) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "error: $(PYTHON) cannot create a virtual environment." >&2; \
	  echo "help: on Debian or Ubuntu run: apt-get install python3-venv" >&2; exit 2; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[docs]' -e generated/python
	@touch $@

$(VENV)/.test: $(VENV)/.demo
	@echo "installing what the tests need into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[docs,test]' -e generated/python
	@touch $@

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || { \
	  echo "error: Python 3.10 or newer is needed; \`$(PYTHON)\` is $$($(PYTHON) --version 2>&1 || echo missing)." >&2; \
	  echo "help: install it (on Debian or Ubuntu: apt-get install python3 python3-venv)," >&2; \
	  echo "      or name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }

rust:
	@command -v cargo >/dev/null || { \
	  echo "error: Rust is needed for the tests; cargo is missing." >&2; \
	  echo "help: install it with: curl --proto '=https' -sSf https://sh.rustup.rs | sh" >&2; exit 2; }
	@cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 || { \
	  echo "error: rustfmt or clippy is missing." >&2; \
	  echo "help: install them with: rustup component add rustfmt clippy" >&2; exit 2; }
