package city.kaen.ledger.simulation;

import city.kaen.intake.Statement;
import city.kaen.ledger.Given;
import city.kaen.ledger.ObjectVersion;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What was done to an inbox, in order, and the seed of all that happened on the way.
record History(String city, long seed, List<Deed> deeds) {
    private static final YearMonth FIRST = YearMonth.of(2025, 11);

    /// Most histories are of few months, which meet often; every sixth has so many that what is usual shows.
    private static final int FEW = 3;
    private static final int MANY = 8;
    static final List<YearMonth> MONTHS = months(MANY);
    private static final List<String> FILES = List.of("a.xlsx", "a final.xlsx", "b.xlsx");
    private static final List<String> FACILITIES = List.of("hall", "park", "school");
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    History {
        deeds = List.copyOf(deeds);
    }

    /// One thing done to the inbox.
    sealed interface Deed {
        ObjectVersion version();

        /// A file that will be accepted.
        record Good(ObjectVersion version, List<Statement> statements) implements Deed {}

        /// A file that will be refused.
        record Bad(ObjectVersion version) implements Deed {}

        record Removal(ObjectVersion version) implements Deed {}

        /// A set of factors, some months having one.
        ///
        /// @param rehearsed whether it comes by the approval of a rehearsal, and so only if nothing has moved since
        record Factors(ObjectVersion version, SortedMap<YearMonth, String> byMonth, boolean rehearsed)
                implements Deed {}
    }

    private static List<YearMonth> months(int count) {
        return IntStream.range(0, count).mapToObj(FIRST::plusMonths).toList();
    }

    static History of(String city, long seed) {
        Random random = random(seed, 1);
        List<Deed> deeds = new ArrayList<>();
        boolean many = random.nextInt(6) == 0;
        List<YearMonth> months = months(many ? MANY : FEW);
        int count = 1 + random.nextInt(9);
        for (int second = 1; second <= count; second++) {
            if (random.nextInt(7) == 0) {
                deeds.add(factors(random, city, second));
                continue;
            }
            String department = random.nextInt(8) == 0 ? "health" : "engineering";
            String file = FILES.get(random.nextInt(FILES.size()));
            ObjectVersion version = new ObjectVersion(
                    city,
                    department,
                    "inbox/" + city + "/" + department + "/" + file,
                    "v" + second,
                    START.plusSeconds(random.nextInt(6) == 0 ? second - 1 : second));
            deeds.add(many && second == 1 ? book(version) : deed(random, version, months, deeds));
        }
        return new History(city, seed, deeds);
    }

    /// Versions of one key come at different instants.
    private static Deed factors(Random random, String city, int second) {
        SortedMap<YearMonth, String> byMonth = new TreeMap<>();
        for (YearMonth month : MONTHS) {
            if (random.nextInt(3) > 0) {
                byMonth.put(month, Integer.toString(1 + random.nextInt(2)));
            }
        }
        ObjectVersion version = new ObjectVersion(
                city, "", "reference/factors/" + city + ".csv", "v" + second, START.plusSeconds(second));
        return new Deed.Factors(version, byMonth, random.nextInt(3) == 0);
    }

    /// A book of all months, by which what comes later is judged.
    private static Deed book(ObjectVersion version) {
        return new Deed.Good(
                version,
                months(MANY).stream()
                        .map(month -> Given.says(month, "hall=1", "park=2", "school=1"))
                        .toList());
    }

    private static Deed deed(Random random, ObjectVersion version, List<YearMonth> months, List<Deed> before) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Deed.Bad(version);
        }
        if (kind <= 2) {
            return new Deed.Removal(version);
        }
        if (kind == 3 && !before.isEmpty() && before.getLast() instanceof Deed.Good last) {
            return new Deed.Good(version, last.statements());
        }
        List<Statement> statements = new ArrayList<>();
        String figures = random.nextInt(4) == 0 ? "f" + random.nextInt(2) : "";
        List<YearMonth> spoken = random.nextInt(3) == 0 ? List.of(months.get(random.nextInt(months.size()))) : months;
        for (YearMonth month : spoken) {
            String[] facts = FACILITIES.stream()
                    .filter(facility -> random.nextInt(5) < 2)
                    .map(facility -> facility + "=" + amount(random))
                    .toArray(String[]::new);
            if (facts.length > 0) {
                statements.add(Given.ofFigures(figures, Given.says(month, facts)));
            }
        }
        return statements.isEmpty() ? new Deed.Bad(version) : new Deed.Good(version, statements);
    }

    /// An amount, sometimes a thousand times too much, sometimes in doubt by its own file, sometimes confirmed.
    private static String amount(Random random) {
        String amount = Integer.toString(1 + random.nextInt(2)) + (random.nextInt(8) == 0 ? "000" : "");
        return switch (random.nextInt(8)) {
            case 0 -> amount + "!";
            case 1 -> amount + ":checked";
            case 2 -> amount + "!:checked";
            default -> amount;
        };
    }

    /// The random of a seed and a purpose. Small seeds as they are begin alike.
    static Random random(long seed, int purpose) {
        return new Random((seed * 16 + purpose) * 0x9E3779B97F4A7C15L);
    }

    History without(int deed) {
        List<Deed> fewer = new ArrayList<>(deeds);
        fewer.remove(deed);
        return new History(city, seed, fewer);
    }

    @Override
    public String toString() {
        return "seed " + seed + ":\n" + deeds.stream().map(History::told).collect(Collectors.joining("\n"));
    }

    private static String told(Deed deed) {
        ObjectVersion version = deed.version();
        String what = switch (deed) {
            case Deed.Good good ->
                good.statements().stream()
                        .map(statement -> statement.month()
                                + statement.lines().stream()
                                        .map(line -> " " + line.facility() + "="
                                                + line.quantity().amount().toPlainString()
                                                + (line.doubt().isEmpty() ? "" : "!")
                                                + (line.confirmation().isEmpty() ? "" : ":"))
                                        .collect(Collectors.joining())
                                + " " + statement.figures())
                        .collect(Collectors.joining("; "));
            case Deed.Bad bad -> "is refused";
            case Deed.Removal removal -> "is removed";
            case Deed.Factors factors -> (factors.rehearsed() ? "is approved: " : "are factors: ") + factors.byMonth();
        };
        return "  " + version.uploadedAt() + " " + version.key() + " " + version.versionId() + ": " + what;
    }
}
