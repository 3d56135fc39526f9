package city.kaen.bench.benchmark;

import city.kaen.bench.Benchmark;
import city.kaen.bench.ChildJvm;
import city.kaen.bench.Contender;
import city.kaen.bench.Contender.Role;
import city.kaen.bench.Goal;
import city.kaen.bench.Measured;
import city.kaen.runtime.Answer;
import city.kaen.runtime.Launch;
import city.kaen.runtime.PackagedFunction;
import city.kaen.runtime.Zips;
import city.kaen.topology.Function;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;

/// A packaged function from the start of its process to its first answer, under AWS's runtime interface client, its
/// calls going over TLS.
final class ColdStart {
    private static final String PLAIN = "its zip, as java25 starts it";
    private static final String OWN = "its zip on a trimmed runtime, with an AOT cache";
    private static final String RESTORED =
            "its zip, a process as its snapshot holds it (without the time of restoring)";
    private static final String PYTHON = "Python and boto3, as many calls to each service, no work";
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,"
                    + "java.security.jgss,java.sql,java.xml,jdk.charsets,jdk.crypto.ec,jdk.unsupported,jdk.zipfs";
    private static final String PYTHON_PROGRAM = """
            import json, os, urllib.request, boto3
            root = 'http://' + os.environ['AWS_LAMBDA_RUNTIME_API'] + '/2018-06-01/runtime/invocation/'
            s3 = boto3.client('s3', endpoint_url=os.environ['AWS_ENDPOINT_URL_S3'])
            db = boto3.client('dynamodb', endpoint_url=os.environ['AWS_ENDPOINT_URL_DYNAMODB'])
            with urllib.request.urlopen(root + 'next') as event:
                id = event.headers['Lambda-Runtime-Aws-Request-Id']
                json.load(event)
            for call in range(int(os.environ['BENCH_OBJECTS'])):
                s3.get_object(Bucket=os.environ['BENCH_BUCKET'], Key='reference/kkc/profile.json')['Body'].read()
            for call in range(int(os.environ['BENCH_ITEMS'])):
                item = {'pk': {'S': 'bench'}, 'sk': {'S': str(call)}}
                db.put_item(TableName=os.environ['KAEN_TABLE'], Item=item)
            answer = urllib.request.Request(root + id + '/response', data=b'{}')
            urllib.request.urlopen(answer).read()
            urllib.request.urlopen(root + 'next')
            """;

    private final Stand stand;
    private final Map<String, Integer> objects = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();
    private int files;

    ColdStart(Stand stand) {
        this.stand = stand;
    }

    /// One function of the topology.
    Benchmark of(String name) {
        List<Contender> contenders = new ArrayList<>(List.of(
                new Contender(PLAIN, Role.KAEN, () -> plain(name)),
                new Contender(OWN, Role.KAEN, () -> own(name)),
                new Contender(RESTORED, Role.KAEN, () -> restored(name))));
        List<Goal> goals = new ArrayList<>(List.of(Goal.ratioAtMost(Measured.WALL, RESTORED, PLAIN, 0.35)));
        if (Stand.has("python3")) {
            contenders.add(new Contender(PYTHON, Role.PEER, () -> python(name)));
            goals.add(Goal.ratioAtMost(Measured.WALL, OWN, PYTHON, 0.75));
            goals.add(Goal.ratioAtMost(Measured.WALL, RESTORED, PYTHON, 0.75));
        }
        return new Benchmark(
                "cold-" + name, "Cold start of " + name + ", process start to first answer, TLS", 5, contenders, goals);
    }

    private Measured plain(String name) throws Exception {
        String event = event(name);
        stand.cloud().objects().calls();
        stand.cloud().items().calls();
        Measured measured = run(name, event, Launch.managed());
        int read = stand.cloud().objects().calls();
        int written = stand.cloud().items().calls();
        objects.put(name, read);
        items.put(name, written);
        return measured.with("S3 calls", read).with("DynamoDB calls", written);
    }

    /// On a trimmed runtime, with a cache that one run before left behind.
    private Measured own(String name) throws Exception {
        Path java = runtime().resolve("bin/java");
        Path cache = stand.folder().resolve(build(name) + ".aot");
        if (!Files.exists(cache)) {
            train(name, cache, Launch.own(java, List.of("-XX:AOTCacheOutput=" + cache)));
        }
        return run(name, event(name), Launch.own(java, List.of("-XX:AOTCache=" + cache)))
                .with("cache MB", Files.size(cache) / 1e6);
    }

