package city.kaen.ledger;

import static city.kaen.ledger.Given.says;

import city.kaen.intake.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Random uploads, corrections, refusals and removals of a city, for tests: few files, facilities and values, so that
/// they meet often.
final class RandomEvents {
    static final List<YearMonth> MONTHS = List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2));
    private static final List<String> FILES = List.of("july.xlsx", "july final.xlsx", "schools.xlsx");
    private static final List<String> FACILITIES = List.of("hall", "park", "school");
    private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");

    private RandomEvents() {}

    /// What happened to one object version: what it says (nothing, unless accepted), and what became of it.
    record Event(Upload upload, List<Statement> statements) {
        void into(Ledger ledger) {
            if (!statements.isEmpty()) {
                ledger.statements().commit(upload.version(), "00", statements);
            }
            ledger.conclude(upload);
        }
    }

    static List<Event> of(Random random, String city, int count) {
        List<Event> events = new ArrayList<>();
        for (int second = 1; second <= count; second++) {
            String department = random.nextInt(6) == 0 ? "health" : "engineering";
            ObjectVersion version = new ObjectVersion(
                    city,
                    department,
                    "inbox/" + city + "/" + department + "/" + FILES.get(random.nextInt(FILES.size())),
                    "v" + second,
                    // Now and then two uploads of the same second.
                    START.plusSeconds(random.nextInt(5) == 0 ? second - 1 : second));
            events.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Event(new Upload.Removed(version), List.of());
                        case 1 -> new Event(new Upload.Rejected(version, "00"), List.of());
                        default -> accepted(random, version);
                    });
        }
        return events;
    }

    private static Event accepted(Random random, ObjectVersion version) {
        Map<YearMonth, Statement> electricity = new TreeMap<>();
        List<Statement> statements = new ArrayList<>();
        for (YearMonth month : MONTHS) {
            String[] facts = FACILITIES.stream()
                    .filter(facility -> random.nextBoolean())
                    .map(facility -> facility + "=" + (1 + random.nextInt(2)))
                    .toArray(String[]::new);
            if (facts.length > 0) {
                electricity.put(month, says(month, facts));
            }
        }
        statements.addAll(electricity.values());
        if (statements.isEmpty() || random.nextInt(5) == 0) {
            statements.add(says("water", MONTHS.getFirst(), "hall=" + (1 + random.nextInt(2))));
            electricity.putIfAbsent(MONTHS.getFirst(), statements.getLast());
        }
        return new Event(new Upload.Accepted(version, "00", electricity.keySet()), statements);
    }
}
