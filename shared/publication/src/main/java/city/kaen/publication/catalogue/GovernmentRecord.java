package city.kaen.publication.catalogue;

import city.kaen.publication.document.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `thai-gdc.json`: the record for a Thai government data catalogue (CKAN with thai_gdc), its thirteen required fields
/// with values from its own lists.
///
/// Two of them are the city's to decide, in its profile. Until it has, the address of the contact is left empty and
/// the licence says that it is not specified.
public final class GovernmentRecord {
    private GovernmentRecord() {}

    public static byte[] of(Catalogue catalogue) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", "greenhouse-gases-" + catalogue.slug());
        record.put("data_type", "ข้อมูลสถิติ");
        record.put("title", catalogue.title().th());
        record.put("maintainer", catalogue.city().th());
        record.put("maintainer_email", catalogue.settings().contact());
        record.put("tag_string", String.join(",", catalogue.keywordsTh()));
        record.put("notes", catalogue.description().th());
        record.put("objective", List.of("เพื่อการให้บริการประชาชน", "พันธกิจหน่วยงาน"));
        record.put("update_frequency_unit", "เดือน");
        record.put("update_frequency_interval", "1");
        record.put("geo_coverage", "เทศบาล/อบต.");
        record.put("data_source", catalogue.source().th());
        record.put("data_format", List.of("CSV", "JSON", "XLS"));
        record.put("data_category", "ข้อมูลสาธารณะ");
        record.put(
                "license_id",
                catalogue.settings().licence().isEmpty()
                        ? "License not specified"
                        : catalogue.settings().licence());
        return CanonicalJson.write(record);
    }
}
