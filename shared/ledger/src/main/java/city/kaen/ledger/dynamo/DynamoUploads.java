package city.kaen.ledger.dynamo;

import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.Uploads;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Outcomes, one item each, by key.
///
/// A month is resolved from its own partition. So where a version says nothing of a month that another version of its
/// key speaks of, an ending is left there: whoever records the later of the two outcomes sees both and leaves it.
final class DynamoUploads implements Uploads {
    private final Table table;

    DynamoUploads(Table table) {
        this.table = table;
    }

    @Override
    public boolean record(Upload upload) {
        return recordAndRead(upload).first();
    }

    /// Whether it was recorded now, and the months of all versions of the key.
    record Recorded(boolean first, Set<YearMonth> months) {}

    Recorded recordAndRead(Upload upload) {
        ObjectVersion version = upload.version();
        boolean first = table.putIfAbsent(Place.upload(version), UploadItem.of(upload));
        if (upload instanceof Upload.Rejected) {
            return new Recorded(first, Set.of());
        }
        List<Upload> history = history(version.city(), version.key());
        Upload standing = history.stream()
                .filter(each -> each.version().versionId().equals(version.versionId()))
                .findFirst()
                .orElse(upload);
        table.putAll(endings(standing, history));
        Set<YearMonth> months = new TreeSet<>();
        history.forEach(each -> months.addAll(months(each)));
        return new Recorded(first, months);
    }

    @Override
    public Optional<Upload> find(ObjectVersion version) {
        return table.get(Place.upload(version)).map(item -> UploadItem.upload(version.city(), item));
    }

    /// The outcomes of those versions that have one, all of one city.
    List<Upload> find(String city, Collection<ObjectVersion> versions) {
        return table.get(versions.stream().map(Place::upload).distinct().toList()).stream()
                .map(item -> UploadItem.upload(city, item))
                .toList();
    }

    @Override
    public List<Upload> history(String city, String key) {
        return uploads(city, Place.uploads(city, key));
    }

    @Override
    public List<Upload> all(String city) {
        return uploads(city, Place.uploads(city));
    }

    private List<Upload> uploads(String city, Place place) {
        List<Upload> uploads = new ArrayList<>();
        table.query(place).forEach(item -> uploads.add(UploadItem.upload(city, item)));
        uploads.sort(Comparator.comparing(Upload::version));
        return uploads;
    }

    private static Map<Place, Map<String, AttributeValue>> endings(Upload upload, List<Upload> history) {
        Map<Place, Map<String, AttributeValue>> endings = new LinkedHashMap<>();
        for (Upload other : history) {
            if (!(other instanceof Upload.Rejected)) {
                end(upload, months(other), endings);
                end(other, months(upload), endings);
            }
        }
        return endings;
    }

    private static void end(Upload upload, Set<YearMonth> spoken, Map<Place, Map<String, AttributeValue>> endings) {
        for (YearMonth month : spoken) {
            if (!months(upload).contains(month)) {
                endings.put(Place.ending(upload.version(), month), UploadItem.of(upload));
            }
        }
    }

    private static Set<YearMonth> months(Upload upload) {
        return upload instanceof Upload.Accepted accepted ? accepted.months() : Set.of();
    }
}
