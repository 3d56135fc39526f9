package city.kaen.layout;

import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.text.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The facilities of a city by every name and meter that files call them by.
final class Places {
    /// The number of a place in a list.
    private static final Pattern LISTED = Pattern.compile("^[(]?[0-9]{1,2}(?:[.][0-9]{1,2})*[.)]+ *");
    private static final int REMEMBERED = 20_000;

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Optional<String>> found = new HashMap<>();

    Places(CityProfile city) {
        for (Facility facility : city.facilities()) {
            name(facility.id(), facility.id());
            name(facility.nameTh(), facility.id());
            name(facility.nameEn(), facility.id());
            facility.names().forEach(other -> name(other, facility.id()));
        }
    }

    private void name(String name, String id) {
        byName.putIfAbsent(Folding.fold(name), id);
    }

    /// The id of the facility that a text names.
    Optional<String> find(String text) {
        if (isNumber(text)) {
            return Optional.ofNullable(byName.get(text)); // the same folded; meters are too many to remember
        }
        Optional<String> already = found.get(text);
        if (already == null) {
            String folded = Folding.fold(text);
            already = Optional.ofNullable(byName.get(folded))
                    .or(() -> Optional.ofNullable(
                            byName.get(LISTED.matcher(folded).replaceFirst(""))));
            if (found.size() < REMEMBERED) {
                found.put(text, already);
            }
        }
        return already;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// Whether the city has registered any facility.
    boolean registered() {
        return !byName.isEmpty();
    }
}
