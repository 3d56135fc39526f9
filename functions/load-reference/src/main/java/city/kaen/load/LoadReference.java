package city.kaen.load;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectEvents;
import city.kaen.cloud.Outcome;
import city.kaen.cloud.OutcomeLog;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.registration.ReferenceLoading;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;

/// Takes in reference data that operators put into the reference bucket.
public final class LoadReference implements RequestStreamHandler {
    private final ReferenceLoading loading;
    private final PrintStream log;

    public LoadReference() {
        this(Settings.fromEnvironment());
    }

    public LoadReference(Settings settings) {
        this(
                new ReferenceLoading(
                        new DynamoLedger(AwsClients.dynamoDb(settings), settings.get("KAEN_TABLE")),
                        new S3ObjectStore(AwsClients.s3(settings)),
                        settings.get("KAEN_RECEIPTS")),
                OutcomeLog.of(settings, System.out, Clock.systemUTC()));
    }

    LoadReference(ReferenceLoading loading, PrintStream log) {
        this.loading = loading;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ObjectEvents.each(
                input,
                event -> Outcome.of("load-reference", event.key(), loading.load(event))
                        .writeTo(log));
    }
}
