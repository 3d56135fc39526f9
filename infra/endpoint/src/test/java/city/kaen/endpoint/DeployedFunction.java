package city.kaen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.AwsClients;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.embedded.Provisioning;
import city.kaen.emulators.NamedCloud;
import city.kaen.runtime.Zips;
import city.kaen.topology.Function;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Container;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.MountableFile;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The zip of validate-upload deployed into LocalStack, and told of a file by S3 itself. Runs with `-Plocalstack`
/// alone.
class DeployedFunction {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String ROLE = "arn:aws:iam::000000000000:role/any";

    @Test
    void answersAFileThatS3TellsItOf() throws IOException, InterruptedException {
        LocalStackContainer container = LocalStack.running().orElseThrow();
        Settings settings = new Settings(NamedCloud.find().orElseThrow());
        Names names = Names.startingWith(NamedCloud.unique());
        Topology topology = Topology.kaen(names);
        Function function = topology.function("validate-upload");
        try (S3Client s3 = AwsClients.s3(settings);
                DynamoDbClient dynamoDb = AwsClients.dynamoDb(settings)) {
            Provisioning.buckets(topology, s3);
            Provisioning.table(topology.table(), dynamoDb);
            String arn = deploy(container, function);
            aws(
                    container,
                    "s3api",
                    "put-bucket-notification-configuration",
                    "--bucket",
                    names.inbox(),
                    "--notification-configuration",
                    "{\"LambdaFunctionConfigurations\":[{\"LambdaFunctionArn\":\"" + arn
                            + "\",\"Events\":[\"s3:ObjectCreated:*\"]}]}");
            ObjectStore store = new S3ObjectStore(s3);
            store.put(
                    names.inbox(),
                    "inbox/kkc/engineering/told by S3.csv",
                    "month,meter,kwh\n2025-01,M-1,10\n".getBytes(StandardCharsets.UTF_8),
                    Map.of());
            await().atMost(LONG)
                    .until(() -> store.list(names.receipts(), "receipts/").stream()
                            .anyMatch(head -> head.key().endsWith("/receipt.json")));
        }
    }

    private static String deploy(LocalStackContainer container, Function function)
            throws IOException, InterruptedException {
        String inside = "/tmp/" + function.name() + ".zip";
        container.copyFileToContainer(MountableFile.forHostPath(Zips.find(function.name())), inside);
        ObjectNode environment = new JsonMapper().createObjectNode();
        function.environment().forEach(environment.putObject("Variables")::put);
        Container.ExecResult created = run(
                container,
                "lambda",
                "create-function",
                "--function-name",
                function.name(),
                "--runtime",
                "java25",
                "--handler",
                function.handler(),
                "--role",
                ROLE,
                "--timeout",
                "120",
                "--memory-size",
                String.valueOf(function.megabytes()),
                "--environment",
                environment.toString(),
                "--zip-file",
                "fileb://" + inside,
                "--query",
                "FunctionArn",
                "--output",
                "text");
        Assumptions.assumeTrue(
                created.getExitCode() == 0,
                () -> "this emulator deploys no function of java25: "
                        + created.getStderr().strip());
        aws(container, "lambda", "wait", "function-active-v2", "--function-name", function.name());
        return created.getStdout().strip();
    }

    private static void aws(LocalStackContainer container, String... arguments)
            throws IOException, InterruptedException {
        Container.ExecResult result = run(container, arguments);
        assertThat(result.getExitCode()).as(result.getStderr()).isZero();
    }

    private static Container.ExecResult run(LocalStackContainer container, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("awslocal"), Arrays.stream(arguments)).toList();
        return container.execInContainer(command.toArray(String[]::new));
    }
}
