package city.kaen.publication.document;

import city.kaen.activity.Activities;
import city.kaen.activity.Quantity;
import city.kaen.city.CityProfile;
import city.kaen.inventory.CellEntry;
import city.kaen.publication.document.YearDocument.ActivityOfDepartment;
import city.kaen.publication.document.YearDocument.BookOf;
import city.kaen.publication.document.YearDocument.DepartmentOfBook;
import city.kaen.publication.document.YearDocument.Held;
import city.kaen.publication.document.YearDocument.QuantityOfMonth;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws the books: all that was reported, by whose it is, counted in the totals or not.
final class BookDocuments {
    /// What the entries of one row share.
    private record RowKey(String activity, String cell, String district, boolean counted)
            implements Comparable<RowKey> {
        private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::activity)
                .thenComparing(RowKey::cell)
                .thenComparing(RowKey::district)
                .thenComparing(RowKey::counted);

        static RowKey of(CellEntry entry) {
            return new RowKey(entry.activity(), entry.ref(), entry.district(), entry.counted());
        }

        @Override
        public int compareTo(RowKey other) {
            return ORDER.compare(this, other);
        }
    }

    private final CityProfile profile;
    private final Figures figures;
    private final Names names = Names.shipped();
    private final Activities activities;

    BookDocuments(CityProfile profile, Figures figures) {
        this.profile = profile;
        this.figures = figures;
        this.activities = profile.activities();
    }

    List<BookOf> of(Selection selection) {
        return selection.by(CellEntry::book).entrySet().stream()
                .map(book -> {
                    String id = CellDocuments.bookName(book.getKey());
                    return new BookOf(
                            id,
                            names.get("book." + id),
                            figures.reported(book.getValue()),
                            departments(book.getValue()));
                })
                .toList();
    }

    private List<DepartmentOfBook> departments(Selection selection) {
        return selection.by(CellEntry::department).entrySet().stream()
                .map(department -> new DepartmentOfBook(
                        department.getKey(),
                        departmentName(profile, department.getKey()),
                        figures.reported(department.getValue()),
                        department.getValue().by(RowKey::of).entrySet().stream()
                                .map(row -> activity(row.getKey(), row.getValue()))
                                .toList()))
                .toList();
    }

    private ActivityOfDepartment activity(RowKey row, Selection selection) {
        Quantity quantity = CellDocuments.quantity(selection.entries());
        return new ActivityOfDepartment(
                row.activity(),
                CellDocuments.activityName(activities, row.activity()),
                row.cell(),
                row.district(),
                row.counted(),
                quantity.amount(),
                quantity.unit().symbol(),
                figures.reported(selection),
                selection.byMonth().entrySet().stream()
                        .map(month -> new QuantityOfMonth(
                                month.getKey().toString(),
                                CellDocuments.quantity(month.getValue().entries())
                                        .amount(),
                                figures.reported(month.getValue())))
                        .toList());
    }

    /// Why an entry has no gases.
    static String reason(CellEntry held) {
        if (held.isUnconfirmed()) {
            return "reason.not-confirmed";
        }
        return held.ref().isEmpty() ? "reason.no-cell" : "reason.no-factor";
    }

    /// What waits for a factor, a cell or its sender's word, a row for each thing that waits.
    static List<Held> held(CityProfile profile, List<DatedEntry> entries) {
        record Waiting(String book, String activity, String cell, String department, String district, String reason) {
            static Waiting of(CellEntry entry) {
                return new Waiting(
                        CellDocuments.bookName(entry.book()),
                        entry.activity(),
                        entry.ref(),
                        entry.department(),
                        entry.district(),
                        BookDocuments.reason(entry));
            }
        }
        Comparator<Waiting> order = Comparator.comparing(Waiting::book)
                .thenComparing(Waiting::activity)
                .thenComparing(Waiting::cell)
                .thenComparing(Waiting::department)
                .thenComparing(Waiting::district)
                .thenComparing(Waiting::reason);
        Function<DatedEntry, Waiting> key = dated -> Waiting.of(dated.entry());
        return entries.stream()
                .filter(dated -> dated.entry().gases().isEmpty())
                .collect(Collectors.groupingBy(key, () -> new TreeMap<>(order), Collectors.toUnmodifiableList()))
                .entrySet()
                .stream()
                .map(waiting -> {
                    Quantity quantity = CellDocuments.quantity(DatedEntry.entries(waiting.getValue()));
                    Waiting what = waiting.getKey();
                    return new Held(
                            what.activity(),
                            CellDocuments.activityName(profile.activities(), what.activity()),
                            what.book(),
                            what.cell(),
                            what.department(),
                            what.district(),
                            quantity.amount(),
                            quantity.unit().symbol(),
                            DatedEntry.byMonth(waiting.getValue()).keySet().stream()
                                    .map(YearMonth::toString)
                                    .toList(),
                            Names.shipped().get(what.reason()));
                })
                .toList();
    }

    static Name departmentName(CityProfile profile, String id) {
        return profile.findDepartment(id)
                .map(department -> new Name(department.nameTh(), department.nameEn()))
                .orElseGet(() -> id.equals("several") ? Names.shipped().get("several") : new Name(id, id));
    }
}
