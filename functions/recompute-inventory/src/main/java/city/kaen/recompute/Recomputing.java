package city.kaen.recompute;

import city.kaen.cloud.Outcome;
import city.kaen.cloud.Settings;
import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.recalculation.Recalculation;
import city.kaen.run.Meter;
import city.kaen.run.Order;
import city.kaen.run.Rotation;
import city.kaen.run.Run;
import city.kaen.run.RunShelf;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Recomputes cities one after the other, and leaves a record of each.
///
/// One city that fails does not keep the others waiting; the run as a whole fails for it in the end.
final class Recomputing {
    private static final String FUNCTION = "recompute-inventory";

    private final Ledger ledger;
    private final Recalculation recalculation;
    private final RunShelf shelf;
    private final Settings settings;
    private final Clock clock;
    private final PrintStream log;

    Recomputing(Ledger ledger, FactorLibrary factors, RunShelf shelf, Settings settings, Clock clock, PrintStream log) {
        this.ledger = ledger;
        this.recalculation = new Recalculation(ledger, factors);
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
    }

    /// @param inTime whether there is time for one more city; the others stay marked for the next run
    void run(RecomputeRequest request, int megabytes, BooleanSupplier inTime) {
        List<String> cities = request.city()
                .map(List::of)
                .orElseGet(() -> Rotation.of(ledger.dirtyMonths().cities(), request.nominal()));
        List<RuntimeException> failures = new ArrayList<>();
        int done = 0;
        for (String city : cities) {
            if (!inTime.getAsBoolean()) {
                break;
            }
            done++;
            Meter meter = new Meter(ledger, clock, megabytes, settings);
            Order order = order(city, request);
            try {
                Recalculation.Result result = request.isOrdered()
                        ? recalculation.run(city, request.years(), request.reason())
                        : recalculation.run(city);
                tell(order.done(meter, result));
            } catch (RuntimeException e) {
                tell(order.failed(meter, e));
                failures.add(new IllegalStateException(city + " could not be recomputed", e));
            }
        }
        Outcome.of(FUNCTION, "*", failures.isEmpty() ? done < cities.size() ? "unfinished" : "done" : "failed")
                .with("cities", done)
                .writeTo(log);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static Order order(String city, RecomputeRequest request) {
        return request.isOrdered()
                ? new Order(
                        city,
                        "recompute",
                        "operator",
                        request.who(),
                        request.reason(),
                        request.nominal(),
                        request.yearsText())
                : new Order(city, "recompute", "schedule", FUNCTION, "months changed", request.nominal(), "");
    }

    /// A run that found the head held is told in the log, not kept: it comes again every few minutes.
    private void tell(Run run) {
        if (!run.outcome().equals("held")) {
            shelf.keep(run);
        }
        Outcome.of(FUNCTION, run.city(), run.outcome().startsWith("failed") ? "failed" : run.outcome())
                .with("months", run.months())
                .with("revision", run.revisionAfter())
                .with("milliseconds", run.milliseconds())
                .with("readUnits", run.consumed().readUnits())
                .with("writeUnits", run.consumed().writeUnits())
                .with("usd", run.consumed().usd())
                .writeTo(log);
    }
}
