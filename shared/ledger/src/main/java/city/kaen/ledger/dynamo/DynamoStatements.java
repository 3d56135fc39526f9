package city.kaen.ledger.dynamo;

import city.kaen.intake.Statement;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Statements;
import city.kaen.ledger.encoding.StatementBytes;
import city.kaen.ledger.encoding.Subjects;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Statements, one header for each month of an object version: its datasets and their lines, or what names the parts
/// that hold them. The headers' conditional write commits them, in one transaction where there are several; all parts
/// are written before.
final class DynamoStatements implements Statements {
    /// More lines than these do not fit into a header, so that it is not tried.
    private static final int MOST_LINES_INLINE = 2_000;

    private final Table table;
    private final Parts lines;
    private final Parts subjects;

    DynamoStatements(Table table) {
        this.table = table;
        this.lines = new Parts(table, "LINES", "");
        this.subjects = new Parts(table, "SUBJECTS", "s");
    }

    @Override
    public void commit(ObjectVersion version, String sha256, List<Statement> statements) {
        String city = version.city();
        Map<YearMonth, List<Statement>> byMonth = new TreeMap<>();
        for (Statement statement : statements) {
            byMonth.computeIfAbsent(statement.month(), month -> new ArrayList<>())
                    .add(statement);
        }
        Map<Place, Map<String, AttributeValue>> before = new LinkedHashMap<>();
        Map<Place, Map<String, AttributeValue>> headers = new LinkedHashMap<>();
        Subjects shared = new Subjects();
        Map<YearMonth, byte[]> large = new TreeMap<>();
        byMonth.forEach((month, ofMonth) -> {
            Optional<byte[]> content = shortBytes(ofMonth);
            if (content.isPresent()) {
                Map<String, AttributeValue> header = UploadItem.of(version, sha256);
                lines.add(city, content.get(), header, before);
                headers.put(Place.statements(version, month), header);
            } else {
                large.put(month, StatementBytes.of(ofMonth, shared));
            }
        });
        if (!large.isEmpty()) {
            Map<String, AttributeValue> named = new HashMap<>();
            subjects.addBeside(city, shared.toBytes(), named, before);
            large.forEach((month, content) -> {
                Map<String, AttributeValue> header = UploadItem.of(version, sha256);
                header.putAll(named);
                lines.add(city, content, header, before);
                headers.put(Place.statements(version, month), header);
            });
        }
        table.putAll(before);
        table.putAllIfAbsent(headers);
    }

    /// The statements of one month with all that they speak of, where that is short enough to stand in a header.
    private static Optional<byte[]> shortBytes(List<Statement> ofMonth) {
        int count =
                ofMonth.stream().mapToInt(statement -> statement.lines().size()).sum();
        return count > MOST_LINES_INLINE
                ? Optional.empty()
                : Optional.of(StatementBytes.of(ofMonth)).filter(Parts::fits);
    }

    @Override
    public List<Committed> of(String city, YearMonth month) {
        return committed(city, table.query(Place.statements(city, month)));
    }

    /// The statements under some headers, in the order of versions.
    List<Committed> committed(String city, List<Map<String, AttributeValue>> headers) {
        List<Committed> committed = new ArrayList<>();
        for (Map<String, AttributeValue> header : headers) {
            ObjectVersion version = UploadItem.version(city, header);
            String sha256 = UploadItem.sha256(header);
            for (Statement statement : statements(city, header)) {
                committed.add(new Committed(version, sha256, statement));
            }
        }
        committed.sort(Committed.ORDER);
        return committed;
    }

    @Override
    public List<YearMonth> months(String city, int year) {
        List<YearMonth> months = new ArrayList<>();
        Optional<String> next = table.firstAfter(Place.beforeYear(city, year));
        while (next.isPresent()) {
            YearMonth month = YearMonth.of(year, Place.monthOf(next.get()));
            months.add(month);
            next = table.firstAfter(Place.after(city, month));
        }
        return months;
    }

    private List<Statement> statements(String city, Map<String, AttributeValue> header) {
        Optional<Subjects> shared =
                subjects.isBeside(header) ? Optional.of(Subjects.parse(subjects.get(city, header))) : Optional.empty();
        return StatementBytes.parse(lines.get(city, header), shared);
    }
}
