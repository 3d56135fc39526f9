package city.kaen.embedded;

import city.kaen.cloud.Settings;
import city.kaen.topology.Function;
import city.kaen.topology.Topology;
import city.kaen.topology.Trigger;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// A whole cloud in one process and two children: S3 and DynamoDB, the functions and what triggers them, the public
/// site.
///
/// Its data stay in its folder; started again on the same folder it goes on where it was, replays no event that was
/// dealt with and misses none that was not.
public final class EmbeddedCloud implements AutoCloseable {
    /// Bangkok's: the functions are told the region that the real thing is meant for.
    private static final String REGION = "ap-southeast-7";

    private final Topology topology;
    private final Settings settings;
    private final DeadLetters deadLetters;
    private final URI site;
    private final Deque<AutoCloseable> parts;

    EmbeddedCloud(Topology topology, Settings settings, DeadLetters deadLetters, URI site, Deque<AutoCloseable> parts) {
        this.topology = topology;
        this.settings = settings;
        this.deadLetters = deadLetters;
        this.site = site;
        this.parts = parts;
    }

    /// Starts a cloud with the handlers that the topology names, and returns once all of it answers.
    public static EmbeddedCloud start(CloudOptions options) {
        return start(
                options,
                Topology.kaen(options.names()),
                options.packaged() ? Handlers.packaged(options.functions()) : Handlers.byName());
    }

    /// Starts a cloud of another topology or with other handlers.
    public static EmbeddedCloud start(CloudOptions options, Topology topology, Handlers handlers) {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            return new CloudStart(options, topology, handlers, parts).run();
        } catch (RuntimeException e) {
            close(parts);
            throw e;
        }
    }

    public Topology topology() {
        return topology;
    }

    /// Where S3 and DynamoDB are and by which credentials, as the functions are told.
    public Settings settings() {
        return settings;
    }

    /// Where the site is; the public bucket is below it, at `data/`.
    public URI site() {
        return site;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    /// Ends the cloud: what is running is finished, then everything stops.
    @Override
    public void close() {
        close(parts);
    }

    /// How many paces of this cloud lie between two runs of a schedule: one for every five minutes on AWS.
    public static long paces(Trigger.Schedule schedule) {
        return Schedules.paces(schedule);
    }

    /// How many runs of a function may go on at once: what the topology allows, or fewer if the options say so.
    public static int concurrency(CloudOptions options, Function function) {
        return Math.min(options.concurrency(), function.concurrency());
    }

    /// The settings that reach a cloud at these addresses.
    public static Settings settings(URI s3, URI dynamoDb) {
        return new Settings(Map.of(
                "AWS_ENDPOINT_URL_S3",
                s3.toString(),
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.toString(),
                "AWS_REGION",
                REGION,
                "AWS_ACCESS_KEY_ID",
                "kaen",
                "AWS_SECRET_ACCESS_KEY",
                "kaen"));
    }

    private static void close(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a part of the cloud did not end", e);
            }
        }
    }
}
