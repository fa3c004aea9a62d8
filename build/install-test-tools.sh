#!/usr/bin/env bash
# Installs the programs that the tests need beyond the SDK and Node, if they are missing. It takes them from Debian's packages.
set -euo pipefail

missing=()
[ -n "${VCC_CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || missing+=(chromium)
[ -n "${VCC_FIREFOX:-}" ] || [ -x /usr/bin/firefox-esr ] || missing+=(firefox-esr)
command -v redis-server >/dev/null || missing+=(redis-server)
# The call journal is tested with a real PostgreSQL, which the tests start themselves.
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null || missing+=(postgresql)
# Publishing native code needs a C linker.
command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(gcc libc6-dev)
# Sessions shared by two servers are tested with a real Redis.
command -v redis-server >/dev/null || missing+=(redis-server)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "The tests need ${missing[*]}. VCC_CHROMIUM and VCC_FIREFOX may name the browsers." >&2
  exit 1
fi
echo "Installing ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
# Debian starts the service of a server that it installs. The tests start their own, so the service stays off.
mkdir -p /usr/sbin
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  printf '#!/bin/sh\nexit 101\n' > $policy
  chmod +x $policy
  trap 'rm -f $policy' EXIT
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