    /// What is done before the snapshot is done before the clock begins.
    private Measured restored(String name) throws Exception {
        String event = event(name);
        try (PackagedFunction process = start(name, Launch.snapshot())) {
            double cpu = process.cpu().toMillis();
            long begun = System.nanoTime();
            answer(process, name, event);
            double wall = (System.nanoTime() - begun) / 1e6;
            return Measured.of(Measured.WALL, wall)
                    .with(Measured.CPU, process.cpu().toMillis() - cpu);
        }
    }

    private Path runtime() throws Exception {
        Path runtime = stand.folder().resolve("runtime");
        if (!Files.exists(runtime)) {
            String jlink =
                    Path.of(System.getProperty("java.home"), "bin", "jlink").toString();
            ChildJvm.run(List.of(
                    jlink,
                    "--add-modules",
                    MODULES,
                    "--strip-debug",
                    "--no-header-files",
                    "--no-man-pages",
                    "--output",
                    runtime.toString()));
        }
        return runtime;
    }

    private Measured python(String name) throws Exception {
        return run(name, event(name), (function, folder) -> List.of("python3", "-c", PYTHON_PROGRAM));
    }

    private Measured run(String name, String event, Launch launch) throws Exception {
        long begun = System.nanoTime();
        try (PackagedFunction process = start(name, launch)) {
            answer(process, name, event);
            double wall = (System.nanoTime() - begun) / 1e6;
            return Measured.of(Measured.WALL, wall)
                    .with(Measured.CPU, (double) process.cpu().toMillis());
        }
    }

    /// Runs a function once and lets it end by itself: it then writes the cache.
    private void train(String name, Path cache, Launch launch) throws Exception {
        try (PackagedFunction process = start(name, launch)) {
            answer(process, name, event(name));
            process.finish();
            if (!Files.exists(cache)) {
                throw new IOException(
                        "no cache was written for " + name + "; it said:\n" + String.join("\n", process.log()));
            }
        }
    }

    private static void answer(PackagedFunction process, String name, String event) throws IOException {
        Answer answer = process.invoke(event);
        if (!(answer instanceof Answer.Returned)) {
            throw new IOException(name + " answered " + answer + "; it said:\n" + String.join("\n", process.log()));
        }
    }

    private PackagedFunction start(String name, Launch launch) throws Exception {
        Function function = stand.cloud().topology().function(name);
        Path unpacked = stand.folder().resolve(build(name));
        if (!Files.exists(unpacked)) {
            Zips.unpack(Zips.find(name), unpacked);
        }
        Map<String, String> settings = new HashMap<>(stand.cloud().settings());
        settings.put("PATH", System.getProperty("kaen.path", "/usr/bin:/bin"));
        settings.put("BENCH_BUCKET", stand.cloud().topology().names().reference());
        settings.put("BENCH_OBJECTS", Integer.toString(objects.getOrDefault(name, 1)));
        settings.put("BENCH_ITEMS", Integer.toString(items.getOrDefault(name, 1)));
        return PackagedFunction.start(function, unpacked, settings, launch);
    }

    /// A name for what was made of this build of a function, so that it is not taken for that of another.
    private static String build(String name) throws IOException {
        return name + "-" + Files.getLastModifiedTime(Zips.find(name)).toMillis();
    }

    /// What wakes a function, with the object that it tells of put there before.
    private String event(String name) throws Exception {
        return switch (name) {
            case "validate-upload" -> created("inbox/kkc/engineering/meter-" + ++files + ".csv", bill(files));
            case "load-reference" -> created(TlsCloud.PROFILE, Files.readAllBytes(stand.profile()));
            case "audit-ledger" -> sample("schedule-audit.json");
            case "recompute-inventory" -> sample("schedule-recompute.json");
            case "publish-summary" -> sample("schedule-publish.json");
            default -> sample("schedule-remind.json");
        };
    }

    /// Never the same twice, for the same file again is less work.
    private static byte[] bill(int number) {
        return ("month,facility,activity,quantity,unit\n2026-01,building " + number + ",electricity," + number
                        + ",kWh\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String created(String key, byte[] content) throws Exception {
        String bucket = key.startsWith("inbox/")
                ? stand.cloud().topology().names().inbox()
                : stand.cloud().topology().names().reference();
        String version = stand.cloud()
                .s3()
                .putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content))
                .versionId();
        return sample("s3-object-created.json")
                .replaceAll("(\"versionId\": \")[^\"]*", "$1" + version)
                .replaceAll("(\"key\": \")[^\"]*", "$1" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .replaceAll("(\"name\": \")[^\"]*", "$1" + bucket);
    }

    private String sample(String file) throws IOException {
        return Files.readString(stand.root().resolve("events").resolve(file), StandardCharsets.UTF_8);
    }
}
