package city.kaen.endpoint;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// LocalStack in a container of its own.
final class LocalStack {
    private static Optional<LocalStackContainer> running = Optional.empty();

    private LocalStack() {}

    /// Starts it.
    ///
    /// @return its address; empty if no Docker engine answers
    static Optional<String> start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        // Another image than LocalStack's own is taken for one that does the same, as its free successors do.
        DockerImageName image = DockerImageName.parse(System.getProperty("kaen.localstack.image"))
                .asCompatibleSubstituteFor("localstack/localstack");
        LocalStackContainer container = new LocalStackContainer(image);
        container.withServices("s3", "dynamodb", "lambda", "iam", "logs");
        container.start();
        running = Optional.of(container);
        return Optional.of(container.getEndpoint().toString());
    }

    static Optional<LocalStackContainer> running() {
        return running;
    }

    static void stop() {
        running.ifPresent(LocalStackContainer::stop);
    }
}
