package city.kaen.cli;

import city.kaen.stack.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The settings of a stack as options. What is not given stays as it was at the last start.
final class SetupOptions {
    @Option(names = "--port", paramLabel = "PORT", description = "The site's port; else a free one.")
    private @Nullable Integer sitePort;

    @Option(names = "--s3-port", paramLabel = "PORT", description = "S3's port; else a free one.")
    private @Nullable Integer s3Port;

    @Option(names = "--dynamodb-port", paramLabel = "PORT", description = "DynamoDB's port; else a free one.")
    private @Nullable Integer dynamoDbPort;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "What the buckets' names start with, and the table's name; else kaen.")
    private @Nullable String prefix;

    @Option(names = "--pace", paramLabel = "MS", description = "Milliseconds between two runs of a schedule; else 500.")
    private @Nullable Long pace;

    @Option(names = "--concurrency", paramLabel = "N", description = "Runs of one function at once; else 1.")
    private @Nullable Integer concurrency;

    @Option(
            names = "--runtime",
            negatable = true,
            description =
                    "Functions run as they are deployed: each zip in a process of its own under AWS's Java runtime.")
    private @Nullable Boolean runtime;

    @Option(names = "--fault-seed", paramLabel = "N", description = "For trials: the seed of the faults below.")
    private @Nullable Long seed;

    @Option(names = "--duplicate", paramLabel = "%", description = "For trials: events of a hundred that come twice.")
    private @Nullable Integer duplicate;

    @Option(names = "--reorder", paramLabel = "%", description = "For trials: events of a hundred that are overtaken.")
    private @Nullable Integer reorder;

    @Option(names = "--lose", paramLabel = "%", description = "For trials: events of a hundred that never come.")
    private @Nullable Integer lose;

    @Option(names = "--delay", paramLabel = "MS", description = "For trials: how late an event may come.")
    private @Nullable Long delay;

    Setup over(Setup last) {
        return new Setup(
                given(prefix, last::prefix),
                given(sitePort, last::sitePort),
                given(s3Port, last::s3Port),
                given(dynamoDbPort, last::dynamoDbPort),
                given(pace, last::paceMillis),
                given(concurrency, last::concurrency),
                given(runtime, last::runtime),
                given(seed, last::seed),
                given(duplicate, last::duplicate),
                given(reorder, last::reorder),
                given(lose, last::lose),
                given(delay, last::delayMillis));
    }

    /// A setup as arguments, for the process that is to serve it.
    static List<String> arguments(Setup setup) {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--prefix", setup.prefix());
        add(arguments, "--port", setup.sitePort());
        add(arguments, "--s3-port", setup.s3Port());
        add(arguments, "--dynamodb-port", setup.dynamoDbPort());
        add(arguments, "--pace", setup.paceMillis());
        add(arguments, "--concurrency", setup.concurrency());
        arguments.add(setup.runtime() ? "--runtime" : "--no-runtime");
        add(arguments, "--fault-seed", setup.seed());
        add(arguments, "--duplicate", setup.duplicate());
        add(arguments, "--reorder", setup.reorder());
        add(arguments, "--lose", setup.lose());
        add(arguments, "--delay", setup.delayMillis());
        return arguments;
    }

    private static void add(List<String> arguments, String name, Object value) {
        arguments.add(name + "=" + value);
    }

    private static <T> T given(@Nullable T value, Supplier<T> last) {
        return value == null ? last.get() : value;
    }
}
