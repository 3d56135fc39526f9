package city.kaen.ledger;

import city.kaen.activity.Quantity;
import city.kaen.intake.Line;
import city.kaen.ledger.LiveStatements.Reason;
import city.kaen.ledger.LiveStatements.SetAside;
import city.kaen.ledger.Statements.Committed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The making of [LiveStatements]: first within each key, then between the keys.
final class Resolution {
    /// Within which keys replace each other. The city and the month are given.
    private record Subject(String department, String dataset) {}

    /// A version of a key that speaks, with its facts. A version that repeats the one before it is an arrival of its
    /// own,
    /// so that both stay in their place among the other keys. Not a record: two are never the same.
    private static final class Arrival {
        private final Committed committed;
        private final Map<Line.Identity, Quantity> facts;

        Arrival(Committed committed, Map<Line.Identity, Quantity> facts) {
            this.committed = committed;
            this.facts = facts;
        }
    }

    private final List<Committed> live = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    private Resolution() {}

    static LiveStatements of(Collection<Committed> committed, Map<String, List<Upload>> historyByKey) {
        Resolution resolution = new Resolution();
        Map<Subject, Map<String, List<Committed>>> bySubject = new HashMap<>();
        for (Committed each : committed) {
            bySubject
                    .computeIfAbsent(
                            new Subject(
                                    each.version().department(),
                                    each.statement().dataset()),
                            subject -> new HashMap<>())
                    .computeIfAbsent(each.version().key(), key -> new ArrayList<>())
                    .add(each);
        }
        for (Map<String, List<Committed>> byKey : bySubject.values()) {
            List<Arrival> arrivals = new ArrayList<>();
            byKey.forEach((key, statements) ->
                    arrivals.addAll(resolution.speaking(statements, historyByKey.getOrDefault(key, List.of()))));
            resolution.betweenKeys(arrivals);
        }
        resolution.live.sort(Committed.ORDER);
        resolution.setAside.sort(Comparator.comparing(SetAside::committed, Committed.ORDER));
        return new LiveStatements(resolution.live, resolution.setAside);
    }

    /// The versions of one key that speak: the latest accepted one and, unbroken before it, those that say the same.
    private List<Arrival> speaking(List<Committed> statements, List<Upload> history) {
        List<Upload> effective = history.stream()
                .filter(upload -> !(upload instanceof Upload.Rejected))
                .sorted(Comparator.comparing(Upload::version))
                .toList();
        Map<String, Committed> byVersion = new HashMap<>();
        for (Committed each : statements) {
            byVersion.put(each.version().versionId(), each);
        }
        List<Arrival> arrivals = new ArrayList<>();
        boolean unbroken = true;
        for (int i = effective.size() - 1; i >= 0; i--) {
            Upload upload = effective.get(i);
            Committed committed = byVersion.remove(upload.version().versionId());
            if (committed == null || upload instanceof Upload.Removed) {
                unbroken = false;
                continue;
            }
            Map<Line.Identity, Quantity> facts = facts(committed);
            unbroken =
                    unbroken && (arrivals.isEmpty() || arrivals.getLast().facts.equals(facts));
            if (unbroken) {
                arrivals.add(new Arrival(committed, facts));
            } else {
                Upload next = effective.get(i + 1);
                Reason reason = next instanceof Upload.Removed ? Reason.WITHDRAWN : Reason.NEWER_VERSION;
                setAside.add(new SetAside(committed, reason, List.of(next.version())));
            }
        }
        for (Committed each : byVersion.values()) {
            setAside.add(new SetAside(each, Reason.NOT_CONCLUDED, List.of()));
        }
        return arrivals;
    }

    private void betweenKeys(List<Arrival> arrivals) {
        arrivals.sort(Comparator.comparing(arrival -> arrival.committed.version()));
        Map<Line.Identity, Arrival> stated = new HashMap<>();
        Set<Arrival> standing = new LinkedHashSet<>();
        for (Arrival arrival : arrivals) {
            Set<Arrival> shared = new LinkedHashSet<>();
            for (Line.Identity identity : arrival.facts.keySet()) {
                Arrival other = stated.get(identity);
                if (other != null) {
                    shared.add(other);
                }
            }
            if (!shared.isEmpty() && repeats(arrival, shared)) {
                setAside.add(new SetAside(arrival.committed, Reason.REPEATS, versions(shared)));
                continue;
            }
            for (Arrival other : shared) {
                standing.remove(other);
                stated.keySet().removeAll(other.facts.keySet());
                setAside.add(new SetAside(other.committed, Reason.REPLACED, List.of(arrival.committed.version())));
            }
            standing.add(arrival);
            arrival.facts.keySet().forEach(identity -> stated.put(identity, arrival));
        }
        standing.forEach(arrival -> live.add(arrival.committed));
    }

    /// Whether it says, no more and no less, what those it shares an identity with say together.
    private static boolean repeats(Arrival arrival, Set<Arrival> shared) {
        Set<Map.Entry<Line.Identity, Quantity>> together = new HashSet<>();
        shared.forEach(other -> together.addAll(other.facts.entrySet()));
        return together.equals(arrival.facts.entrySet());
    }

    private static List<ObjectVersion> versions(Set<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.committed.version())
                .sorted()
                .toList();
    }

    private static Map<Line.Identity, Quantity> facts(Committed committed) {
        Map<Line.Identity, Quantity> facts = new HashMap<>();
        for (Line line : committed.statement().lines()) {
            facts.merge(line.identity(), line.quantity(), Quantity::plus);
        }
        return facts;
    }
}
