package city.kaen.load;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectEvents;
import city.kaen.cloud.Outcome;
import city.kaen.cloud.OutcomeLog;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.cloud.Snapshot;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.registration.ReferenceLoading;
import city.kaen.sample.SampleCity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;

/// Takes in reference data that operators put into the reference bucket.
public final class LoadReference implements RequestStreamHandler {
    private final ReferenceLoading loading;
    private final PrintStream log;

    public LoadReference() {
        this(Settings.fromEnvironment());
        Snapshot.prepare(Snapshot.calling(Settings.fromEnvironment(), "KAEN_RECEIPTS"), LoadReference::loadOnce);
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

    /// Loads a profile into a city in memory.
    private static void loadOnce() {
        SampleCity city = new SampleCity();
        ReferenceLoading loading = new ReferenceLoading(city.ledger(), city.store(), "receipts");
        try {
            new LoadReference(loading, SampleCity.nowhere()).answer(new ByteArrayInputStream(city.registration()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        answer(input);
    }

    private void answer(InputStream input) throws IOException {
        ObjectEvents.each(
                input,
                event -> Outcome.of("load-reference", event.key(), loading.load(event))
                        .writeTo(log));
    }
}
