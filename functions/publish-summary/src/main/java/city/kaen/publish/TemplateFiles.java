package city.kaen.publish;

import city.kaen.cloud.ObjectStore;
import city.kaen.template.Templates;
import java.util.Map;

/// The templates beside the publications: `publications/{city}/templates/{dataset}.xlsx`, under keys that never change.
///
/// They are the same for everybody: a city's facilities are left out, since some are private.
final class TemplateFiles {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Cache-Control",
            "public, max-age=3600");

    private TemplateFiles() {}

    static void write(ObjectStore store, String bucket, String city) {
        for (String dataset : Templates.datasets()) {
            store.put(bucket, key(city, dataset), Templates.workbook(dataset), HEADERS);
        }
    }

    static String key(String city, String dataset) {
        return "publications/" + city + "/templates/" + dataset + ".xlsx";
    }
}
