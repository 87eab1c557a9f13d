# The two lines of the README, and what engineers run by hand.
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
BUILD = .build/release/maillon
# Swift's libraries are in the program: it starts sooner, and runs where there is no Swift.
BUILDING = swift build -c release --product maillon --static-swift-stdlib
SECONDS = 30
MUTANTS = 200
SANITIZERS = address thread
SWIFT_FILES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: demo test bench crash conformance fuzz sanitize coverage mutation hostile build install install-words format lint setup

## Imports the sample audit, prints the league table and what changed between its two quarters.
demo: build
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && cd "$$folder" && \
	$(CURDIR)/$(BUILD) import -q $(CURDIR)/samples/audit/2025-T3.csv $(CURDIR)/samples/audit/2025-T4.xml && \
	$(CURDIR)/$(BUILD) rank --period 2025-Q4 && echo && \
	$(CURDIR)/$(BUILD) diff 2025-Q3 2025-Q4

## Runs the tests: all of them with ledgers in files, and those of the ledger and of the commands with ledgers on a
## PostgreSQL server as well, which is started for them in a temporary folder. Both at once, a core each.
test:
	@.ci/setup tests
	swift build --build-tests
	@.ci/tests

## Times the program beside its peers (Benchmarks/README.md): make bench BENCH="--encounters 1000000 --only import"
bench: build
	swift build -c release --package-path Benchmarks --product generate >&2
	@/usr/bin/python3 Benchmarks/bench $(BENCH)

## Kills the program hundreds of times in the middle of what it writes, and looks at the ledger each time.
crash: setup
	MAILLON_CRASHES=300 swift test --filter CrashTests

## Prints our figures beside published ones (Tests/Conformance).
conformance: setup
	swift test --filter Conformance

## Feeds the readers mutated files until one crashes, hangs or loses a row: make fuzz SECONDS=60 FUZZERS="csv xml"
fuzz: setup
	@Tests/Fuzzing/run $(SECONDS) $(FUZZERS)

## Runs the tests under the sanitizers of address and thread: make sanitize SANITIZERS=thread
sanitize: setup
	@for sanitizer in $(SANITIZERS); do echo "-- $$sanitizer" && ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no \
	  MAILLON_SANITIZER=$$sanitizer swift test --sanitize $$sanitizer --scratch-path .build/sanitize-$$sanitizer || exit 1; done

## Prints which share of the lines of Core and Intake the tests run.
coverage: setup
	swift test --enable-code-coverage --scratch-path .build/coverage
	@Tests/coverage "$$(swift test --show-codecov-path --scratch-path .build/coverage)"

## Turns operators and constants of the statistics and the classifier wrong, one at a time, and counts
## how many of them the tests notice: make mutation MUTANTS=400
mutation: setup
	@/usr/bin/python3 Tests/Mutation/check $(MUTANTS)

## Feeds the program files of gigabytes and prints time, memory and exit status: make hostile SIZES="256 2048"
hostile: build
	@/usr/bin/python3 Tests/Fuzzing/hostile $(BUILD) $(SIZES)

## Builds the program for use.
build: setup
	@$(BUILDING) >&2

## Installs the program with manual pages (English, French) and completions (bash, zsh, fish), without any need for
## Swift at run time: make install PREFIX=~/.local
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s $(BUILD) "$(DESTDIR)$(PREFIX)/bin/maillon"
	@$(MAKE) -s install-words PROGRAM="$(DESTDIR)$(PREFIX)/bin/maillon"

# Manual pages and completions, which the program itself writes; and the guides.
install-words:
	install -d "$(SHARE)/man/man1" "$(SHARE)/man/fr/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d" "$(SHARE)/doc/maillon"
	"$(PROGRAM)" manual --lang en "$(SHARE)/man/man1"
	"$(PROGRAM)" manual --lang fr "$(SHARE)/man/fr/man1"
	LC_ALL=C "$(PROGRAM)" --generate-completion-script bash >"$(SHARE)/bash-completion/completions/maillon"
	LC_ALL=C "$(PROGRAM)" --generate-completion-script zsh >"$(SHARE)/zsh/site-functions/_maillon"
	LC_ALL=C "$(PROGRAM)" --generate-completion-script fish >"$(SHARE)/fish/vendor_completions.d/maillon.fish"
	install -m 644 README.md CHANGELOG.md LICENSE samples/guides/*.md "$(SHARE)/doc/maillon"

## Lays out the sources.
format:
	swift format -i --recursive $(SWIFT_FILES)

## Checks the layout and style of the sources.
lint:
	swift format lint --strict --recursive $(SWIFT_FILES)

setup:
	@.ci/setup
