# A headless browser for the tests: the one that is there, else the system's, else npm's. Read by ./dev, in its words.

CHROMIUM_PACKAGE=@sparticuz/chromium@153.0.0

runs_as_browser() { "$1" --version >/dev/null 2>&1 </dev/null; }

find_browser() {
    if [ -n "${CHROMIUM:-}" ]; then
        runs_as_browser "$CHROMIUM" || fail "CHROMIUM is set to $CHROMIUM, which does not run." \
            "Set it to a working Chromium, or unset it and one is found or fetched."
        return 0
    fi
    for candidate in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
        "$(cat .cache/chromium/path 2>/dev/null || true)"; do
        path=$(command -v "${candidate:-/nowhere}") || continue
        if runs_as_browser "$path"; then
            CHROMIUM=$path
            return 0
        fi
    done
    return 1
}

get_browser() {
    [ -z "$fetching" ] || wait "$fetching" || true
    find_browser || install_browser
    export CHROMIUM
}

can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

browser_from_apt() {
    prepare_ground 600
    step "a headless browser and Korean fonts from the system's packages (half a minute)"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update >.cache/log/browser.log 2>&1 </dev/null &&
        apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk \
            >>.cache/log/browser.log 2>&1 </dev/null
}

# Half a minute that mostly waits for the network, as setting up does: begun first, and waited for by get_browser.
fetching=
begin_browser() {
    if can_apt && ! find_browser; then
        browser_from_apt &
        fetching=$!
    fi
}

install_browser() {
    if can_apt; then
        [ -n "$fetching" ] || browser_from_apt || true
        ! find_browser || return 0
        say "  that did not work (see .cache/log/browser.log); trying the browser from npm"
    fi
    prepare_ground 600
    step "a headless browser from npm (a quarter of a minute)"
    use_node
    rm -rf .cache/chromium
    mkdir -p .cache/chromium
    quietly browser node "$npm" install --prefix .cache/chromium --no-save --no-audit --no-fund "$CHROMIUM_PACKAGE"
    (cd .cache/chromium && TMPDIR=$root/.cache/chromium node --input-type=module -e \
        'const { default: c } = await import("@sparticuz/chromium"); console.log(await c.executablePath())') \
        >.cache/chromium/path 2>>.cache/log/browser.log || rm -f .cache/chromium/path
    find_browser || fail "there is no browser for the tests, and the one from npm does not start here." \
        "Missing libraries: $(ldd .cache/chromium/chromium 2>/dev/null | awk '/not found/ { printf "%s ", $1 }')" \
        "Install one, for example: sudo apt install chromium      then start again, or set CHROMIUM to its path."
}
