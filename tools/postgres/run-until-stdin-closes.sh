#!/bin/sh
# Usage: run-until-stdin-closes.sh SOCKET_FOLDER POSTGRES [ARGUMENT]…
# Runs PostgreSQL and shuts it down (SIGINT: fast, nothing lost) as soon as standard input closes.
# A starter that dies, even by kill -9, closes it: the database never outlives the product.
sockets=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
database=$!
# Repeated, because PostgreSQL does not listen yet in its first moments.
{ cat <&3 >/dev/null; while kill -INT "$database" 2>/dev/null; do sleep 0.2; done; } &
watch=$!
exec 3<&-
wait "$database"
status=$?
kill "$watch" 2>/dev/null
rm -rf -- "$sockets"
exit "$status"
