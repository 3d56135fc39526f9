package city.kaen.embedded;

import city.kaen.cloud.Settings;
import city.kaen.topology.Names;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How an embedded cloud is to run.
///
/// @param folder where its data, log and dead letters are
/// @param names of its buckets and table
/// @param ports 0 lets the system choose
/// @param pace how long between two runs of a schedule, whatever the topology says of AWS
/// @param retryDelay how long until a failed run is tried again; the second time twice as long
/// @param concurrency how many runs of one function may go on at once, if the topology allows as many
/// @param packaged whether functions run as their zips, in processes of their own under AWS's runtime
/// @param elsewhere where S3 and DynamoDB are and by which credentials; empty: emulators of its own are started
public record CloudOptions(
        Path folder,
        Names names,
        Ports ports,
        Faults faults,
        Duration pace,
        Duration retryDelay,
        int concurrency,
        boolean packaged,
        Optional<Settings> elsewhere) {
    /// Ports on the loopback address; 0 lets the system choose.
    public record Ports(int site, int s3, int dynamoDb) {
        /// Whichever are free.
        public static final Ports FREE = new Ports(0, 0, 0);
    }

    public CloudOptions {
        if (pace.isNegative() || pace.isZero()) {
            throw new IllegalArgumentException("schedules need some time between two runs, not " + pace);
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException("a function runs at least once at a time, not " + concurrency);
        }
    }

    /// Free ports, no faults, one run of a function at a time, a schedule every second.
    public static CloudOptions in(Path folder) {
        return new CloudOptions(
                folder,
                Names.standard(),
                Ports.FREE,
                Faults.NONE,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                false,
                Optional.empty());
    }

    public CloudOptions withFaults(Faults chosen) {
        return new CloudOptions(folder, names, ports, chosen, pace, retryDelay, concurrency, packaged, elsewhere);
    }

    public CloudOptions withPace(Duration chosen) {
        return new CloudOptions(folder, names, ports, faults, chosen, retryDelay, concurrency, packaged, elsewhere);
    }

    public CloudOptions withRetryDelay(Duration chosen) {
        return new CloudOptions(folder, names, ports, faults, pace, chosen, concurrency, packaged, elsewhere);
    }

    public CloudOptions withConcurrency(int chosen) {
        return new CloudOptions(folder, names, ports, faults, pace, retryDelay, chosen, packaged, elsewhere);
    }

    public CloudOptions withPorts(Ports chosen) {
        return new CloudOptions(folder, names, chosen, faults, pace, retryDelay, concurrency, packaged, elsewhere);
    }

    public CloudOptions withNames(Names chosen) {
        return new CloudOptions(folder, chosen, ports, faults, pace, retryDelay, concurrency, packaged, elsewhere);
    }

    /// Functions run as their zips.
    public CloudOptions withPackaged(boolean chosen) {
        return new CloudOptions(folder, names, ports, faults, pace, retryDelay, concurrency, chosen, elsewhere);
    }

    /// Functions, schedules and site over an S3 and a DynamoDB that stand already.
    public CloudOptions withCloud(Settings chosen) {
        return new CloudOptions(
                folder, names, ports, faults, pace, retryDelay, concurrency, packaged, Optional.of(chosen));
    }

    Path data() {
        return folder.resolve("data");
    }

    Path logs() {
        return folder.resolve("log");
    }

    Path oneOffs() {
        return folder.resolve("one-offs");
    }

    /// What the zips of functions are unpacked into.
    Path functions() {
        return folder.resolve("functions");
    }

    Path deadLetters() {
        return folder.resolve("dead-letters");
    }
}
