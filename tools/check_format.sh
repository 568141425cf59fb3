#!/bin/sh
# Says which C++ files clang-format would write differently; `tools/check_format.sh --mend` writes them.
set -eu
cd "$(dirname "$0")/.."
mode="--dry-run -Werror"
[ "${1:-}" = --mend ] && mode=-i
folders=
for folder in src tests bench; do [ -d "$folder" ] && folders="$folders $folder"; done
# shellcheck disable=SC2086 # lists of words
find $folders -name '*.[ch]pp' ! -path '*/node_modules/*' -print0 | xargs -0 -P 2 -n 20 clang-format $mode
