package city.kaen.endpoint;

import city.kaen.emulators.Passage;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// One address for both services, as LocalStack and its like have.
///
/// @param passage what requests come through
record Router(Passage passage) implements AutoCloseable {
    /// Starts one.
    ///
    /// @param port 0 for a free one
    /// @param dropped headers that do not get through: a cloud that does not know them
    static Router start(int port, URI s3, URI dynamoDb, Set<String> dropped) {
        return new Router(Passage.open(
                port,
                (request, onward) -> Optional.of(onward.send(
                        request.without(dropped), request.operation().isPresent() ? dynamoDb : s3))));
    }

    String address() {
        return passage.endpoint().toString();
    }

    @Override
    public void close() {
        passage.close();
    }
}
