package city.kaen.ledger.encoding;

import city.kaen.activity.Quantity;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import city.kaen.ledger.encoding.Subjects.Subject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The statements of one month as bytes: column by column, so that what repeats stands together and deflates well.
public final class StatementBytes {
    private static final int WITH_SUBJECTS = 1;
    private static final int WITHOUT_SUBJECTS = 2;
    /// Added to the format where any statement names the layouts it was read by.
    private static final int WITH_LAYOUTS = 2;

    /// Added to either where a line is doubted or confirmed, or a statement carries its file's figures.
    private static final int WITH_REMARKS = 4;

    private StatementBytes() {}

    /// The statements of one object version for one month, and the subjects of their lines.
    ///
    /// @throws IllegalArgumentException if they are not all of one month
    public static byte[] of(List<Statement> statements) {
        Subjects subjects = Subjects.of(statements);
        ByteSink sink = new ByteSink();
        sink.count(WITH_SUBJECTS + layouts(statements) + remarks(statements));
        subjects.write(sink);
        write(statements, subjects, sink);
        return sink.toBytes();
    }

    /// The statements of one object version for one month, whose subjects are kept elsewhere.
    ///
    /// @throws IllegalArgumentException if they are not all of one month, or speak of other subjects
    public static byte[] of(List<Statement> statements, Subjects subjects) {
        ByteSink sink = new ByteSink();
        sink.count(WITHOUT_SUBJECTS + layouts(statements) + remarks(statements));
        write(statements, subjects, sink);
        return sink.toBytes();
    }

    /// Reads statements back.
    ///
    /// @param shared the subjects, where they are kept elsewhere
    /// @throws IllegalStateException if these are not the bytes of statements
    public static List<Statement> parse(byte[] bytes, Optional<Subjects> shared) {
        ByteSource source = new ByteSource(bytes);
        int format = source.size();
        boolean remarks = format > WITH_LAYOUTS + WITHOUT_SUBJECTS;
        int rest = remarks ? format - WITH_REMARKS : format;
        boolean layouts = rest > WITHOUT_SUBJECTS;
        Subjects subjects = switch (layouts ? rest - WITH_LAYOUTS : rest) {
            case WITH_SUBJECTS -> Subjects.read(source);
            case WITHOUT_SUBJECTS ->
                shared.orElseThrow(() -> new IllegalStateException("the subjects are kept elsewhere"));
            default -> throw new IllegalStateException("not statements of a known format");
        };
        YearMonth month = YearMonth.parse(source.text());
        List<Statement> statements = new ArrayList<>();
        for (int left = source.size(); left > 0; left--) {
            String dataset = source.text();
            List<String> named = layouts ? TextColumn.read(source.size(), source) : List.of();
            Statement plain = new Statement(dataset, month, lines(month, subjects, source), named);
            statements.add(remarks ? remarked(plain, source) : plain);
        }
        source.end();
        return statements;
    }

    private static int layouts(List<Statement> statements) {
        return statements.stream().allMatch(statement -> statement.layouts().isEmpty()) ? 0 : WITH_LAYOUTS;
    }

    private static int remarks(List<Statement> statements) {
        boolean any = statements.stream()
                .anyMatch(statement -> !statement.figures().isEmpty()
                        || statement.lines().stream()
                                .anyMatch(line -> !line.doubt().isEmpty()
                                        || !line.confirmation().isEmpty()));
        return any ? WITH_REMARKS : 0;
    }

    private static Statement remarked(Statement plain, ByteSource source) {
        List<Line> lines = plain.lines();
        String figures = source.text();
        List<String> doubts = TextColumn.read(lines.size(), source);
        List<String> confirmations = TextColumn.read(lines.size(), source);
        List<Line> remarked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            remarked.add(lines.get(i).remarked(doubts.get(i), confirmations.get(i)));
        }
        return new Statement(plain.dataset(), plain.month(), remarked, plain.layouts(), figures);
    }

    private static void write(List<Statement> statements, Subjects subjects, ByteSink sink) {
        YearMonth month = statements.getFirst().month();
        boolean layouts = layouts(statements) > 0;
        boolean remarks = remarks(statements) > 0;
        sink.text(month.toString());
        sink.count(statements.size());
        for (Statement statement : statements) {
            if (!statement.month().equals(month)) {
                throw new IllegalArgumentException(statement.month() + " stands beside " + month);
            }
            sink.text(statement.dataset());
            if (layouts) {
                sink.count(statement.layouts().size());
                TextColumn.write(statement.layouts(), sink);
            }
            write(statement.lines(), month, subjects, sink);
            if (remarks) {
                sink.text(statement.figures());
                texts(statement.lines(), Line::doubt, sink);
                texts(statement.lines(), Line::confirmation, sink);
            }
        }
    }

    private static void write(List<Line> lines, YearMonth month, Subjects subjects, ByteSink sink) {
        sink.count(lines.size());
        numbers(lines, subjects::place, sink);
        texts(lines, line -> line.month().equals(month) ? "" : line.month().toString(), sink);
        numbers(lines, line -> line.quantity().amount().scale(), sink);
        lines.forEach(line -> sink.whole(line.quantity().amount().unscaledValue()));
        texts(lines, line -> line.origin().sheet(), sink);
        numbers(lines, line -> line.origin().row(), sink);
        texts(lines, line -> line.origin().column(), sink);
    }

    private static List<Line> lines(YearMonth month, Subjects subjects, ByteSource source) {
        int count = source.size();
        List<Integer> places = numbers(count, source);
        List<String> months = TextColumn.read(count, source);
        List<Integer> scales = numbers(count, source);
        List<BigInteger> amounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            amounts.add(source.whole());
        }
        List<String> sheets = TextColumn.read(count, source);
        List<Integer> rows = numbers(count, source);
        List<String> columns = TextColumn.read(count, source);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Subject subject = subjects.get(places.get(i));
            lines.add(new Line(
                    subject.facility(),
                    subject.meter(),
                    subject.activity(),
                    subject.subSector(),
                    subject.district(),
                    months.get(i).isEmpty() ? month : YearMonth.parse(months.get(i)),
                    new Quantity(new BigDecimal(amounts.get(i), scales.get(i)), subject.unit()),
                    new Origin(sheets.get(i), rows.get(i), columns.get(i))));
        }
        return lines;
    }

    private static void texts(List<Line> lines, Function<Line, String> text, ByteSink sink) {
        TextColumn.write(lines.stream().map(text).toList(), sink);
    }

    /// Each number as its distance from the one before.
    private static void numbers(List<Line> lines, ToIntFunction<Line> number, ByteSink sink) {
        int before = 0;
        for (Line line : lines) {
            int value = number.applyAsInt(line);
            sink.signed(Math.subtractExact(value, before));
            before = value;
        }
    }

    private static List<Integer> numbers(int count, ByteSource source) {
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < count; i++) {
            before = Math.addExact(before, source.signed());
            numbers.add(before);
        }
        return numbers;
    }
}
