package city.kaen.cloud;

import java.util.Map;
import java.util.Optional;

/// The settings of one function, read once at start. A missing one fails at start, by name.
public record Settings(Map<String, String> values) {
    public Settings {
        values = Map.copyOf(values);
    }

    @ReadsEnvironment
    public static Settings fromEnvironment() {
        return new Settings(System.getenv());
    }

    /// The setting of a name.
    ///
    /// @throws IllegalStateException if the setting is missing or blank
    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
