#!/usr/bin/env bash
# Installs what the tests need beyond the SDK and Node, from Debian's packages, if it is not there yet.
set -euo pipefail

missing=()
[ -n "${VCC_CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || missing+=(chromium)
# The client is published as native code, which takes a C linker.
command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(gcc libc6-dev)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "The tests need ${missing[*]}. Install that; VCC_CHROMIUM may name Chromium's path." >&2
  exit 1
fi
echo "Installing ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
