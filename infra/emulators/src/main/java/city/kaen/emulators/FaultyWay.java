package city.kaen.emulators;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// The way to an emulator, on which calls can be made to go wrong: refused, never answered, or cut off before or after
/// the emulator did what it was asked.
public final class FaultyWay implements AutoCloseable {
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");
    private static final Set<String> WRITES = Set.of("PUT", "POST", "DELETE");

    /// What becomes of one call.
    public sealed interface Fate {
        /// It is passed on and answered.
        record Passes() implements Fate {}

        /// It is answered so, and not passed on.
        record Refused(int status, String body) implements Fate {}

        /// It is neither passed on nor ever answered.
        record Hangs() implements Fate {}

        /// The connection ends without an answer.
        ///
        /// @param afterwards whether it was passed on before
        /// @param then what happens before the connection ends
        record Cut(boolean afterwards, Runnable then) implements Fate {}
    }

    /// A call on its way.
    ///
    /// @param operation of DynamoDB, or method and path of S3
    /// @param write whether it changes something
    public record Call(String operation, boolean write) {}

    private final URI target;
    private final Passage passage;
    private volatile Function<Call, Fate> decision = call -> new Fate.Passes();

    private FaultyWay(URI target) {
        this.target = target;
        this.passage = Passage.open(0, this::answer);
    }

    /// Opens a way to an address on which nothing goes wrong yet.
    public static FaultyWay to(URI target) {
        return new FaultyWay(target);
    }

    /// Where callers find it.
    public URI endpoint() {
        return passage.endpoint();
    }

    /// Says what becomes of each call from now on. Asked by several threads.
    public void decide(Function<Call, Fate> fates) {
        decision = fates;
    }

    /// Lets everything pass from now on.
    public void mend() {
        decision = call -> new Fate.Passes();
    }

    @Override
    public void close() {
        passage.close();
    }

    private Optional<Passage.Reply> answer(Passage.Request request, Passage.Onward onward)
            throws IOException, InterruptedException {
        return switch (decision.apply(call(request))) {
            case Fate.Passes ignored -> Optional.of(onward.send(request, target));
            case Fate.Refused refused ->
                Optional.of(new Passage.Reply(
                        refused.status(), Map.of(), refused.body().getBytes(StandardCharsets.UTF_8)));
            case Fate.Hangs ignored -> {
                new CountDownLatch(1).await();
                yield Optional.empty();
            }
            case Fate.Cut cut -> {
                if (cut.afterwards()) {
                    onward.send(request, target);
                }
                cut.then().run();
                yield Optional.empty();
            }
        };
    }

    private static Call call(Passage.Request request) {
        return request.operation()
                .map(operation -> new Call(operation, !READS.contains(operation)))
                .orElseGet(() -> new Call(
                        request.method() + " " + request.address().getPath(), WRITES.contains(request.method())));
    }
}
