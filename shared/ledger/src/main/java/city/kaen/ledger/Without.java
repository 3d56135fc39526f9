package city.kaen.ledger;

import city.kaen.intake.Line;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.ledger.Statements.Committed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What would count of a fact had some versions never come: what stands without the version that is in doubt; if that
/// is in doubt, too, what stands without either, and so on.
///
/// Only what a version can touch is resolved anew: the keys that share a fact with it, or with one that does. So many
/// lines in doubt in many files take no longer than each alone.
final class Without {
    private record Stands(Committed committed, Line line) {}

    private final List<Committed> all;
    private final Map<String, List<Upload>> histories;
    private final Doubts doubts;
    private final Map<Set<ObjectVersion>, Map<Line.Identity, Stands>> worlds = new HashMap<>();
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, List<Committed>> groups = new HashMap<>();

    /// @param all the statements of one department and dataset in one month
    Without(List<Committed> all, Map<String, List<Upload>> histories, Doubts doubts) {
        this.all = all;
        this.histories = histories;
        this.doubts = doubts;
    }

    /// The line that would count for a fact had a version never come.
    Optional<LiveLine> version(ObjectVersion version, Line.Identity identity) {
        Set<ObjectVersion> gone = new TreeSet<>(Set.of(version));
        List<Committed> group = group(version.key());
        while (true) {
            Stands stands = worlds.computeIfAbsent(Set.copyOf(gone), versions -> world(group, versions))
                    .get(identity);
            if (stands == null) {
                return Optional.empty();
            }
            Committed committed = stands.committed();
            if (doubts.of(committed, stands.line()).isEmpty()) {
                return Optional.of(
                        new LiveLine(committed.version(), committed.statement().dataset(), stands.line()));
            }
            gone.add(committed.version());
        }
    }

    private Map<Line.Identity, Stands> world(List<Committed> group, Set<ObjectVersion> gone) {
        Map<String, List<Upload>> before = new HashMap<>(histories);
        for (ObjectVersion version : gone) {
            before.computeIfPresent(
                    version.key(),
                    (key, uploads) -> uploads.stream()
                            .filter(upload -> !gone.contains(upload.version()))
                            .toList());
        }
        List<Committed> left =
                group.stream().filter(each -> !gone.contains(each.version())).toList();
        Map<Line.Identity, Stands> stands = new HashMap<>();
        for (Committed each : Resolution.standing(left, before)) {
            each.statement().lines().forEach(line -> stands.put(line.identity(), new Stands(each, line)));
        }
        return stands;
    }

    /// The statements of the keys that share facts with a key, directly or by others between.
    private List<Committed> group(String key) {
        if (groups.isEmpty()) {
            Map<Line.Identity, String> firsts = new HashMap<>();
            for (Committed each : all) {
                String own = each.version().key();
                leaders.putIfAbsent(own, own);
                for (Line line : each.statement().lines()) {
                    String other = firsts.putIfAbsent(line.identity(), own);
                    if (other != null) {
                        leaders.put(leader(own), leader(other));
                    }
                }
            }
            for (Committed each : all) {
                groups.computeIfAbsent(leader(each.version().key()), leader -> new ArrayList<>())
                        .add(each);
            }
        }
        return groups.getOrDefault(leader(key), List.of());
    }

    private String leader(String key) {
        String leader = key;
        String next = leaders.getOrDefault(leader, leader);
        while (!next.equals(leader)) {
            leader = next;
            next = leaders.getOrDefault(leader, leader);
        }
        return leader;
    }
}
