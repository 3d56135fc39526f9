package city.kaen.ledger;

import city.kaen.activity.Quantity;
import city.kaen.check.Doubt;
import city.kaen.intake.Line;
import city.kaen.ledger.LiveStatements.Held;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.ledger.LiveStatements.Reason;
import city.kaen.ledger.LiveStatements.SetAside;
import city.kaen.ledger.Statements.Committed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The making of [LiveStatements]: first within each key, then between the keys, then without what is in doubt.
final class Resolution {
    /// Within which keys replace each other. The city and the month are given.
    private record Subject(String department, String dataset) {}

    /// What is stated of an identity. The same amount with a reason says more than without.
    private record Stated(Quantity quantity, String confirmation) {
        Stated plus(Stated other) {
            return new Stated(
                    quantity.plus(other.quantity), confirmation.isEmpty() ? other.confirmation : confirmation);
        }
    }

    private static final Comparator<Held> ORDER_OF_HELD = Comparator.comparing(Held::version)
            .thenComparing(Held::dataset)
            .thenComparing(each -> each.line().facility())
            .thenComparing(each -> each.line().meter())
            .thenComparing(each -> each.line().activity())
            .thenComparing(each -> each.line().subSector())
            .thenComparing(each -> each.line().district());

    /// A version of a key that speaks, with its facts. A version that repeats the one before it is an arrival of its
    /// own, so that both stay in their place among the other keys. Not a record: two are never the same.
    private static final class Arrival {
        private final Committed committed;
        private @Nullable Map<Line.Identity, Stated> facts;

        Arrival(Committed committed) {
            this.committed = committed;
        }

        /// Gathered when they are first asked for: most statements stand alone and are compared with none.
        Map<Line.Identity, Stated> facts() {
            Map<Line.Identity, Stated> known = facts;
            if (known == null) {
                known = Resolution.facts(committed);
                facts = known;
            }
            return known;
        }
    }

    private final List<Committed> ofSubject;
    private final Map<String, List<Upload>> histories;
    private final List<Committed> live = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    private Resolution(List<Committed> ofSubject, Map<String, List<Upload>> histories) {
        this.ofSubject = ofSubject;
        this.histories = histories;
    }

    /// Resolves what was said of a month, each department and dataset by itself; nothing is held yet.
    static List<Resolution> of(SaidOfMonth said) {
        Map<Subject, List<Committed>> bySubject = new HashMap<>();
        for (Committed each : said.committed()) {
            bySubject
                    .computeIfAbsent(
                            new Subject(
                                    each.version().department(),
                                    each.statement().dataset()),
                            subject -> new ArrayList<>())
                    .add(each);
        }
        List<Resolution> resolved = new ArrayList<>();
        for (List<Committed> ofSubject : bySubject.values()) {
            resolved.add(new Resolution(ofSubject, said.histories()).resolve());
        }
        return resolved;
    }

    /// What counts if nothing is in doubt.
    static LiveStatements standing(List<Resolution> resolved) {
        return together(resolved, resolution -> resolution.live, List.of());
    }

    /// What counts without what is in doubt.
    static LiveStatements without(Doubts doubts, List<Resolution> resolved) {
        List<Held> held = new ArrayList<>();
        return together(resolved, resolution -> resolution.hold(doubts, held), held);
    }

    private static LiveStatements together(
            List<Resolution> resolved, Function<Resolution, List<Committed>> counts, List<Held> held) {
        List<Committed> live = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        for (Resolution resolution : resolved) {
            live.addAll(counts.apply(resolution));
            setAside.addAll(resolution.setAside);
        }
        live.sort(Committed.ORDER);
        setAside.sort(Comparator.comparing(SetAside::committed, Committed.ORDER));
        return new LiveStatements(
                live, setAside, held.stream().sorted(ORDER_OF_HELD).toList());
    }

    private Resolution resolve() {
        Map<String, List<Committed>> byKey = new HashMap<>();
        for (Committed each : ofSubject) {
            byKey.computeIfAbsent(each.version().key(), key -> new ArrayList<>())
                    .add(each);
        }
        List<Arrival> arrivals = new ArrayList<>();
        byKey.forEach(
                (key, statements) -> arrivals.addAll(speaking(statements, histories.getOrDefault(key, List.of()))));
        betweenKeys(arrivals);
        return this;
    }

