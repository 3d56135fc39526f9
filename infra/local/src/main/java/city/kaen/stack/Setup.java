package city.kaen.stack;

import city.kaen.embedded.CloudOptions;
import city.kaen.embedded.Faults;
import city.kaen.topology.Names;
import java.nio.file.Path;
import java.time.Duration;

/// The settings of one stack, kept across restarts.
///
/// @param prefix what the names of its buckets start with; also the name of its table
/// @param sitePort 0 where any free port will do; so the others
/// @param paceMillis how long between two runs of a schedule
/// @param concurrency how many runs of one function may go on at once
/// @param runtime whether functions run as their zips, under AWS's runtime
/// @param seed of the faults; the rest are as [Faults] has them
public record Setup(
        String prefix,
        int sitePort,
        int s3Port,
        int dynamoDbPort,
        long paceMillis,
        int concurrency,
        boolean runtime,
        long seed,
        int duplicate,
        int reorder,
        int lose,
        long delayMillis) {
    /// A stack of its own, without faults.
    public static final Setup STANDARD = new Setup("kaen", 0, 0, 0, 500, 1, false, 0, 0, 0, 0, 0);

    Setup withPrefix(String chosen) {
        return new Setup(
                chosen,
                sitePort,
                s3Port,
                dynamoDbPort,
                paceMillis,
                concurrency,
                runtime,
                seed,
                duplicate,
                reorder,
                lose,
                delayMillis);
    }

    public Faults faults() {
        return new Faults(seed, duplicate, reorder, lose, Duration.ofMillis(delayMillis));
    }

    CloudOptions options(Path folder, CloudOptions.Ports ports) {
        return CloudOptions.in(folder)
                .withNames(Names.startingWith(prefix))
                .withPorts(ports)
                .withFaults(faults())
                .withPace(Duration.ofMillis(paceMillis))
                .withConcurrency(concurrency)
                .withPackaged(runtime);
    }
}
