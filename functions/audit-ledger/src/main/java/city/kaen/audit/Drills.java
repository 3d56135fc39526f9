package city.kaen.audit;

import city.kaen.cloud.Outcome;
import city.kaen.ledger.Ledger;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The drill of all cities, or of one. Where time runs out before the cities do, the next one begins elsewhere, so that
/// each has its turn.
record Drills(Ledger ledger, Drill drill, PrintStream log) {
    void run(AuditRequest request, BooleanSupplier inTime) {
        List<String> cities = new ArrayList<>(
                request.city().map(List::of).orElseGet(() -> ledger.cities().all()));
        long seed = request.nominal().getEpochSecond();
        if (!cities.isEmpty()) {
            Collections.rotate(cities, (int) (seed % cities.size()));
        }
        for (String city : cities) {
            if (!inTime.getAsBoolean()) {
                return;
            }
            Drill.Result result = drill.run(city, seed);
            // An alarm counts the verdict `differs`.
            Outcome.of("audit-ledger", city, result.verdict())
                    .with("differences", result.differences().size())
                    .with(
                            "first",
                            result.differences().isEmpty()
                                    ? ""
                                    : result.differences().getFirst())
                    .writeTo(log);
        }
    }
}
