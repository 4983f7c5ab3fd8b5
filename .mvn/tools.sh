# Sourced by mvnw: finds a JDK 25 or newer where the default one is older, and brings Node 24 into .node
# where the machine has npm but another Node. Says nothing when all is as it should be.

basira_jdk_version() { # major version of a JDK home, 0 where there is none
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1 | grep . || echo 0
}

basira_find_jdk() {
  [ -n "${JAVA_HOME-}" ] && [ "$(basira_jdk_version "$JAVA_HOME")" -ge 25 ] && return 0
  basira_best=0
  for basira_home in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$basira_home/bin/javac" ] || continue
    basira_found=$(basira_jdk_version "$basira_home")
    if [ "$basira_found" -ge 25 ] && [ "$basira_found" -gt "$basira_best" ]; then
      basira_best=$basira_found
      JAVA_HOME=$basira_home
      export JAVA_HOME
    fi
  done
  return 0
}

basira_find_node() {
  case "$(node --version 2>/dev/null)" in v24.*) return 0 ;; esac
  basira_root=$(dirname "$0")
  [ ! -x "$basira_root/.node/bin/node" ] || return 0
  command -v npm >/dev/null 2>&1 || return 0
  case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) basira_platform=linux-x64 ;;
  Linux-aarch64) basira_platform=linux-arm64 ;;
  Darwin-arm64) basira_platform=darwin-arm64 ;;
  Darwin-x86_64) basira_platform=darwin-x64 ;;
  *) return 0 ;;
  esac
  echo "Fetching Node 24 into .node (once) ..." >&2
  npm install --silent --no-audit --no-fund -g --prefix "$basira_root/.node" \
    "node-$basira_platform@24" npm@11 >&2 || rm -rf "$basira_root/.node"
  return 0
}

basira_find_jdk
basira_find_node
