package city.kaen.recompute;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.cloud.Snapshot;
import city.kaen.factor.FactorLibrary;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.run.RunShelf;
import city.kaen.sample.SampleCity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/// Recomputes the dirty months of every city, or of the one its request names. Run by schedule and by operators.
public final class RecomputeInventory implements RequestStreamHandler {
    private static final int RESERVE = 30_000; // milliseconds for the city under way

    private final Recomputing recomputing;

    public RecomputeInventory() {
        this(Settings.fromEnvironment());
        Snapshot.prepare(
                Snapshot.calling(Settings.fromEnvironment(), "KAEN_RECEIPTS"), () -> new SampleCity().recomputed());
    }

    public RecomputeInventory(Settings settings) {
        this(new Recomputing(
                new DynamoLedger(AwsClients.dynamoDb(settings), settings.get("KAEN_TABLE")),
                FactorLibrary.shipped(),
                new RunShelf(new S3ObjectStore(AwsClients.s3(settings)), settings.get("KAEN_RECEIPTS")),
                settings,
                Clock.systemUTC(),
                System.out));
    }

    RecomputeInventory(Recomputing recomputing) {
        this.recomputing = recomputing;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        recomputing.run(
                RecomputeRequest.read(input),
                context.getMemoryLimitInMB(),
                () -> context.getRemainingTimeInMillis() > RESERVE);
    }
}
