package city.kaen.publication.document;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.publication.document.CalendarDocument.Past;
import city.kaen.publication.document.ReleasesDocument.Release;
import city.kaen.publication.document.ReleasesDocument.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What was released before, to mark by it what is published now.
public final class Released {
    /// Nothing was, and nobody knows when it will be.
    public static final Released NOTHING = new Released(Optional.empty(), List.of());

    private final Optional<YearMonth> next;
    private final List<Release> releases;
    private final Set<YearMonth> months = new HashSet<>();

    private Released(Optional<YearMonth> next, List<Release> releases) {
        this.next = next;
        this.releases = List.copyOf(releases);
        this.releases.forEach(release -> release.months().forEach(month -> months.add(YearMonth.parse(month))));
    }

    /// What was released until now.
    ///
    /// @param next the month that is released next
    public static Released of(YearMonth next, List<Release> releases) {
        return new Released(Optional.of(next), releases);
    }

    Optional<YearMonth> next() {
        return next;
    }

    List<Past> past() {
        return releases.stream()
                .map(release -> new Past(release.month(), release.at(), release.digest(), release.months()))
                .toList();
    }

    /// Whether a month was released.
    public boolean holds(YearMonth month) {
        return months.contains(month);
    }

    /// What was released of a year, as entries that have the released mass and no quantity.
    List<DatedEntry> of(int year) {
        String prefix = year + "-";
        return releases.stream()
                .flatMap(release -> release.figures().stream())
                .filter(row -> row.month().startsWith(prefix))
                .map(Released::entry)
                .toList();
    }

    private static DatedEntry entry(Row row) {
        return new DatedEntry(
                YearMonth.parse(row.month()),
                new CellEntry(
                        Book.valueOf(row.book().toUpperCase(Locale.ROOT)),
                        row.cell(),
                        row.activity(),
                        row.department(),
                        row.district(),
                        new Quantity(BigDecimal.ZERO, Unit.KILOGRAM),
                        Optional.of(GasMasses.of("co2eUnsplit", row.kilogramsCo2e())),
                        "",
                        row.counted()));
    }
}
