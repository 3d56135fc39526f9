package city.kaen.ledger.encoding;

import city.kaen.activity.Quantity;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.ledger.encoding.Subjects.Subject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The lines of one statement, column by column. Each line is asked for once: it may be made by being asked for.
final class LineColumns {
    private final NumberColumn places = new NumberColumn();
    private final TextColumn months = new TextColumn();
    private final NumberColumn scales = new NumberColumn();
    private final ByteSink amounts = new ByteSink();
    private final TextColumn sheets = new TextColumn();
    private final NumberColumn rows = new NumberColumn();
    private final TextColumn columns = new TextColumn();
    private final TextColumn doubts = new TextColumn();
    private final TextColumn confirmations = new TextColumn();
    private int count;

    /// The columns of lines, whose subjects are added to the ones given.
    LineColumns(List<Line> lines, YearMonth month, Subjects subjects) {
        for (Line line : lines) {
            BigDecimal amount = line.quantity().amount();
            places.add(subjects.place(line));
            months.add(line.month().equals(month) ? "" : line.month().toString());
            scales.add(amount.scale());
            amounts.whole(amount.unscaledValue());
            sheets.add(line.origin().sheet());
            rows.add(line.origin().row());
            columns.add(line.origin().column());
            doubts.add(line.doubt());
            confirmations.add(line.confirmation());
            count++;
        }
    }

    /// Whether any line is doubted or confirmed.
    boolean remarks() {
        return doubts.saysAnything() || confirmations.saysAnything();
    }

    /// Writes all but what is remarked on the lines.
    void write(ByteSink sink) {
        sink.count(count);
        places.write(sink);
        months.write(sink);
        scales.write(sink);
        sink.bare(amounts);
        sheets.write(sink);
        rows.write(sink);
        columns.write(sink);
    }

    void writeRemarks(ByteSink sink) {
        doubts.write(sink);
        confirmations.write(sink);
    }

    /// Reads back what [#write] wrote.
    static List<Line> read(YearMonth month, Subjects subjects, ByteSource source) {
        int count = source.size();
        List<Integer> places = NumberColumn.read(count, source);
        List<String> months = TextColumn.read(count, source);
        List<Integer> scales = NumberColumn.read(count, source);
        List<BigInteger> amounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            amounts.add(source.whole());
        }
        List<String> sheets = TextColumn.read(count, source);
        List<Integer> rows = NumberColumn.read(count, source);
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

    /// Reads back what [#writeRemarks] wrote of these lines.
    static List<Line> readRemarks(List<Line> plain, ByteSource source) {
        List<String> doubts = TextColumn.read(plain.size(), source);
        List<String> confirmations = TextColumn.read(plain.size(), source);
        List<Line> remarked = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            remarked.add(plain.get(i).remarked(doubts.get(i), confirmations.get(i)));
        }
        return remarked;
    }
}
