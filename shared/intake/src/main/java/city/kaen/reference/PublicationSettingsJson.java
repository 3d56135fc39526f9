package city.kaen.reference;

import city.kaen.city.District;
import city.kaen.city.PublicationSettings;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// What a city decides about what is published: the object `publication` of its profile.
final class PublicationSettingsJson {
    private static final int LARGEST_GROUP = 1000;

    private PublicationSettingsJson() {}

    static PublicationSettings read(JsonFields fields) {
        PublicationSettings usual = PublicationSettings.USUAL;
        int smallest = fields.has("smallestGroup")
                ? (int) fields.whole("smallestGroup", 2, LARGEST_GROUP)
                : usual.smallestGroup();
        List<String> kinds =
                fields.has("protectedKinds") ? fields.texts("protectedKinds") : List.copyOf(usual.protectedKinds());
        return new PublicationSettings(
                smallest,
                Set.copyOf(kinds),
                Set.copyOf(fields.optionalTexts("named")),
                fields.optionalObjects("districts", PublicationSettingsJson::district),
                fields.optionalText("contact"),
                fields.optionalText("licence"));
    }

    private static District district(JsonFields fields) {
        return new District(
                fields.text("id"),
                fields.text("nameTh"),
                fields.text("nameEn"),
                fields.has("lowCarbon") && fields.truth("lowCarbon"));
    }

    static void write(PublicationSettings settings, ObjectNode node) {
        node.put("smallestGroup", settings.smallestGroup());
        settings.protectedKinds().stream().sorted().forEach(node.putArray("protectedKinds")::add);
        settings.named().stream().sorted().forEach(node.putArray("named")::add);
        if (!settings.contact().isEmpty()) {
            node.put("contact", settings.contact());
        }
        if (!settings.licence().isEmpty()) {
            node.put("licence", settings.licence());
        }
        ArrayNode districts = node.putArray("districts");
        settings.districts()
                .forEach(district -> districts
                        .addObject()
                        .put("id", district.id())
                        .put("nameTh", district.nameTh())
                        .put("nameEn", district.nameEn())
                        .put("lowCarbon", district.lowCarbon()));
    }
}
