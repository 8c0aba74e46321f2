# Palier. Two commands to begin with: `make poster` and `make test`. `make help` lists all.

SHELL := /bin/bash
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SWIFT_NEEDED := 6.2

# What Debian provides: to build and print with, and what the tests need besides.
BUILD_PACKAGES := libcairo2-dev libpango1.0-dev libqrencode-dev libqpdf-dev librsvg2-dev \
	libpoppler-glib-dev libzbar-dev libsqlite3-dev libcurl4-openssl-dev zlib1g-dev libxml2-dev fontconfig \
	pkg-config fonts-sora fonts-inter \
	fonts-materialdesignicons-webfont fonts-noto-core fonts-droid-fallback
TEST_PACKAGES := poppler-utils qpdf zbar-tools chromium python3 python3-venv sqlite3 openssl
CLUSTER_PACKAGES := parallel slurm-wlm munge
BENCH_PACKAGES := python3 python3-venv wrk

RELEASE := --configuration release --static-swift-stdlib --product palier
PALIER := .build/release/palier
VENV := .venv
# All tests at once would hold thousands of files open and keep each other waiting.
FEW_AT_ONCE := SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=12

.PHONY: help
help:  ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: poster
poster: build  ## Install what is missing, build, and print a first poster to Output/
	@$(PALIER) print lobby-poster --address "12 rue des Lilas, 38000 Grenoble" \
		--name "Résidence Les Lilas" -o Output/lobby-poster.pdf --png Output/lobby-poster.png \
		> Output/.printed
	@echo
	@echo "Your first poster:     xdg-open Output/lobby-poster.pdf"
	@echo "Its short code:        $$(sed -n 's/^code: //p' Output/.printed)"
	@echo "Serve what it opens:   $(PALIER) serve --host 0.0.0.0"
	@echo "Print your own:        $(PALIER) print lobby-poster --address \"1 rue de l'Exemple, 75001 Paris\" -o Output/mine.pdf"
	@rm -f Output/.printed

.PHONY: build
build: setup  ## Build the palier command in release mode
	swift build $(RELEASE)

.PHONY: test
test: setup setup-tests lint  ## Install what tests need, lint, build, and run all tests
	swift build --build-tests
	@set -o pipefail; $(FEW_AT_ONCE) swift test --skip-build 2>&1 | tee .build/tests.log || { \
		echo; echo "What failed, once more:"; \
		awk '/^[◇✔]/ {shown = 0} /✘/ {shown = 1} shown' .build/tests.log | cut -c1-600 | tail -80; \
		exit 1; }
	PALIER=$$(swift build --show-bin-path)/palier $(VENV)/bin/python -m pytest Tests/Browser

.PHONY: test-cluster
test-cluster: setup  ## Draw a batch in shares with GNU parallel and with Slurm (as root)
	@$(MAKE) --no-print-directory packages PACKAGES="$(CLUSTER_PACKAGES)"
	swift build --product palier
	Tests/Cluster/parallel.sh $$(swift build --show-bin-path)/palier
	Tests/Cluster/slurm.sh $$(swift build --show-bin-path)/palier

FUZZ_SECONDS ?= 60
FUZZ_BUILD := PALIER_FUZZ=1 swift build --scratch-path .build/fuzz --sanitize fuzzer --product fuzz

.PHONY: fuzz
fuzz: setup  ## Give readers of what comes from outside odd input, a minute each
	$(FUZZ_BUILD)
	@program=$$($(FUZZ_BUILD) --show-bin-path)/fuzz; mkdir -p .build/fuzz-found; \
	for reader in $$(ls Tests/Fuzz/Corpus); do \
		mkdir -p .build/fuzz-corpus/$$reader; \
		echo "== $$reader"; \
		FUZZ=$$reader $$program -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=512 \
			-max_len=65536 -print_final_stats=1 -artifact_prefix=.build/fuzz-found/$$reader- \
			.build/fuzz-corpus/$$reader Tests/Fuzz/Corpus/$$reader \
			$$([ $$reader = layout ] && echo Layouts) 2> .build/fuzz-$$reader.log \
			|| { tail -40 .build/fuzz-$$reader.log; exit 1; }; \
		grep -E "stat::number_of_executed|stat::peak_rss|cov:" .build/fuzz-$$reader.log | tail -3; \
	done

# Whatever calls Cairo, Pango, librsvg, libqpdf, poppler, zbar and libqrencode.
SANITIZED := PageDrawing|LayoutEngine|Imposition|Preflight|QRSymbol

.PHONY: sanitize
sanitize: setup  ## Run the tests that draw with the address sanitizer, leaks included (a quarter of an hour)
	swift build --build-tests --scratch-path .build/sanitize --sanitize address
	$(FEW_AT_ONCE) ASAN_OPTIONS=detect_leaks=1 \
		LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.supp:print_suppressions=0 \
		swift test --skip-build --disable-xctest --scratch-path .build/sanitize --sanitize address \
		--filter '^($(SANITIZED))Tests\.'

