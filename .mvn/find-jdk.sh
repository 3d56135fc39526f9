# Sourced by mvnw and kaen: finds a JDK 25 or newer and sets JDK25 to its folder, or ends with one sentence.
# Looks at JAVA_HOME, then the PATH, then the usual places.

jdk_major() { # folder -> major version, or nothing
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

find_jdk25() {
    path_java=$(command -v javac 2>/dev/null || true)
    if [ -n "$path_java" ]; then
        path_java=$(readlink -f "$path_java" 2>/dev/null || echo "$path_java")
        path_java=$(dirname "$(dirname "$path_java")")
    fi
    for candidate in "${JAVA_HOME:-}" "$path_java" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$candidate" ] && [ -d "$candidate" ] || continue
        major=$(jdk_major "$candidate")
        if [ "${major:-0}" -ge 25 ]; then
            JDK25=$candidate
            return 0
        fi
    done
    echo "Kaen needs a JDK 25 or newer and found none: install one (for example Eclipse Temurin 25) and set JAVA_HOME to it." >&2
    return 1
}
