#!/usr/bin/env bash
# A private PostgreSQL server for the tests of storage, reached by a socket in its own folder only.
#   tests/postgres.sh start FOLDER    makes FOLDER, starts the server, prints its address
#   tests/postgres.sh stop FOLDER     ends it and removes FOLDER
# Start prints nothing and fails where no server is installed (Debian: postgresql).
set -u
folder=$2

for found in "$(dirname "$(readlink -f "$(command -v initdb)" 2>/dev/null)" 2>/dev/null)" /usr/lib/postgresql/*/bin; do
  [ -x "$found/initdb" ] && bin=$found
done
[ -n "${bin:-}" ] || exit 1

# The server refuses to run as root.
as_owner() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$folder" "$@"
  else
    "$@"
  fi
}

case $1 in
  start)
    mkdir -p "$folder" && cd "$folder" || exit 1
    [ "$(id -u)" -eq 0 ] && chown postgres: "$folder"
    as_owner "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 --no-locale --no-sync >"$folder.log" 2>&1 || exit 1
    as_owner "$bin/pg_ctl" start --pgdata="$folder/data" --wait --silent --log="$folder/server.log" \
      --options="-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c max_connections=50 -c shared_buffers=64MB" >>"$folder.log" 2>&1 || exit 1
    echo "Host=$folder;Username=postgres;Database=postgres"
    ;;
  stop)
    cd "$folder" 2>/dev/null && as_owner "$bin/pg_ctl" stop --pgdata="$folder/data" --mode=fast --silent >/dev/null 2>&1
    cd / && rm -rf "$folder" "$folder.log"
    ;;
esac
