package city.kaen.embedded;

import city.kaen.cloud.Settings;
import city.kaen.runtime.Answer;
import city.kaen.runtime.PackagedFunction;
import city.kaen.runtime.Zips;
import city.kaen.topology.Function;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Handlers that are processes: each function's zip, as it is deployed, under AWS's own runtime.
///
/// @param folder the zips are unpacked into, anew at each start
/// @param unpacked which are, by function
record PackagedHandlers(Path folder, Map<String, Path> unpacked) implements Handlers {
    static PackagedHandlers unpackedIn(Path folder) {
        return new PackagedHandlers(folder, new ConcurrentHashMap<>());
    }

    @Override
    public RequestStreamHandler handler(Function function, Settings settings) {
        Path place = unpacked.computeIfAbsent(function.name(), this::unpack);
        return new Environment(PackagedFunction.start(function, place, settings.values(), System.out::println));
    }

    private Path unpack(String function) {
        Path place = folder.resolve(function);
        delete(place);
        Zips.unpack(Zips.find(function), place);
        return place;
    }

    /// One execution environment. Given up and closed after any failure, as one that timed out is on Lambda.
    private record Environment(PackagedFunction process) implements RequestStreamHandler, AutoCloseable {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            Answer answer = process.invoke(new String(input.readAllBytes(), StandardCharsets.UTF_8));
            switch (answer) {
                case Answer.Returned returned -> output.write(returned.payload().getBytes(StandardCharsets.UTF_8));
                case Answer.Failed failed -> throw new ReportedFailure(failed.type(), failed.message());
                case Answer.TimedOut() -> throw new ReportedFailure("Sandbox.Timedout", "the function took too long");
            }
        }

        @Override
        public void close() {
            process.close();
        }
    }

    private static void delete(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
