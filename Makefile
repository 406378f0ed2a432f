# `make site` and `make test` are all that is needed on a fresh machine; see README.md.
.DEFAULT_GOAL := site
.PHONY: site test test-long soak benchmark format lint dist manual

CANDOUR := .build/release/candour

# Installs what is missing, builds the program and builds content/ into public/.
site:
	@sh scripts/install-packages.sh
	@echo "Building the program (some minutes the first time) …"
	@swift build -c release --product candour
	@echo "Building the site …"
	@$(CANDOUR) build

# Installs what the tests need too, and runs them all.
test:
	@sh scripts/install-packages.sh --for-tests
	@sh scripts/run-tests.sh
	@CANDOUR=.build/debug/candour sh scripts/run-browser-tests.sh

# What the documents say takes minutes (measuring, fuzzing), each on a small site or for seconds.
test-long:
	@sh scripts/install-packages.sh --for-tests
	@CANDOUR=$(CANDOUR) sh scripts/run-browser-tests.sh -m long

# That, the same as test with many more random cases, and then a quarter of an hour of fuzzing; takes long.
soak:
	@$(MAKE) --no-print-directory test-long
	@CANDOUR_SOAK=1 sh scripts/run-tests.sh
	@sh scripts/run-fuzzing.sh --minutes 14

# Measures the program against Hugo and cp -r, and writes the tables of docs/performance.md, or of the document TABLES.
CORPORA := borough england reports-1k reports-8k reports-100k
ROUNDS := 5
TABLES := docs/performance.md
benchmark:
	@sh scripts/install-packages.sh
	@sh scripts/run-benchmark.sh $(CORPORA:%=--corpus %) --rounds $(ROUNDS) --write $(TABLES)

# The packages beside the main one have a .build of their own, which is nobody's to format.
SWIFT_CODE := Package.swift Sources Tests Plugins Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Rooms \
  Fuzzing/Package.swift Fuzzing/Sources

format:
	@swift format -i -r $(SWIFT_CODE)

lint:
	@swift format lint --strict -r $(SWIFT_CODE)

# One self-contained program for Linux in dist/, with its manual page, completions and checksum.
dist:
	@sh scripts/install-packages.sh
	@sh scripts/make-dist.sh

# docs/candour.1 and docs/commands.md, from what the program says of itself.
manual:
	@swift build --product candour
	@python3 scripts/make-manual.py .build/debug/candour
