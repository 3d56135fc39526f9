package city.kaen.publish;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Outcome;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Publishes every city whose head revision is newer than its publication, or the one its request names. Run by
/// schedule.
public final class PublishSummary implements RequestStreamHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final Publishing publishing;
    private final PrintStream log;

    public PublishSummary() {
        this(Settings.fromEnvironment());
    }

    public PublishSummary(Settings settings) {
        this(
                new DynamoLedger(AwsClients.dynamoDb(settings), settings.get("KAEN_TABLE")),
                settings,
                Clock.systemUTC(),
                System.out);
    }

    private PublishSummary(Ledger ledger, Settings settings, Clock clock, PrintStream log) {
        this(
                ledger,
                new Publishing(ledger, new S3ObjectStore(AwsClients.s3(settings)), settings.get("KAEN_PUBLIC"), clock),
                log);
    }

    PublishSummary(Ledger ledger, Publishing publishing, PrintStream log) {
        this.ledger = ledger;
        this.publishing = publishing;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Optional<String> named =
                Optional.of(JSON.readTree(input).path("city").asText("")).filter(city -> !city.isEmpty());
        for (String city : named.map(List::of).orElseGet(() -> ledger.cities().all())) {
            Publishing.Result result = publishing.publish(city);
            Outcome.of("publish-summary", city, result.verdict())
                    .with("revision", result.revision())
                    .with("files", result.filesWritten())
                    .writeTo(log);
        }
    }
}
