#!/usr/bin/env bash
# Writes token-vectors.json: tokens signed by openssl, not by us, for keys of 1 to 200 bytes.
set -euo pipefail
cd "$(dirname "$0")"

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

payload='{"ipphone":"5000","expired":"2030-01-01 00:00:00"}'
signed="$(printf %s '{"alg":"HS256","typ":"JWT"}' | base64url).$(printf %s "$payload" | base64url)"

vector() {
  local hex; hex=$(printf %s "$1" | od -An -v -tx1 | tr -d ' \n')
  local signature; signature=$(printf %s "$signed" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$hex" -binary | base64url)
  printf '  {"bytes":%d,"key":"%s","token":"%s"}' $((${#hex} / 2)) "$1" "$signed.$signature"
}

{
  echo '['
  for bytes in $(seq 1 200); do
    key=''
    while [ ${#key} -lt "$bytes" ]; do key+=$(printf '%s/%s' "$bytes" "${#key}" | openssl dgst -sha256 -binary | base64url); done
    vector "${key:0:bytes}"; echo ','
  done
  vector 'khóa bí mật'; echo ','
  vector 'Đường dây nóng của tổng đài chăm sóc khách hàng'; echo ','
  vector '🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑'; echo
  echo ']'
} > token-vectors.json
