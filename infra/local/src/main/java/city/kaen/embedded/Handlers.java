package city.kaen.embedded;

import city.kaen.cloud.Settings;
import city.kaen.topology.Function;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Makes handlers of functions.
@FunctionalInterface
public interface Handlers {
    /// A new handler of a function, as a new execution environment gets. Where it can be closed, it is once it is given
    /// up.
    RequestStreamHandler handler(Function function, Settings settings);

    /// Handlers by the class that the topology names, which must have a public constructor that takes [Settings].
    static Handlers byName() {
        return (function, settings) -> {
            try {
                return Class.forName(function.handler())
                        .asSubclass(RequestStreamHandler.class)
                        .getConstructor(Settings.class)
                        .newInstance(settings);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the handler of " + function.name() + " cannot be made", e);
            }
        };
    }

    /// Handlers that are the functions' zips, each in a process of its own under AWS's runtime.
    ///
    /// @param folder the zips are unpacked into
    static Handlers packaged(Path folder) {
        return PackagedHandlers.unpackedIn(folder);
    }

    /// The settings of one function: its environment and the cloud's.
    static Settings settings(Function function, Settings cloud) {
        Map<String, String> values = new HashMap<>(cloud.values());
        values.putAll(function.environment());
        return new Settings(values);
    }
}
