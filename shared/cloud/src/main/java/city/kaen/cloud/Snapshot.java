package city.kaen.cloud;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a function does before AWS takes the snapshot that its processes are restored from (SnapStart): whatever a
/// first call would take long for, so that classes are loaded and code is compiled. Does nothing where no snapshot is
/// taken.
///
/// Source: AWS, *Lambda SnapStart runtime hooks for Java*.
public final class Snapshot {
    // Whoever takes the snapshot holds what it is to call by weak references alone.
    private static final List<Resource> HELD = Collections.synchronizedList(new ArrayList<>());

    private Snapshot() {}

    /// Has these things done before a snapshot is taken. One that throws keeps the version from being deployed.
    public static void prepare(Runnable... work) {
        Resource resource = new Resource() {
            @Override
            public void beforeCheckpoint(Context<? extends Resource> context) {
                for (Runnable each : work) {
                    each.run();
                }
            }

            @Override
            public void afterRestore(Context<? extends Resource> context) {
                // Nothing of what was done belongs to one process alone.
            }
        };
        HELD.add(resource);
        Core.getGlobalContext().register(resource);
    }

    /// Calls each service once, for something that is not there.
    ///
    /// @param bucket the setting that names a bucket of the function
    public static Runnable calling(Settings settings, String bucket) {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("none"), "sk", AttributeValue.fromS("none"));
        return () -> {
            tried(() -> AwsClients.s3(settings)
                    .headObject(request -> request.bucket(settings.get(bucket)).key("none")));
            tried(() -> AwsClients.dynamoDb(settings)
                    .getItem(request ->
                            request.tableName(settings.get("KAEN_TABLE")).key(key)));
        };
    }

    private static void tried(Runnable call) {
        try {
            call.run();
        } catch (SdkException refused) {
            // The way there and back is what is wanted, whatever the answer: a function may not read everything, and
            // while an installation is being set up not everything is there.
        }
    }
}
