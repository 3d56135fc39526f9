package city.kaen.stack;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.embedded.EmbeddedCloud;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.topology.Names;
import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A stack that is up, as seen from any process: its addresses, buckets and ledger.
public final class Stack implements AutoCloseable {
    private final Home home;
    private final StackFile file;
    private final S3Client s3;
    private final DynamoDbClient dynamoDb;

    Stack(Home home, StackFile file) {
        this(home, file, EmbeddedCloud.settings(URI.create(file.s3()), URI.create(file.dynamoDb())));
    }

    private Stack(Home home, StackFile file, Settings settings) {
        this.home = home;
        this.file = file;
        this.s3 = AwsClients.s3(settings);
        this.dynamoDb = AwsClients.dynamoDb(settings);
    }

    /// The installation of a prefix on AWS, or wherever the standard AWS variables point. No process here serves it.
    public static Stack elsewhere(Home home, Settings environment, String prefix) {
        return new Stack(home, new StackFile(0, 0, "", "", "", Setup.STANDARD.withPrefix(prefix)), environment);
    }

    public Home home() {
        return home;
    }

    /// Where it is written what its functions did.
    public String log() {
        return isElsewhere()
                ? "CloudWatch's log groups /aws/lambda/" + names().table() + "-..."
                : home.log().toString();
    }

    public Setup setup() {
        return file.setup();
    }

    /// Whether no process of this machine serves it.
    private boolean isElsewhere() {
        return file.pid() == 0;
    }

    /// The process that serves it.
    public long pid() {
        return file.pid();
    }

    public URI site() {
        return URI.create(file.site());
    }

    public URI s3Address() {
        return URI.create(file.s3());
    }

    public URI dynamoDbAddress() {
        return URI.create(file.dynamoDb());
    }

    public Names names() {
        return Names.startingWith(file.setup().prefix());
    }

    public S3ObjectStore store() {
        return new S3ObjectStore(s3);
    }

    /// The S3 client itself, for what departments do.
    public S3Client s3() {
        return s3;
    }

    public Ledger ledger() {
        return new DynamoLedger(dynamoDb, names().table());
    }

    @Override
    public void close() {
        s3.close();
        dynamoDb.close();
    }
}
