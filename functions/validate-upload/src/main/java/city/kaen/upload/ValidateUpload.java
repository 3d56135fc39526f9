package city.kaen.upload;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectEvents;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.OutcomeLog;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.cloud.Snapshot;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.registration.ReferenceShelf;
import city.kaen.sample.SampleCity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;

/// Answers every file dropped into the inbox, and every file taken out of it.
public final class ValidateUpload implements RequestStreamHandler {
    private final UploadAnswer answer;
    private final PrintStream log;

    public ValidateUpload() {
        this(Settings.fromEnvironment());
        Snapshot.prepare(
                Snapshot.calling(Settings.fromEnvironment(), "KAEN_RECEIPTS"), () -> new SampleCity().answered());
    }

    public ValidateUpload(Settings settings) {
        this(settings, new S3ObjectStore(AwsClients.s3(settings)));
    }

    private ValidateUpload(Settings settings, ObjectStore store) {
        this(
                new UploadAnswer(
                        store,
                        new DynamoLedger(AwsClients.dynamoDb(settings), settings.get("KAEN_TABLE")),
                        new ReceiptShelf(store, settings.get("KAEN_RECEIPTS")),
                        new ReferenceShelf(store, settings.get("KAEN_REFERENCE"))),
                OutcomeLog.of(settings, System.out, Clock.systemUTC()));
    }

    ValidateUpload(UploadAnswer answer, PrintStream log) {
        this.answer = answer;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ObjectEvents.each(input, event -> answer.to(event).writeTo(log));
    }
}
