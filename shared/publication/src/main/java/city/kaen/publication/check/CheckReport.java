package city.kaen.publication.check;

import java.util.List;

/// What a check did and found.
///
/// @param digest of the publication that was checked
/// @param steps what holds, in plain sentences
/// @param differences what does not, each naming the file, the row, the cell or the total
public record CheckReport(String digest, List<String> steps, List<String> differences) {
    public CheckReport {
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }
}
