package city.kaen.remind;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.OutcomeLog;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.cloud.Snapshot;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.reminder.NoticeBoard;
import city.kaen.reminder.Notices;
import city.kaen.sample.SampleCity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;

/// Reminds the departments of every city, or of the one its request names. Run by schedule, once a day.
public final class RemindDepartments implements RequestStreamHandler {
    private static final String DAYS = "14";

    private final Reminding reminding;

    public RemindDepartments() {
        this(Settings.fromEnvironment());
        Snapshot.prepare(
                Snapshot.calling(Settings.fromEnvironment(), "KAEN_RECEIPTS"),
                () -> remind(new SampleCity().recomputed()));
    }

    /// Reminds the one department of the sample city, which owes a month, as it would any other.
    static SampleCity remind(SampleCity city) {
        NoticeBoard board = new NoticeBoard(city.store(), SampleCity.RECEIPTS, (subject, text) -> {});
        new Reminding(city.ledger(), board, new Notices(Integer.parseInt(DAYS)), SampleCity.nowhere())
                .run(new RemindRequest(SampleCity.OWING, Optional.empty()));
        return city;
    }

    /// `KAEN_ESCALATE_DAYS` says after how many days operators are told, else 14; `KAEN_REMINDER_TOPIC` which topic
    /// gets the messages, else none is sent.
    public RemindDepartments(Settings settings) {
        this(settings, new S3ObjectStore(AwsClients.s3(settings)));
    }

    private RemindDepartments(Settings settings, ObjectStore store) {
        this(new Reminding(
                new DynamoLedger(AwsClients.dynamoDb(settings), settings.get("KAEN_TABLE")),
                new NoticeBoard(store, settings.get("KAEN_RECEIPTS"), MessagesOf.settings(settings, store)),
                new Notices(Integer.parseInt(settings.find("KAEN_ESCALATE_DAYS").orElse(DAYS))),
                OutcomeLog.of(settings, System.out, Clock.systemUTC())));
    }

    RemindDepartments(Reminding reminding) {
        this.reminding = reminding;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        reminding.run(RemindRequest.read(input));
    }
}
