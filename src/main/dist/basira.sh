#!/bin/sh
# Starts Basira from its jar, quickly: the first time, and after the jar has changed, it is unpacked and one short run
# without a user teaches the JVM what to load (JEP 483, 514); later starts use that. All arguments go to Basira.
#
#   BASIRA_JAR   the jar (default: the one beside this script, or in target/)
#   BASIRA_APP   folder for the unpacked jar and the cache (default: app/ beside the jar)
#   JAVA_HOME    a Java 25; JAVA_OPTS more options for it
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${BASIRA_JAR:-}" ]; then
  for candidate in "$here"/basira-*.jar "$here"/../../../target/basira-*.jar; do
    [ -f "$candidate" ] && BASIRA_JAR=$candidate
  done
fi
if [ ! -f "${BASIRA_JAR:-}" ]; then
  echo "No jar of Basira found: build it with ./mvnw -DskipTests package, or say where it is in BASIRA_JAR." >&2
  exit 1
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! "$java" -version 2>&1 | grep -Eq 'version "(2[5-9]|[3-9][0-9])'; then
  echo "Basira needs a Java 25; $java is another one. Say where one is in JAVA_HOME." >&2
  exit 1
fi
app=${BASIRA_APP:-$(dirname "$BASIRA_JAR")/app}
cache=$app/basira.aot

if [ ! -f "$cache" ] || [ "$BASIRA_JAR" -nt "$cache" ]; then
  echo "Preparing a quick start in $app: this happens once."
  rm -rf "$app"
  "$java" -Djarmode=tools -jar "$BASIRA_JAR" extract --destination "$app"
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  (cd "$scratch" && "$java" -XX:AOTCacheOutput="$cache" -Dspring.context.exit=onRefresh \
    -jar "$app"/basira-*.jar --server.port=0 --server.address=127.0.0.1 --basira.data="$scratch/data") \
    > "$app/preparing.log" 2>&1 || true
  rm -rf "$scratch"
  trap - EXIT
  [ -f "$cache" ] || echo "No quick start this time; see $app/preparing.log." >&2
fi

if [ -f "$cache" ]; then
  set -- -XX:AOTCache="$cache" -jar "$app"/basira-*.jar "$@"
else
  set -- -jar "$BASIRA_JAR" "$@"
fi
# shellcheck disable=SC2086 # options are words
exec "$java" ${JAVA_OPTS:-} "$@"
