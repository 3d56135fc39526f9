package city.kaen.embedded;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Settings;
import city.kaen.emulators.DynamoDbEmulator;
import city.kaen.emulators.Options;
import city.kaen.emulators.S3Emulator;
import city.kaen.topology.Function;
import city.kaen.topology.Topology;
import city.kaen.topology.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// One start of a cloud: the emulators side by side, then what needs them. Each part that runs is put on the pile of
/// what is to be closed, the latest first.
record CloudStart(CloudOptions options, Topology topology, Handlers handlers, Deque<AutoCloseable> parts) {
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    EmbeddedCloud run() {
        Clock clock = Clock.systemUTC();
        Settings settings = options.elsewhere().orElseGet(this::startEmulators);
        S3Client s3 = kept(AwsClients.s3(settings));
        DynamoDbClient dynamoDb = kept(AwsClients.dynamoDb(settings));
        all(List.of(
                CompletableFuture.runAsync(() -> Provisioning.buckets(topology, s3), THREADS),
                CompletableFuture.runAsync(() -> Provisioning.table(topology.table(), dynamoDb), THREADS)));

        SiteServer site = kept(
                SiteServer.start(options.ports().site(), s3, topology.names().published()));
        Map<String, SeenVersions> seen = new LinkedHashMap<>();
        for (String bucket : watchedBuckets()) {
            seen.put(
                    bucket, kept(new SeenVersions(options.data().resolve("seen").resolve(bucket))));
        }
        DeadLetters deadLetters = new DeadLetters(options.deadLetters(), clock);
        Later later = kept(new Later("later"));
        Map<String, FunctionRunner> runners = runners(recording(settings), deadLetters, later);
        // What makes work is started last, and so ends first.
        Later watching = kept(new Later("watching"));
        Delivery delivery =
                new Delivery(topology.functions(), runners, later, settings.get("AWS_REGION"), options.faults());
        seen.forEach((bucket, versions) ->
                new Bridge(new BucketWatch(s3, bucket, versions, clock), delivery, watching).start());
        new OneOffRuns(new OneOffs(options.oneOffs()), runners, clock).start(watching);
        new Schedules(runners, delivery::quiet, options.pace(), clock).start(topology, watching);
        return new EmbeddedCloud(topology, settings, deadLetters, site.address(), parts);
    }

    /// Starts both emulators. Where one fails the other is put on the pile all the same, to be closed.
    private Settings startEmulators() {
        try {
            Files.createDirectories(options.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture<S3Emulator> s3 =
                running(() -> S3Emulator.start(Options.keeping(options.data().resolve("s3"))
                        .onPort(options.ports().s3())
                        .logTo(options.logs().resolve("s3.log"))));
        CompletableFuture<DynamoDbEmulator> dynamoDb = running(
                () -> DynamoDbEmulator.start(Options.keeping(options.data().resolve("dynamodb"))
                        .onPort(options.ports().dynamoDb())
                        .logTo(options.logs().resolve("dynamodb.log"))));
        try {
            all(List.of(s3.thenApply(this::kept), dynamoDb.thenApply(this::kept)));
        } finally {
            CompletableFuture.allOf(s3, dynamoDb).exceptionally(failed -> null).join();
        }
        return EmbeddedCloud.settings(s3.join().endpoint(), dynamoDb.join().endpoint());
    }

    /// Messages that a topic would carry away are recorded beside the receipts.
    private Settings recording(Settings cloud) {
        Map<String, String> values = new LinkedHashMap<>(cloud.values());
        values.put("EMBEDDED_REMINDER_OUTBOX", topology.names().receipts());
        return new Settings(values);
    }

    private Map<String, FunctionRunner> runners(Settings cloud, DeadLetters deadLetters, Later later) {
        Map<String, FunctionRunner> runners = new LinkedHashMap<>();
        for (Function function : topology.functions()) {
            Settings settings = Handlers.settings(function, cloud);
            runners.put(
                    function.name(),
                    kept(new FunctionRunner(
                            function,
                            () -> handlers.handler(function, settings),
                            deadLetters,
                            later,
                            options.retryDelay(),
                            EmbeddedCloud.concurrency(options, function))));
        }
        all(runners.values().stream()
                .map(runner -> running(() -> {
                    runner.warmUp();
                    return runner;
                }))
                .toList());
        return runners;
    }

    private List<String> watchedBuckets() {
        return topology.functions().stream()
                .flatMap(function -> function.triggers().stream())
                .flatMap(trigger -> switch (trigger) {
                    case Trigger.Objects objects -> Stream.of(objects.bucket());
                    case Trigger.Schedule ignored -> Stream.<String>empty();
                })
                .distinct()
                .toList();
    }

    private <T extends AutoCloseable> T kept(T part) {
        synchronized (parts) {
            parts.push(part);
        }
        return part;
    }

    private static <T> CompletableFuture<T> running(Supplier<T> step) {
        return CompletableFuture.supplyAsync(step, THREADS);
    }

    private static void all(List<? extends CompletableFuture<?>> steps) {
        try {
            CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
