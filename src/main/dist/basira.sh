#!/bin/sh
# Starts Basira from its jar, quickly: the first time, and after the jar or the Java has changed, it is unpacked and one
# short run without a user teaches the JVM what to load (JEP 483, 514); later starts use that. All arguments go to Basira.
#
#   BASIRA_JAR   the jar (default: the newest one beside this script, else in target/)
#   BASIRA_APP   folder for the unpacked jar and the cache (default: app/ beside the jar)
#   JAVA_HOME    a Java 25; JAVA_OPTS more options for it
set -eu
here=$(cd "$(dirname "$0")" && pwd)
newest() { ls -t "$1"/basira-*.jar 2>/dev/null | head -n 1; }
jar=${BASIRA_JAR:-$(newest "$here")}
jar=${jar:-$(newest "$here/../../../target")}
if [ ! -f "$jar" ]; then
  echo "No jar of Basira found: build it with ./mvnw -DskipTests package, or say where it is in BASIRA_JAR." >&2
  exit 1
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
version=$("$java" -version 2>&1)
if ! echo "$version" | grep -Eq 'version "(2[5-9]|[3-9][0-9])'; then
  echo "Basira needs a Java 25; $java is another one. Say where one is in JAVA_HOME." >&2
  exit 1
fi
app=${BASIRA_APP:-$(dirname "$jar")/app}
cache=$app/basira.aot
stamp="$(ls -ln "$jar") $version"

if [ "$(cat "$app/made-from" 2>/dev/null)" != "$stamp" ]; then
  echo "Preparing a quick start in $app: this happens once."
  rm -rf "$app"
  "$java" -Djarmode=tools -jar "$jar" extract --destination "$app"
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  # On a data folder of its own, whatever the settings say: it must not touch the real one.
  (cd "$scratch" && env -u SPRING_PROFILES_ACTIVE -u SPRING_DATASOURCE_URL -u SPRING_CONFIG_ADDITIONAL_LOCATION \
    -u SPRING_CONFIG_LOCATION "$java" -XX:AOTCacheOutput="$cache" -Dspring.context.exit=onRefresh \
    -jar "$app"/basira-*.jar --server.port=0 --server.address=127.0.0.1 --basira.data="$scratch/data") \
    > "$app/preparing.log" 2>&1 || true
  rm -rf "$scratch"
  trap - EXIT
  [ -f "$cache" ] || echo "No quick start this time; see $app/preparing.log." >&2
  echo "$stamp" > "$app/made-from"
fi

if [ -f "$cache" ]; then
  set -- -XX:AOTCache="$cache" -jar "$app"/basira-*.jar "$@"
else
  set -- -jar "$jar" "$@"
fi
# shellcheck disable=SC2086 # options are words
exec "$java" ${JAVA_OPTS:-} "$@"
