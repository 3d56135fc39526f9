package city.kaen.ledger.encoding;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.intake.Statement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The statements of one month as bytes: column by column, so that what repeats stands together and deflates well.
public final class StatementBytes {
    private static final int FORMAT = 1;

    private StatementBytes() {}

    /// The statements of one object version for one month.
    ///
    /// @throws IllegalArgumentException if they are not all of the same month
    public static byte[] of(List<Statement> statements) {
        ByteSink sink = new ByteSink();
        sink.count(FORMAT);
        sink.count(statements.size());
        if (statements.isEmpty()) {
            return sink.toBytes();
        }
        YearMonth month = statements.getFirst().month();
        sink.text(month.toString());
        for (Statement statement : statements) {
            if (!statement.month().equals(month)) {
                throw new IllegalArgumentException(statement.month() + " stands beside " + month);
            }
            sink.text(statement.dataset());
            write(statement.lines(), month, sink);
        }
        return sink.toBytes();
    }

    /// Reads statements back.
    ///
    /// @throws IllegalStateException if these are not the bytes of statements
    public static List<Statement> parse(byte[] bytes) {
        ByteSource source = new ByteSource(bytes);
        if (source.count() != FORMAT) {
            throw new IllegalStateException("not statements of a known format");
        }
        int count = source.size();
        List<Statement> statements = new ArrayList<>();
        if (count > 0) {
            YearMonth month = YearMonth.parse(source.text());
            for (int left = count; left > 0; left--) {
                String dataset = source.text();
                statements.add(new Statement(dataset, month, lines(month, source)));
            }
        }
        source.end();
        return statements;
    }

    private static void write(List<Line> lines, YearMonth month, ByteSink sink) {
        sink.count(lines.size());
        texts(lines, Line::facility, sink);
        texts(lines, Line::meter, sink);
        texts(lines, Line::activity, sink);
        texts(lines, Line::subSector, sink);
        texts(lines, Line::district, sink);
        texts(lines, line -> line.month().equals(month) ? "" : line.month().toString(), sink);
        texts(lines, line -> line.quantity().unit().symbol(), sink);
        numbers(lines, line -> line.quantity().amount().scale(), sink);
        for (Line line : lines) {
            sink.whole(line.quantity().amount().unscaledValue());
        }
        texts(lines, line -> line.origin().sheet(), sink);
        numbers(lines, line -> line.origin().row(), sink);
        texts(lines, line -> line.origin().column(), sink);
    }

    private static List<Line> lines(YearMonth month, ByteSource source) {
        int count = source.size();
        List<String> facilities = TextColumn.read(count, source);
        List<String> meters = TextColumn.read(count, source);
        List<String> activities = TextColumn.read(count, source);
        List<String> subSectors = TextColumn.read(count, source);
        List<String> districts = TextColumn.read(count, source);
        List<String> months = TextColumn.read(count, source);
        List<String> units = TextColumn.read(count, source);
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
            lines.add(new Line(
                    facilities.get(i),
                    meters.get(i),
                    activities.get(i),
                    subSectors.get(i),
                    districts.get(i),
                    months.get(i).isEmpty() ? month : YearMonth.parse(months.get(i)),
                    new Quantity(new BigDecimal(amounts.get(i), scales.get(i)), Unit.parse(units.get(i))),
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
