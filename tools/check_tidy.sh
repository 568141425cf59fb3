#!/bin/sh
# Looks for mistakes with clang-tidy (checks: .clang-tidy).
#
# usage: tools/check_tidy.sh BUILD_FOLDER [--all]
#
# Reads the sources of src that changed since they were last found good, or all. What clang 14 itself cannot parse
# of g++ 12's ranges, or of bindings captured by lambdas, is no finding; the rest of such a file is still read.
set -eu
cd "$(dirname "$0")/.."
out=$1/tidy
mkdir -p "$out"
[ "${2:-}" = --all ] && find "$out" -name '*.good' -delete

flags="-std=c++20 -Isrc $(pkg-config --cflags libpq libsodium gumbo vips) -DERASMI_VERSION=\"0\""
# shellcheck disable=SC2086 # a list of words
clang++ -x c++-header $flags src/base/precompiled.hpp -o "$out/precompiled.pch"
export out flags

find src -name '*.cpp' ! -path '*/tests/*' | sort | xargs -P 2 -n 1 sh -c '
    good=$out/$1.good
    [ "$good" -nt "$1" ] && [ "$good" -nt .clang-tidy ] && exit 0
    mkdir -p "$(dirname "$good")"
    clang-tidy --quiet "$1" -- $flags -include-pch "$out/precompiled.pch" >"$good.new" 2>/dev/null || :
    if grep -E "(warning|error): " "$good.new" | grep -qv "clang-diagnostic-error"; then
        cat "$good.new"
        exit 1
    fi
    mv "$good.new" "$good"
' check
