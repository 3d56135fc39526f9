package city.kaen.endpoint;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// What Kaen asks of S3 and DynamoDB beyond the plain, and which of it a cloud does not do.
final class Capabilities {
    private Capabilities() {}

    /// Something that is asked.
    ///
    /// @param word by which tests ask for it
    /// @param needed whether Kaen cannot be run without it
    /// @param without what is lost without it
    record Capability(String word, boolean needed, String without) {}

    /// Something that a cloud does not do.
    ///
    /// @param said what it answered instead, if it refused
    record Lack(Capability capability, String said) {
        /// One line for people.
        String told() {
            return "Lacking: " + capability.word() + ". " + capability.without()
                    + (said.isEmpty() ? "." : ". It said: " + said);
        }
    }

    /// Tries one thing.
    interface Probe {
        /// Whether the cloud does it.
        ///
        /// @throws SdkException if it refuses
        boolean passes();
    }

    /// What the cloud does not do, in the order of the words.
    ///
    /// @throws IllegalStateException if nothing answers at all; the message says where
    static List<Lack> lacking(Settings settings) {
        List<Lack> lacking = new ArrayList<>();
        try (S3Client s3 = AwsClients.s3(settings);
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(settings)) {
            answers("S3", settings, () -> s3.listBuckets().hasBuckets());
            answers(
                    "DynamoDB",
                    settings,
                    () -> dynamoDb.listTables(request -> request.limit(1)).hasTableNames());
            new S3Probes(s3).all().forEach((capability, probe) -> check(capability, probe, lacking));
            new DynamoDbProbes(dynamoDb).all().forEach((capability, probe) -> check(capability, probe, lacking));
        }
        return lacking.stream()
                .sorted((a, b) -> a.capability().word().compareTo(b.capability().word()))
                .toList();
    }

    static SortedSet<String> words(List<Lack> lacking) {
        SortedSet<String> words = new TreeSet<>();
        lacking.forEach(lack -> words.add(lack.capability().word()));
        return words;
    }

    private static void answers(String service, Settings settings, Probe probe) {
        try {
            boolean ignored = probe.passes();
        } catch (SdkException e) {
            throw new IllegalStateException(
                    "no " + service + " that takes these credentials answers at "
                            + settings.find("AWS_ENDPOINT_URL_" + service.toUpperCase(java.util.Locale.ROOT))
                                    .or(() -> settings.find("AWS_ENDPOINT_URL"))
                                    .orElse("AWS")
                            + ": " + firstLine(e),
                    e);
        }
    }

    private static void check(Capability capability, Probe probe, List<Lack> lacking) {
        try {
            if (!probe.passes()) {
                lacking.add(new Lack(capability, ""));
            }
        } catch (SdkException e) {
            lacking.add(new Lack(capability, firstLine(e)));
        }
    }

    private static String firstLine(SdkException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
