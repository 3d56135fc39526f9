package city.kaen.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a rendering of the topology does, in words that both renderings can be told in.
///
/// @param buckets whether each keeps versions
/// @param keys of the table: attribute and kind, such as `pk HASH`
/// @param functions of each its handler, memory, timeout and settings, how many of it run at once, and how often and
/// how
/// long an invocation that fails is tried before it is set aside
/// @param triggers what each was told of, such as `validate-upload: created inbox/ in kaen-inbox`
/// @param schedules what each is sent by schedule, and how rarely
/// @param grants the requests that each may make of those that were tried
record Rendering(
        SortedMap<String, Boolean> buckets,
        List<String> keys,
        SortedMap<String, SortedMap<String, String>> functions,
        SortedSet<String> triggers,
        SortedSet<String> schedules,
        SortedSet<String> grants) {
    Rendering {
        buckets = new TreeMap<>(buckets);
        keys = List.copyOf(keys);
        functions = new TreeMap<>(functions);
        triggers = new TreeSet<>(triggers);
        schedules = new TreeSet<>(schedules);
        grants = new TreeSet<>(grants);
    }

    /// A schedule in one line.
    ///
    /// @param paces how many times five minutes lie between two runs
    static String schedule(String function, String payload, long paces) {
        return function + ": " + payload + " once in " + paces + " times five minutes";
    }

    /// Something that happens to an object, tried in both renderings.
    ///
    /// @param prefix what the object's key starts with
    record Probe(String bucket, String prefix, boolean created) {
        String told(String function) {
            return function + ": " + (created ? "created " : "removed ") + prefix + " in " + bucket;
        }
    }

    /// Objects under every prefix of a kind, and elsewhere, in every bucket that keeps versions.
    static List<Probe> probes(Map<String, Boolean> versioned, Set<String> prefixes) {
        return versioned.entrySet().stream()
                .filter(Map.Entry::getValue)
                .flatMap(bucket -> prefixes.stream()
                        .flatMap(prefix -> List.of(
                                new Probe(bucket.getKey(), prefix, true), new Probe(bucket.getKey(), prefix, false))
                                .stream()))
                .toList();
    }
}
