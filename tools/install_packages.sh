#!/usr/bin/env bash
# Installs the Debian packages of one purpose of tools/packages.txt, those that are missing.
#
# usage: install_packages.sh PURPOSE
#
# A stamp named by the hash of the list makes the next call instant.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=$1
packages=$(sed -n "/^\[$purpose\]$/,/^\[/{/^[a-z]/p}" tools/packages.txt)
stamp=var/installed/packages-$purpose-$(echo "$packages" | sha256sum | cut -c1-16)
[ -e "$stamp" ] && exit

is_there() {
    case $1 in
        # Node may come from elsewhere, with npm inside, and then refuses Debian's npm.
        nodejs) command -v node >/dev/null ;;
        npm) command -v npm >/dev/null ;;
        *) dpkg-query --show --showformat='${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ;;
    esac
}

missing=()
for package in $packages; do
    is_there "$package" || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing for $purpose: ${missing[*]}"
    root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    export DEBIAN_FRONTEND=noninteractive
    quiet=(-qq -o Dpkg::Use-Pty=0)
    "${root[@]}" apt-get "${quiet[@]}" update
    "${root[@]}" apt-get "${quiet[@]}" install --yes --no-install-recommends "${missing[@]}" >/dev/null
fi
mkdir -p var/installed
touch "$stamp"
