package city.kaen.ledger.dynamo;

import city.kaen.intake.Statement;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Statements;
import city.kaen.ledger.Upload;
import city.kaen.ledger.encoding.StatementBytes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Statements, one item for each month of an object version: its datasets and their lines, or what names the parts that
/// hold them. That item's conditional write commits it; the parts of all months are written before.
final class DynamoStatements implements Statements {
    static final Comparator<Committed> ORDER = Comparator.comparing(Committed::version)
            .thenComparing(each -> each.statement().dataset());

    private final Table table;
    private final Parts parts;

    DynamoStatements(Table table) {
        this.table = table;
        this.parts = new Parts(table, "LINES");
    }

    @Override
    public void commit(ObjectVersion version, String sha256, List<Statement> statements) {
        Map<YearMonth, List<Statement>> byMonth = new TreeMap<>();
        for (Statement statement : statements) {
            byMonth.computeIfAbsent(statement.month(), month -> new ArrayList<>())
                    .add(statement);
        }
        Map<Place, Map<String, AttributeValue>> before = new LinkedHashMap<>();
        Map<Place, Map<String, AttributeValue>> headers = new LinkedHashMap<>();
        byMonth.forEach((month, ofMonth) -> {
            Map<String, AttributeValue> header = UploadItem.of(version, sha256);
            parts.add(version.city(), StatementBytes.of(ofMonth), header, before);
            headers.put(Place.statements(version, month), header);
        });
        table.putAll(before);
        headers.forEach(table::putIfAbsent);
    }

    @Override
    public List<Committed> of(String city, YearMonth month) {
        return read(city, month).committed();
    }

    /// What stands in a month's partition: its statements, and the versions that no longer say anything of it.
    record Month(List<Committed> committed, List<Upload> endings) {}

    Month read(String city, YearMonth month) {
        List<Committed> committed = new ArrayList<>();
        List<Upload> endings = new ArrayList<>();
        for (Map<String, AttributeValue> item : table.query(Place.month(city, month))) {
            if (Attributes.text(item, TableSchema.SORT_KEY).startsWith(Place.ENDING, 2)) {
                endings.add(UploadItem.upload(city, item));
            } else {
                ObjectVersion version = UploadItem.version(city, item);
                String sha256 = UploadItem.sha256(item);
                for (Statement statement : StatementBytes.parse(parts.get(city, item))) {
                    committed.add(new Committed(version, sha256, statement));
                }
            }
        }
        committed.sort(ORDER);
        return new Month(committed, endings);
    }

    @Override
    public List<YearMonth> months(String city, int year) {
        List<YearMonth> months = new ArrayList<>();
        Place from = new Place(Place.month(city, YearMonth.of(year, 1)).partition(), "0");
        Optional<String> next = table.firstAfter(from);
        while (next.isPresent()) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(next.get().substring(0, 2)));
            months.add(month);
            next = month.getMonthValue() == 12 ? Optional.empty() : table.firstAfter(Place.after(city, month));
        }
        return months;
    }
}
