package city.kaen.ledger.dynamo;

import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.SaidOfMonth;
import city.kaen.ledger.Upload;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads months from their own partitions: statements, endings, and the outcomes of the versions there.
///
/// An outcome stands for good. So once a month was computed, the versions that were found accepted are noted in the
/// month itself and not looked up again: computing a month costs what stands in it, whatever its history. The note is a
/// shortcut only; what it lacks is looked up.
final class LiveMonths {
    private record Name(String city, YearMonth month) {}

    private static final String NOTED = "a";

    /// So that reading month after month without settling any stays small.
    private static final int MOST_REMEMBERED = 1_000;

    private final Table table;
    private final DynamoStatements statements;
    private final DynamoUploads uploads;
    private final Map<Name, Set<String>> toNote = new ConcurrentHashMap<>();

    LiveMonths(Table table, DynamoStatements statements, DynamoUploads uploads) {
        this.table = table;
        this.statements = statements;
        this.uploads = uploads;
    }

    /// What was said of a month.
    ///
    /// @param department whose statements are read: those of others are passed over before their lines are
    SaidOfMonth said(String city, YearMonth month, Predicate<String> department) {
        List<Map<String, AttributeValue>> headers = new ArrayList<>();
        List<Upload> outcomes = new ArrayList<>();
        Set<String> noted = new HashSet<>();
        for (Map<String, AttributeValue> item : table.query(Place.month(city, month))) {
            String sort = Attributes.text(item, TableSchema.SORT_KEY);
            if (Place.isStatements(sort)) {
                if (department.test(UploadItem.version(city, item).department())) {
                    headers.add(item);
                }
            } else if (Place.isEnding(sort)) {
                outcomes.add(UploadItem.upload(city, item));
            } else {
                noted.addAll(Attributes.texts(item, NOTED));
            }
        }
        Set<ObjectVersion> unknown = new HashSet<>();
        for (Map<String, AttributeValue> header : headers) {
            ObjectVersion version = UploadItem.version(city, header);
            if (noted.contains(Place.shortName(version))) {
                outcomes.add(new Upload.Accepted(version, UploadItem.sha256(header), Set.of(month)));
            } else {
                unknown.add(version);
            }
        }
        List<Upload> found = uploads.find(city, unknown);
        outcomes.addAll(found);
        remember(new Name(city, month), found);
        Map<String, List<Upload>> histories = new HashMap<>();
        outcomes.forEach(outcome -> histories
                .computeIfAbsent(outcome.version().key(), key -> new ArrayList<>())
                .add(outcome));
        return new SaidOfMonth(month, statements.committed(city, headers), histories);
    }

    /// Notes down what was looked up when the month was last resolved here.
    void settle(String city, YearMonth month) {
        Set<String> names = toNote.remove(new Name(city, month));
        if (names != null) {
            table.update(
                    Place.accepted(city, month),
                    "ADD #noted :names",
                    "",
                    Map.of("#noted", NOTED),
                    Map.of(":names", AttributeValue.fromSs(List.copyOf(names))));
        }
    }

    private void remember(Name month, List<Upload> found) {
        Set<String> names = new TreeSet<>();
        for (Upload upload : found) {
            if (upload instanceof Upload.Accepted accepted) {
                names.add(Place.shortName(accepted.version()));
            }
        }
        if (toNote.size() >= MOST_REMEMBERED) {
            toNote.clear();
        }
        if (names.isEmpty()) {
            toNote.remove(month);
        } else {
            toNote.put(month, names);
        }
    }
}
