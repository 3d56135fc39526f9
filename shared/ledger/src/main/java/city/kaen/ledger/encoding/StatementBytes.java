package city.kaen.ledger.encoding;

import city.kaen.intake.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return of(statements, new Subjects(), true);
    }

    /// The statements of one object version for one month, whose subjects are kept elsewhere.
    ///
    /// @param subjects where those of the lines are added that are not among them
    /// @throws IllegalArgumentException if they are not all of one month
    public static byte[] of(List<Statement> statements, Subjects subjects) {
        return of(statements, subjects, false);
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
            Statement plain = new Statement(dataset, month, LineColumns.read(month, subjects, source), named);
            statements.add(remarks ? remarked(plain, source) : plain);
        }
        source.end();
        return statements;
    }

    private static byte[] of(List<Statement> statements, Subjects subjects, boolean withSubjects) {
        YearMonth month = statements.getFirst().month();
        List<LineColumns> columns = new ArrayList<>();
        for (Statement statement : statements) {
            if (!statement.month().equals(month)) {
                throw new IllegalArgumentException(statement.month() + " stands beside " + month);
            }
            columns.add(new LineColumns(statement.lines(), month, subjects));
        }
        boolean layouts =
                statements.stream().anyMatch(statement -> !statement.layouts().isEmpty());
        boolean remarks =
                statements.stream().anyMatch(statement -> !statement.figures().isEmpty())
                        || columns.stream().anyMatch(LineColumns::remarks);
        ByteSink sink = new ByteSink();
        sink.count((withSubjects ? WITH_SUBJECTS : WITHOUT_SUBJECTS)
                + (layouts ? WITH_LAYOUTS : 0)
                + (remarks ? WITH_REMARKS : 0));
        if (withSubjects) {
            subjects.write(sink);
        }
        sink.text(month.toString());
        sink.count(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            sink.text(statement.dataset());
            if (layouts) {
                sink.count(statement.layouts().size());
                TextColumn.of(statement.layouts()).write(sink);
            }
            columns.get(i).write(sink);
            if (remarks) {
                sink.text(statement.figures());
                columns.get(i).writeRemarks(sink);
            }
        }
        return sink.toBytes();
    }

    private static Statement remarked(Statement plain, ByteSource source) {
        String figures = source.text();
        return new Statement(
                plain.dataset(),
                plain.month(),
                LineColumns.readRemarks(plain.lines(), source),
                plain.layouts(),
                figures);
    }
}
