package city.kaen.ledger;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Small uploads of the engineering department of `kkc`, for tests.
public final class Given {
    public static final String CITY = "kkc";
    public static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");

    private Given() {}

    /// A version uploaded so many seconds after the first.
    public static ObjectVersion version(String file, int second) {
        return version("engineering", file, second);
    }

    public static ObjectVersion version(String department, String file, int second) {
        return new ObjectVersion(
                CITY, department, "inbox/kkc/" + department + "/" + file, "v" + second, START.plusSeconds(second));
    }

    /// Electricity of a month, told as `hall=10`: the kWh of each facility; `hall=10!` where the file itself speaks
    /// against it, `hall=10:new pump` where its sender confirms it.
    public static Statement says(YearMonth month, String... facts) {
        return says("electricity", month, facts);
    }

    public static Statement says(String dataset, YearMonth month, String... facts) {
        List<Line> lines = Arrays.stream(facts)
                .map(fact -> line(month, fact))
                .sorted(Comparator.comparing(Line::facility))
                .toList();
        return new Statement(dataset, month, lines);
    }

    /// The same statement of a file whose figures are told by a fingerprint.
    public static Statement ofFigures(String figures, Statement statement) {
        return new Statement(statement.dataset(), statement.month(), statement.lines(), statement.layouts(), figures);
    }

    private static Line line(YearMonth month, String fact) {
        String[] confirmed = fact.split(":", 2);
        String[] parts = confirmed[0].replace("!", "").split("=", 2);
        return new Line(
                parts[0],
                "",
                "electricity-grid",
                "",
                "",
                month,
                Quantity.of(parts[1], Unit.KILOWATT_HOUR),
                new Origin("1", 2, "B"),
                confirmed[0].endsWith("!") ? "outlier" : "",
                confirmed.length > 1 ? confirmed[1] : "");
    }

    public static String sha256(ObjectVersion version) {
        return "0".repeat(56)
                + Integer.toHexString(0x10000000 | (version.versionId().hashCode() & 0xFFFFFFF));
    }
}
