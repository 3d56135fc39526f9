package city.kaen.ledger;

import city.kaen.ledger.Statements.Committed;
import java.util.stream.Collectors;

/// Statements told in a few words, for tests: `july.xlsx@v1 hall=10`.
final class Told {
    private Told() {}

    static String of(Committed committed) {
        return source(committed) + " "
                + committed.statement().lines().stream()
                        .map(line ->
                                line.facility() + "=" + line.quantity().amount().toPlainString())
                        .collect(Collectors.joining(" "));
    }

    static String source(Committed committed) {
        String key = committed.version().key();
        return key.substring(key.lastIndexOf('/') + 1) + "@"
                + committed.version().versionId();
    }
}
