# run · build · test · check · bench · pack · package, each from a bare Debian or Ubuntu with git, make, Rust and Node 20.

BUILD_NEEDS = build-essential pkg-config perl libclang-dev libwebkit2gtk-4.1-dev
TEST_NEEDS = $(BUILD_NEEDS) xvfb xauth dbus dbus-x11 webkit2gtk-driver fonts-dejavu-core poppler-utils qpdf \
  default-jdk-headless libjaxb-java
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE = target/release/probant
DEMO = $(CURDIR)/target/demonstration
WINDOW_SOURCES := $(shell find ui assets/locales assets/fonts -type f -not -path "*/node_modules/*" -not -path "ui/dist/*")

# Installs the Debian packages named, those only that are missing.
define install
	@if command -v dpkg >/dev/null; then \
	  missing=$$(for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	  if [ -n "$$missing" ]; then $(SUDO) apt-get update -q && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; fi; \
	else echo "Not Debian or Ubuntu: see README.md for what to install by hand."; fi
endef

.PHONY: run build test check bench pack package needs test-needs window
.DEFAULT_GOAL := build

needs:
	$(call install,$(BUILD_NEEDS))

test-needs:
	$(call install,$(TEST_NEEDS))

ui/node_modules/.done: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund
	touch $@

ui/dist/index.html: ui/node_modules/.done $(WINDOW_SOURCES)
	cd ui && npm run build

window: ui/dist/index.html

build: needs window
	cargo build --release -p probant

run: build
	@mkdir -p $(DEMO)
	@$(RELEASE) demo $(DEMO)/demo.probant --refresh
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(RELEASE) $(DEMO)/demo.probant; \
	else $(RELEASE) pack $(DEMO)/demo.probant --out $(DEMO)/demo.pdf; fi

# A tool of cargo, built from source where it is missing.
define tool
	@command -v $(1) >/dev/null || cargo install --locked $(1)
endef

check: needs window
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	$(call tool,cargo-deny)
	cargo deny check licenses bans sources
	@cargo deny fetch db >/dev/null 2>&1 && cargo deny check advisories || \
		{ cargo deny fetch db >/dev/null 2>&1 && exit 1; \
		echo "The list of known faults of crates is out of reach from here: nothing was compared with it."; }
	@cd ui && { npm audit --audit-level=high >../target/npm-audit.txt 2>&1; found=$$?; cat ../target/npm-audit.txt; \
		if grep -q "audit endpoint returned an error" ../target/npm-audit.txt; then \
		echo "This registry tells no known faults of packages: nothing was compared with them."; else exit $$found; fi; }
	cd ui && npm run check && npm test
	cargo test -q -p language -p store -p domain -p exchange -p pack -p probant

test: test-needs window
	cd ui && npm run check && npm test
	cargo build --workspace --bins --tests
	rm -rf target/bindings && cp -r ui/src/ipc/bindings target/bindings
	cargo test --workspace --exclude journeys -- --test-threads=2
	bash tests/tools/journeys.sh
	@diff -r target/bindings ui/src/ipc/bindings || { echo "The TypeScript bindings were stale: commit them."; exit 1; }

bench: build test-needs
	$(call install,time)
	cargo build --release -p probant --example empty_window
	cargo bench -p journeys --bench speed
	cd tests/benches/krilla && cargo build --release --target-dir $(CURDIR)/target/krilla
	cargo bench -p journeys --bench pages
	cargo bench -p journeys --bench contracts
	cargo bench -p journeys --bench entry

pack: build
	@mkdir -p $(DEMO) && rm -f $(DEMO)/pack.probant
	@$(RELEASE) demo $(DEMO)/pack.probant && $(RELEASE) pack $(DEMO)/pack.probant --out $(DEMO)/demo.pdf

SBOM = target/release/bundle/sbom

# The package, and what it is made of (CycloneDX): the crates, and the packages of the window.
package: needs ui/node_modules/.done
	cd ui && npm install --no-save --no-audit --no-fund @tauri-apps/cli@2.12.5
	cd src-tauri && ../ui/node_modules/.bin/tauri build --bundles deb
	$(call tool,cargo-cyclonedx)
	@mkdir -p $(SBOM)
	cargo cyclonedx --manifest-path src-tauri/Cargo.toml --format json --override-filename probant-crates.cdx
	mv src-tauri/probant-crates.cdx.json $(SBOM)/ && rm -f crates/*/probant-crates.cdx.json tests/probant-crates.cdx.json
	cd ui && npm sbom --sbom-format cyclonedx --omit dev >../$(SBOM)/probant-window.cdx.json
