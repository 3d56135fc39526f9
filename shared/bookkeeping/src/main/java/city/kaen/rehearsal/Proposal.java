package city.kaen.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is to be tried.
///
/// @param factors a set to be preferred to all others: the id of one that ships or was uploaded
/// @param file a set that was not uploaded yet, under its id with its ending: `OWN.csv`
/// @param gwp the set of global warming potentials to publish by
/// @param methods fields of the profile's `methods`, each with its value as JSON or as bare text
public record Proposal(
        Optional<String> factors, Optional<FactorsFile> file, Optional<String> gwp, Map<String, String> methods) {
    public Proposal {
        methods = java.util.Collections.unmodifiableMap(new TreeMap<>(methods));
    }

    /// A file of factors. The array is the caller's own.
    @SuppressWarnings("ArrayRecordComponent")
    public record FactorsFile(String name, byte[] content) {
        String id() {
            return name.substring(0, name.lastIndexOf('.'));
        }

        String key() {
            return "reference/factors/" + name;
        }
    }

    /// What it says, in few words, for the record.
    String told() {
        StringBuilder told = new StringBuilder();
        factors.ifPresent(set -> told.append(" factors ").append(set));
        file.ifPresent(each -> told.append(" factors ").append(each.name()));
        gwp.ifPresent(set -> told.append(" potentials ").append(set));
        methods.forEach(
                (name, value) -> told.append(' ').append(name).append('=').append(value));
        return told.toString().strip();
    }
}
