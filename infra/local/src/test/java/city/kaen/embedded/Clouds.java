package city.kaen.embedded;

import city.kaen.cloud.Settings;
import city.kaen.emulators.NamedCloud;
import city.kaen.topology.Names;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Clouds over emulators of their own, or over the S3 and DynamoDB that the tests are told to run against.
public final class Clouds {
    private static final Map<Path, Names> NAMES = new ConcurrentHashMap<>();

    private Clouds() {}

    /// Options for a cloud whose data are in a folder; the same folder has the same buckets and table.
    public static CloudOptions in(Path folder) {
        CloudOptions options = CloudOptions.in(folder);
        return NamedCloud.find()
                .map(settings -> options.withCloud(new Settings(settings))
                        .withNames(NAMES.computeIfAbsent(folder, ignored -> Names.startingWith(NamedCloud.unique()))))
                .orElse(options);
    }
}
