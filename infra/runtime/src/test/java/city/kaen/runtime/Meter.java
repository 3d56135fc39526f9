package city.kaen.runtime;

import city.kaen.emulators.Passage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Stands between functions and an emulator and counts what AWS would charge for.
final class Meter implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");

    private final Passage passage;
    private Counts counts = Counts.NONE;

    /// What was charged for.
    record Counts(BigDecimal writeUnits, BigDecimal readUnits, int s3Writes, int s3Reads) {
        static final Counts NONE = new Counts(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    writeUnits.add(other.writeUnits),
                    readUnits.add(other.readUnits),
                    s3Writes + other.s3Writes,
                    s3Reads + other.s3Reads);
        }
    }

    private Meter(URI target) {
        this.passage = Passage.open(0, (request, onward) -> {
            Passage.Reply reply = onward.send(request, target);
            count(request, reply.body());
            return Optional.of(reply);
        });
    }

    static Meter before(URI target) {
        return new Meter(target);
    }

    URI endpoint() {
        return passage.endpoint();
    }

    /// What was counted since the last call.
    synchronized Counts take() {
        Counts taken = counts;
        counts = Counts.NONE;
        return taken;
    }

    @Override
    public void close() {
        passage.close();
    }

    private synchronized void count(Passage.Request request, byte[] answer) throws IOException {
        Optional<String> operation = request.operation();
        counts = counts.plus(operation.isPresent() ? ofDynamoDb(operation.get(), answer) : ofS3(request));
    }

    private static Counts ofDynamoDb(String operation, byte[] answer) throws IOException {
        BigDecimal units = BigDecimal.ZERO;
        for (JsonNode total : JSON.readTree(answer).findValues("CapacityUnits")) {
            units = units.add(total.decimalValue());
        }
        return READS.contains(operation)
                ? new Counts(BigDecimal.ZERO, units, 0, 0)
                : new Counts(units, BigDecimal.ZERO, 0, 0);
    }

    /// Listing is charged like writing; removing is free.
    private static Counts ofS3(Passage.Request request) {
        String query = Objects.requireNonNullElse(request.address().getQuery(), "");
        boolean list = query.contains("list-type") || query.contains("versions");
        return switch (request.method()) {
            case "PUT", "POST" -> new Counts(BigDecimal.ZERO, BigDecimal.ZERO, 1, 0);
            case "GET", "HEAD" -> new Counts(BigDecimal.ZERO, BigDecimal.ZERO, list ? 1 : 0, list ? 0 : 1);
            default -> Counts.NONE;
        };
    }
}
