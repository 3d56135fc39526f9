package city.kaen.publish;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Outcome;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.cloud.Snapshot;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Unpublished;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.publication.document.ReleaseDay;
import city.kaen.run.Rotation;
import city.kaen.sample.SampleCity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Publishes every city that is marked as unpublished, or the one its request names. Run by schedule.
public final class PublishSummary implements RequestStreamHandler {
    private static final String FUNCTION = "publish-summary";
    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(5); // as the topology schedules them
    private static final int RESERVE = 30_000; // milliseconds for the city under way
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final Publishing publishing;
    private final PrintStream log;

    public PublishSummary() {
        this(Settings.fromEnvironment());
        Snapshot.prepare(Snapshot.calling(Settings.fromEnvironment(), "KAEN_PUBLIC"), PublishSummary::publishOnce);
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

    /// Publishes a city in memory.
    private static void publishOnce() {
        SampleCity city = new SampleCity().recomputed();
        Publishing publishing = new Publishing(city.ledger(), city.store(), "public", SampleCity.CLOCK);
        new PublishSummary(city.ledger(), publishing, SampleCity.nowhere()).publish(SampleCity.SLUG, "");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        run(input, () -> context.getRemainingTimeInMillis() > RESERVE);
    }

    /// One run, of what its request says.
    ///
    /// @param inTime whether there is time for one more city; the others stay marked for the next run
    void run(InputStream input, BooleanSupplier inTime) throws IOException {
        JsonNode request = JSON.readTree(input);
        Optional<String> named = Optional.of(request.path("city").asText("")).filter(city -> !city.isEmpty());
        if (named.isPresent()) {
            publish(named.get(), "");
            return;
        }
        String nominal = request.path("nominal").asText("");
        markReleases(nominal);
        publishMarked(nominal, inTime);
    }

    private void publishMarked(String nominal, BooleanSupplier inTime) {
        List<Unpublished.Pending> marks = Rotation.of(ledger.unpublished().list(), nominal);
        List<RuntimeException> failures = new ArrayList<>();
        int done = 0;
        for (Unpublished.Pending mark : marks) {
            if (!inTime.getAsBoolean()) {
                break;
            }
            done++;
            try {
                publish(mark.city(), mark.why());
                ledger.unpublished().clear(mark);
            } catch (RuntimeException e) {
                // One city that fails does not keep the others waiting; the run as a whole fails for it in the end.
                failures.add(new IllegalStateException(mark.city() + " could not be published", e));
            }
        }
        Outcome.of(FUNCTION, "*", failures.isEmpty() ? done < marks.size() ? "unfinished" : "done" : "failed")
                .with("cities", done)
                .writeTo(log);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    /// Marks the cities of which a release is due. Looked for once a day, by the first run from the hour of release on:
    /// at any other time looking for work costs one call.
    private void markReleases(String nominal) {
        if (!nominal.isEmpty()) {
            LocalTime time = Instant.parse(nominal).atZone(ReleaseDay.ZONE).toLocalTime();
            if (!time.isBefore(ReleaseDay.HOUR) && time.isBefore(ReleaseDay.HOUR.plus(BETWEEN_RUNS))) {
                ledger.cities().all().stream().filter(publishing::isReleaseDue).forEach(ledger.unpublished()::mark);
            }
        }
    }

    private void publish(String city, String why) {
        Publishing.Result result = publishing.publish(city, why);
        Outcome.of(FUNCTION, city, result.verdict())
                .with("revision", result.revision())
                .with("files", result.filesWritten())
                .writeTo(log);
    }
}
