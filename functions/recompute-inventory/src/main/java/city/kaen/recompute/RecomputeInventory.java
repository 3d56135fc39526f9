package city.kaen.recompute;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Outcome;
import city.kaen.cloud.Settings;
import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.recalculation.Recalculation;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/// Recomputes the dirty months of every city, or of the one its request names. Run by schedule and by operators.
public final class RecomputeInventory implements RequestStreamHandler {
    private final Ledger ledger;
    private final Recalculation recalculation;
    private final PrintStream log;

    public RecomputeInventory() {
        this(Settings.fromEnvironment());
    }

    public RecomputeInventory(Settings settings) {
        this(
                new DynamoLedger(AwsClients.dynamoDb(settings), settings.get("KAEN_TABLE")),
                FactorLibrary.shipped(),
                System.out);
    }

    RecomputeInventory(Ledger ledger, FactorLibrary factors, PrintStream log) {
        this.ledger = ledger;
        this.recalculation = new Recalculation(ledger, factors);
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        RecomputeRequest request = RecomputeRequest.read(input);
        List<String> cities =
                request.city().map(List::of).orElseGet(() -> ledger.cities().all());
        for (String city : cities) {
            Recalculation.Result result = recalculation.run(city, request.years());
            Outcome.of("recompute-inventory", city, result.revised() ? "revised" : "unchanged")
                    .with("months", result.months())
                    .with("revision", result.revision())
                    .writeTo(log);
        }
    }
}