.PHONY: soak
soak: build setup-tests  ## Kill it a hundred times, then ten minutes of traffic (twenty minutes in all)
	swift build --product palier
	CRASH_ROUNDS=100 PALIER=$$(swift build --show-bin-path)/palier \
		$(VENV)/bin/python -m pytest -s Tests/Browser/test_crash.py
	python3 Benchmarks/soak.py $(PALIER)

.PHONY: crawl
crawl: setup setup-tests  ## Attack every form with every nasty text, in every language (an hour or so)
	swift build --product palier
	CRAWL=all PALIER=$$(swift build --show-bin-path)/palier \
		$(VENV)/bin/python -m pytest Tests/Browser/test_hostile.py

.PHONY: lint
lint:  ## Check the format and the documentation of the code
	swift format lint --strict --recursive Package.swift Sources Tests

.PHONY: install
install: build  ## Install the command, its resources, layouts and fonts below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/palier \
		$(DESTDIR)$(PREFIX)/share/palier/Layouts $(DESTDIR)$(PREFIX)/share/palier/Fonts
	install -s -m 755 $(PALIER) $(DESTDIR)$(PREFIX)/lib/palier/palier
	for bundle in .build/release/palier_*.resources; do \
		rm -rf $(DESTDIR)$(PREFIX)/lib/palier/$$(basename $$bundle); \
		cp -r $$bundle $(DESTDIR)$(PREFIX)/lib/palier/; done
	for folder in . batch cards languages recipes stock; do \
		install -d $(DESTDIR)$(PREFIX)/share/palier/Layouts/$$folder; \
		install -m 644 Layouts/$$folder/*.yaml $(DESTDIR)$(PREFIX)/share/palier/Layouts/$$folder/; done
	install -m 644 Fonts/fonts.conf $(DESTDIR)$(PREFIX)/share/palier/Fonts/
	ln -sf ../lib/palier/palier $(DESTDIR)$(PREFIX)/bin/palier

.PHONY: bench
bench: build  ## Measure, as ratios against a floor in the same run
	@$(MAKE) --no-print-directory packages PACKAGES="$(BENCH_PACKAGES)"
	python3 Benchmarks/bench.py $(PALIER)
	swift build --configuration release --static-swift-stdlib --product floor
	python3 Benchmarks/site.py $(PALIER) .build/release/floor
	for product in leaflets leaflet-floor; do \
		swift build --configuration release --static-swift-stdlib --product $$product || exit 1; done
	@[ $(VENV)-bench/ready -nt Benchmarks/requirements.txt ] || { \
		python3 -m venv $(VENV)-bench && \
		$(VENV)-bench/bin/python -m pip install --quiet --disable-pip-version-check \
			-r Benchmarks/requirements.txt && touch $(VENV)-bench/ready; }
	python3 Benchmarks/leaflets.py $(PALIER) .build/release/leaflets .build/release/leaflet-floor \
		$(VENV)-bench/bin/python

.PHONY: gallery
gallery: build  ## Draw the pictures that README and Layouts/README.md show anew
	Layouts/gallery/draw.sh $(PALIER)

.PHONY: clean
clean:  ## Remove everything that was built
	rm -rf .build $(VENV) $(VENV)-bench

# Set-up: does nothing, in no time, where nothing is missing.

.PHONY: setup
setup: swift
	@$(MAKE) --no-print-directory packages PACKAGES="$(BUILD_PACKAGES)"

.PHONY: setup-tests
setup-tests:
	@$(MAKE) --no-print-directory packages PACKAGES="$(TEST_PACKAGES)"
	@[ $(VENV)/ready -nt Tests/Browser/requirements.txt ] || { \
		python3 -m venv $(VENV) && \
		$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
			-r Tests/Browser/requirements.txt && touch $(VENV)/ready; }

.PHONY: swift
swift:
	@version=$$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9.]+).*/\1/p' | head -n 1); \
	if [ -z "$$version" ]; then \
		echo "Palier is written in Swift, which is not installed here." >&2; \
		echo "Install Swift $(SWIFT_NEEDED) or later: https://www.swift.org/install/linux/" >&2; exit 1; \
	elif [ "$$(printf '%s\n' $(SWIFT_NEEDED) $$version | sort -V | head -n 1)" != $(SWIFT_NEEDED) ]; then \
		echo "This is Swift $$version, and Palier needs $(SWIFT_NEEDED) or later." >&2; \
		echo "Install it from https://www.swift.org/install/linux/" >&2; exit 1; \
	fi

# Installs those of PACKAGES that are missing, with sudo where we are not root.
.PHONY: packages
packages:
	@missing=$$(for package in $(PACKAGES); do \
		dpkg-query --show --showformat '$${db:Status-Status}' $$package 2>/dev/null \
			| grep -qx installed || echo $$package; done); \
	[ -n "$$missing" ] || exit 0; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	echo "Installing:" $$missing; \
	$$sudo apt-get update --quiet=2 && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes \
		--no-install-recommends $$missing > /dev/null
