package city.kaen.intake;

import city.kaen.check.Future;
import city.kaen.check.Meters;
import city.kaen.check.Outliers;
import city.kaen.check.OwnSeries;
import city.kaen.check.Readings;
import city.kaen.check.Reconciliation;
import city.kaen.check.Things;
import city.kaen.check.TitleYear;
import city.kaen.layout.BookFacts;
import city.kaen.layout.BookReader;
import city.kaen.layout.LayoutProfile;
import city.kaen.layout.Place;
import city.kaen.layout.Problem;
import city.kaen.layout.Problems;
import city.kaen.table.TableFile;
import city.kaen.table.TableFiles;
import city.kaen.table.UnreadableTableException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// Reads what a department sent: bytes in, [Intake] out.
///
/// Pure: the same bytes and context give the same intake. A file that cannot be read is an outcome, never an exception.
public final class Intakes {
    /// The most bytes of a file that is read: far more than a city's largest month. A larger one is refused by its size
    /// alone; who reads one holds it thrice.
    public static final long MOST_BYTES = 200L << 20;

    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.origin().sheet())
            .thenComparingInt(finding -> finding.origin().row())
            .thenComparingInt(finding -> finding.origin().column().length())
            .thenComparing(finding -> finding.origin().column());

    private Intakes() {}

    /// Reads one file.
    public static Intake read(byte[] content, IntakeContext context) {
        return read(content, context, List.of());
    }

    /// Reads one file, with the layouts that operators have taught.
    public static Intake read(byte[] content, IntakeContext context, List<LayoutProfile> layouts) {
        try {
            return read(TableFiles.read(content), context, layouts);
        } catch (UnreadableTableException unreadable) {
            return refused(unreadable.code(), detail(unreadable));
        }
    }

    /// The outcome of a file that is larger than any that is read; its bytes need not be fetched.
    public static Intake.Rejected tooLarge(long bytes) {
        return refused("file-too-large", (bytes >> 20) + " MB");
    }

    /// The outcome of a file that its readers did not survive.
    public static Intake.Rejected notSurvived() {
        return refused("file-not-survived", "");
    }

    /// The outcome of a file of which no row was read.
    private static Intake.Rejected refused(String code, String found) {
        Problem problem = Problem.of(code, new Place(0, 0, -1), found, "", "");
        Finding finding = FindingText.get(code).of(problem, new Origin("", 0, ""));
        return new Intake.Rejected(new RowCount(0, 0, 0, List.of()), List.of(finding));
    }

    private static String detail(UnreadableTableException unreadable) {
        String message = unreadable.getMessage();
        return message == null ? "" : message;
    }

    private static Intake read(TableFile sent, IntakeContext context, List<LayoutProfile> layouts) {
        CheckedCopy copy = CheckedCopy.of(sent);
        TableFile file = copy.file();
        String fileName = copy.fileName().orElse(context.fileName());
        YearMonth uploaded = YearMonth.from(context.uploadedAt().atZone(THAILAND));
        BookFacts book =
                new BookReader(context.city(), context.department(), fileName, uploaded.getYear(), layouts).read(file);
        file.notes().forEach(note -> book.problems().add(note.code(), new Place(0, 0, -1), note.detail(), "", ""));
        boolean registers = !context.city().departments().isEmpty();
        if (registers && context.city().findDepartment(context.department()).isEmpty()) {
            book.problems().add("department-unknown", new Place(0, 0, -1), context.department(), "", "");
        }
        if (copy.isOne()) {
            String code = copy.isPartial() ? "checked-copy-partial" : "checked-copy";
            book.problems().add(code, new Place(0, 0, -1), fileName, "", "");
        }
        Reconciliation.decide(book);
        Meters.check(book, context.city());
        Readings.check(book);
        Things things = Things.of(book);
        Outliers.check(things, book);
        OwnSeries.check(things, book);
        TitleYear.check(book);
        Future.check(book, uploaded);
        Empty.check(book);
        return outcome(book);
    }

    private static Intake outcome(BookFacts book) {
        Problems problems = book.problems();
        List<Finding> findings = problems.list().stream()
                .map(problem -> FindingText.get(problem.code()).of(problem, origin(book, problem.place())))
                .sorted(WORST_FIRST)
                .toList();
        boolean rejected =
                findings.stream().anyMatch(finding -> finding.severity().rejects());
        RowCount rows = RowCounts.of(book, rejected);
        return rejected
                ? new Intake.Rejected(rows, findings, problems.counts(), PassedChecks.of(book))
                : new Intake.Accepted(Statements.of(book), rows, findings, problems.counts(), PassedChecks.of(book));
    }

    static Origin origin(BookFacts book, Place place) {
        boolean whole = place.row() == 0 && book.sheets().size() != 1;
        String sheet = whole ? "" : book.sheets().get(place.sheet()).name();
        return new Origin(sheet, place.row(), place.letters());
    }
}