    /// What is live without the lines in doubt, and in their places what would stand had their versions never come.
    ///
    /// @param held takes the lines in doubt
    private List<Committed> hold(Doubts doubts, List<Held> held) {
        Map<ObjectVersion, Standing> standing = new TreeMap<>();
        Without without = new Without(ofSubject, histories, doubts);
        for (Committed committed : live) {
            Map<Line.Identity, Doubt> doubted = new HashMap<>();
            for (Line line : committed.statement().lines()) {
                doubts.of(committed, line).ifPresent(doubt -> doubted.put(line.identity(), doubt));
            }
            if (doubted.isEmpty()) {
                Standing.of(standing, committed).addAll();
                continue;
            }
            for (Line line : committed.statement().lines()) {
                Doubt doubt = doubted.get(line.identity());
                if (doubt == null) {
                    Standing.of(standing, committed).add(line);
                    continue;
                }
                Optional<LiveLine> other = without.version(committed.version(), line.identity());
                other.ifPresent(stands ->
                        Standing.of(standing, committed(ofSubject, stands)).add(stands.line()));
                // The same amount, confirmed before, needs no second word.
                if (other.filter(stands -> stands.line().quantity().equals(line.quantity()))
                        .isEmpty()) {
                    held.add(new Held(committed.version(), committed.statement().dataset(), line, doubt, other));
                }
            }
        }
        return standing.values().stream().map(Standing::committed).toList();
    }

    /// What of some statements stands if nothing is in doubt.
    static List<Committed> standing(List<Committed> ofSubject, Map<String, List<Upload>> histories) {
        return new Resolution(ofSubject, histories).resolve().live;
    }

    private static Committed committed(List<Committed> ofSubject, LiveLine line) {
        return ofSubject.stream()
                .filter(each -> each.version().equals(line.version()))
                .findFirst()
                .orElseThrow();
    }

    /// The lines of a statement that stand, in their order.
    private static final class Standing {
        private final Committed whole;
        private final Set<Line> lines = new LinkedHashSet<>();
        private boolean all;

        Standing(Committed whole) {
            this.whole = whole;
        }

        static Standing of(Map<ObjectVersion, Standing> standing, Committed committed) {
            return standing.computeIfAbsent(committed.version(), version -> new Standing(committed));
        }

        void add(Line line) {
            lines.add(line);
        }

        void addAll() {
            all = true;
        }

        Committed committed() {
            List<Line> stated = whole.statement().lines();
            return all || lines.size() == stated.size()
                    ? whole
                    : new Committed(
                            whole.version(),
                            whole.sha256(),
                            whole.statement()
                                    .of(stated.stream().filter(lines::contains).toList()));
        }
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
            Arrival arrival = new Arrival(committed);
            unbroken = unbroken
                    && (arrivals.isEmpty() || arrivals.getLast().facts().equals(arrival.facts()));
            if (unbroken) {
                arrivals.add(arrival);
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
        if (arrivals.size() == 1) {
            live.add(arrivals.getFirst().committed);
            return;
        }
        arrivals.sort(Comparator.comparing(arrival -> arrival.committed.version()));
        Map<Line.Identity, Arrival> stated = new HashMap<>();
        Set<Arrival> standing = new LinkedHashSet<>();
        for (Arrival arrival : arrivals) {
            Set<Arrival> shared = new LinkedHashSet<>();
            List<Line> lines = arrival.committed.statement().lines();
            List<Line.Identity> identities = new ArrayList<>(lines.size());
            lines.forEach(line -> identities.add(line.identity()));
            for (Line.Identity identity : identities) {
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
                stated.keySet().removeAll(other.facts().keySet());
                setAside.add(new SetAside(other.committed, Reason.REPLACED, List.of(arrival.committed.version())));
            }
            standing.add(arrival);
            identities.forEach(identity -> stated.put(identity, arrival));
        }
        standing.forEach(arrival -> live.add(arrival.committed));
    }

    /// Whether it says, no more and no less, what those it shares an identity with say together.
    private static boolean repeats(Arrival arrival, Set<Arrival> shared) {
        Set<Map.Entry<Line.Identity, Stated>> together = new HashSet<>();
        shared.forEach(other -> together.addAll(other.facts().entrySet()));
        return together.equals(arrival.facts().entrySet());
    }

    private static List<ObjectVersion> versions(Set<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.committed.version())
                .sorted()
                .toList();
    }

    private static Map<Line.Identity, Stated> facts(Committed committed) {
        Map<Line.Identity, Stated> facts = new HashMap<>();
        for (Line line : committed.statement().lines()) {
            facts.merge(line.identity(), new Stated(line.quantity(), line.confirmation()), Stated::plus);
        }
        return facts;
    }
}
