package city.kaen.embedded;

import city.kaen.cloud.Settings;
import city.kaen.topology.Function;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.HashMap;
import java.util.Map;

/// Makes handlers of functions.
@FunctionalInterface
public interface Handlers {
    /// A new handler of a function, as a new execution environment gets.
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

    /// The settings of one function: its environment and the cloud's.
    static Settings settings(Function function, Settings cloud) {
        Map<String, String> values = new HashMap<>(cloud.values());
        values.putAll(function.environment());
        return new Settings(values);
    }
}
