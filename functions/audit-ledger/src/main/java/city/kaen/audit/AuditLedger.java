package city.kaen.audit;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.Outcome;
import city.kaen.cloud.OutcomeLog;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.cloud.Snapshot;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.sample.SampleCity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds what no event told of and answers it. Run by schedule and by operators.
public final class AuditLedger implements RequestStreamHandler {
    private static final int RESERVE = 30_000; // milliseconds for the file under way and for the report

    private final ObjectStore store;
    private final Ledger ledger;
    private final Sweep.Buckets buckets;
    private final Drills drills;
    private final PrintStream log;

    public AuditLedger() {
        this(Settings.fromEnvironment());
        Snapshot.prepare(Snapshot.calling(Settings.fromEnvironment(), "KAEN_RECEIPTS"), () -> sweep(new SampleCity()));
    }

    /// Sweeps the sample city, of which nothing was answered, as it would any other.
    static AuditReport sweep(SampleCity city) {
        Sweep.Buckets own = new Sweep.Buckets(SampleCity.INBOX, SampleCity.REFERENCE, SampleCity.RECEIPTS);
        return new Sweep(city.store(), city.ledger(), own).run(Optional.empty(), () -> true);
    }

    public AuditLedger(Settings settings) {
        this(
                new S3ObjectStore(AwsClients.s3(settings)),
                new DynamoLedger(AwsClients.dynamoDb(settings), settings.get("KAEN_TABLE")),
                new Sweep.Buckets(
                        settings.get("KAEN_INBOX"), settings.get("KAEN_REFERENCE"), settings.get("KAEN_RECEIPTS")),
                settings.get("KAEN_PUBLIC"),
                OutcomeLog.of(settings, System.out, Clock.systemUTC()));
    }

    AuditLedger(ObjectStore store, Ledger ledger, Sweep.Buckets buckets, String published, PrintStream log) {
        this.store = store;
        this.ledger = ledger;
        this.buckets = buckets;
        this.drills = new Drills(ledger, new Drill(store, ledger, buckets, published), log);
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        AuditRequest request = AuditRequest.read(input);
        BooleanSupplier inTime = () -> context.getRemainingTimeInMillis() > RESERVE;
        if (request.drill()) {
            drills.run(request, inTime);
            return;
        }
        AuditReport report = new Sweep(store, ledger, buckets).run(request.city(), inTime);
        report.writeTo(store, buckets.receipts(), request.nominal());
        if (request.isFirstOfTheDay()) {
            // An upgrade may publish a city in another form though nothing of it has moved.
            ledger.cities().all().forEach(ledger.unpublished()::mark);
        }
        Outcome.of("audit-ledger", request.city().orElse("*"), report.verdict())
                .with("healed", report.healed().size())
                .with("orphans", report.orphans().size())
                .with("failed", report.failed().size())
                .writeTo(log);
        if (!report.failed().isEmpty()) {
            throw new IllegalStateException("could not be answered: " + report.failed());
        }
    }
}
