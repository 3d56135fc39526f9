package city.kaen.bench.benchmark;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Buckets;
import city.kaen.cloud.Settings;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.ledger.dynamo.TableSchema;
import city.kaen.reference.ProfileJson;
import city.kaen.topology.Bucket;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The buckets and the table of the topology on emulators, with TLS before both.
///
/// @param topology what stands there
/// @param s3 writes past TLS
/// @param folder with the key
record TlsCloud(Topology topology, S3Emulator emulator, S3Client s3, TlsFront objects, TlsFront items, Path folder) {
    static final String PROFILE = "reference/kkc/profile.json";

    /// @param dynamoDb where `client` leads to
    /// @param profile of a city, registered there
    static TlsCloud start(URI dynamoDb, DynamoDbClient client, Path profile, Path folder)
            throws IOException, InterruptedException {
        Topology topology = Topology.kaen(Names.standard());
        client.createTable(TableSchema.createTable(topology.table().name()));
        S3Emulator emulator = S3Emulator.start(Options.passing());
        S3Client s3 = AwsClients.s3(new Settings(Map.of(
                "AWS_ENDPOINT_URL_S3", emulator.endpoint().toString(),
                "AWS_REGION", "ap-southeast-7",
                "AWS_ACCESS_KEY_ID", "kaen",
                "AWS_SECRET_ACCESS_KEY", "kaen")));
        for (Bucket bucket : topology.buckets()) {
            Buckets.make(s3, bucket.name(), bucket.versioned());
        }
        String json = Files.readString(profile, StandardCharsets.UTF_8);
        s3.putObject(
                request -> request.bucket(topology.names().reference()).key(PROFILE), RequestBody.fromString(json));
        new DynamoLedger(client, topology.table().name()).cities().register(ProfileJson.parse(json), json);
        TlsFront.makeKey(folder);
        return new TlsCloud(
                topology,
                emulator,
                s3,
                TlsFront.before(emulator.endpoint(), folder),
                TlsFront.before(dynamoDb, folder),
                folder);
    }

    /// What a function is told of it.
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL_S3", objects.endpoint(),
                "AWS_ENDPOINT_URL_DYNAMODB", items.endpoint(),
                "AWS_REGION", "ap-southeast-7",
                "AWS_DEFAULT_REGION", "ap-southeast-7",
                "AWS_ACCESS_KEY_ID", "kaen",
                "AWS_SECRET_ACCESS_KEY", "kaen"));
        settings.put(
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=" + folder.resolve("key.p12") + " -Djavax.net.ssl.trustStorePassword="
                        + TlsFront.PASSWORD);
        settings.put("AWS_CA_BUNDLE", folder.resolve("certificate.pem").toString());
        return settings;
    }

    void close() {
        objects.close();
        items.close();
        s3.close();
        emulator.close();
    }
}
