package city.kaen.emulators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// The S3 and DynamoDB that the integration tests are told to run against, if they are told of any.
///
/// `-Dkaen.cloud=endpoint` names those of the environment: `AWS_ENDPOINT_URL_S3` and `AWS_ENDPOINT_URL_DYNAMODB`, or
/// `AWS_ENDPOINT_URL` for both, with region and credentials if they are there. Tests make buckets and tables of their
/// own there, whose names begin with [#prefix]. Otherwise they start emulators.
public final class NamedCloud {
    /// What chooses the cloud: `endpoint`, or nothing.
    public static final String CHOICE = "kaen.cloud";
    /// An address that outranks those of the environment.
    public static final String ADDRESS = "kaen.cloud.address";
    /// What the cloud cannot do, by words parted by commas.
    public static final String LACKING = "kaen.cloud.lacking";

    private static final String PREFIX =
            "kaen-it-" + UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private NamedCloud() {}

    /// The settings that reach it: addresses, region, credentials.
    ///
    /// @throws IllegalStateException if a cloud is to be used and no address says which
    @ReadsEnvironment
    public static Optional<Map<String, String>> find() {
        if (!System.getProperty(CHOICE, "").equals("endpoint")) {
            return Optional.empty();
        }
        return Optional.of(settings(System.getenv(), Optional.ofNullable(System.getProperty(ADDRESS))));
    }

    static Map<String, String> settings(Map<String, String> environment, Optional<String> address) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String service : List.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_DYNAMODB")) {
            settings.put(
                    service,
                    address.or(() -> value(environment, service))
                            .or(() -> value(environment, "AWS_ENDPOINT_URL"))
                            .orElseThrow(() -> new IllegalStateException(
                                    "no address of a cloud: set AWS_ENDPOINT_URL, or " + service)));
        }
        settings.put(
                "AWS_REGION",
                value(environment, "AWS_REGION")
                        .or(() -> value(environment, "AWS_DEFAULT_REGION"))
                        .orElse("us-east-1"));
        settings.put(
                "AWS_ACCESS_KEY_ID", value(environment, "AWS_ACCESS_KEY_ID").orElse("test"));
        settings.put(
                "AWS_SECRET_ACCESS_KEY",
                value(environment, "AWS_SECRET_ACCESS_KEY").orElse("test"));
        value(environment, "AWS_SESSION_TOKEN").ifPresent(token -> settings.put("AWS_SESSION_TOKEN", token));
        return settings;
    }

    /// What the names of everything that tests make begin with; another one each time.
    public static String prefix() {
        return PREFIX;
    }

    /// A name for a bucket or a table that nobody else has.
    public static String unique() {
        return PREFIX + "-" + NAMES.incrementAndGet();
    }

    /// Whether the cloud was found to be unable to do something.
    public static boolean lacks(String capability) {
        return Set.of(System.getProperty(LACKING, "").split(",")).contains(capability);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
