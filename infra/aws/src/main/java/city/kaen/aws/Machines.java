package city.kaen.aws;

import city.kaen.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;

/// Two state machines that operators start: `backfill` sends every version under a prefix of the inbox to
/// validate-upload, as many at once as it can take; `redrive` sends a function the events again that it could not deal
/// with.
///
/// @param names of the machines
record Machines(List<String> names) {
    private static final String VALIDATE = "validate-upload";

    Machines {
        names = List.copyOf(names);
    }

    static Machines render(Stack stack, Stage stage, Topology topology, Functions functions) {
        String inbox = topology.names().inbox();
        String bucket = Policies.bucketArn(stack, inbox);
        String validate = functions.get(VALIDATE).alias().getFunctionArn();
        Machine backfill = new Machine(stack, stage, "backfill");
        PolicyStatement listing = Policies.allow(List.of("s3:ListBucket", "s3:ListBucketVersions"), bucket);
        listing.addCondition("StringLike", Map.of("s3:prefix", "inbox/*"));
        backfill.may(listing);
        backfill.may(Policies.allow(List.of("lambda:InvokeFunction"), validate));
        backfill.may(Policies.allow(List.of("states:StartExecution"), backfill.arn()));
        backfill.may(Policies.allow(
                List.of("states:DescribeExecution", "states:StopExecution"),
                Policies.arn(stack, "states", "execution:" + stage.named("backfill") + ":*")));
        backfill.render(Map.of("Inbox", inbox, "ValidateUpload", validate, "Region", stack.getRegion()));

        Machine redrive = new Machine(stack, stage, "redrive");
        String failed = Policies.arn(stack, "sqs", stage.named("*-failed"));
        redrive.may(Policies.allow(List.of("sqs:ReceiveMessage", "sqs:DeleteMessage"), failed));
        redrive.may(PolicyStatement.Builder.create()
                .actions(List.of("lambda:InvokeFunction"))
                .resources(functions.all().stream()
                        .map(each -> each.alias().getFunctionArn())
                        .toList())
                .build());
        redrive.render(Map.of(
                "Queues",
                "https://sqs." + stack.getRegion() + "." + stack.getUrlSuffix() + "/" + stack.getAccount() + "/"
                        + stage.prefix(),
                "Functions",
                Policies.arn(stack, "lambda", "function:" + stage.prefix())));
        return new Machines(List.of(backfill.name, redrive.name));
    }

    private static final class Machine {
        private final Stack stack;
        private final Stage stage;
        private final String what;
        private final String name;
        private final Role role;

        Machine(Stack stack, Stage stage, String what) {
            this.stack = stack;
            this.stage = stage;
            this.what = what;
            this.name = stage.named(what);
            this.role = Role.Builder.create(stack, KaenStack.id(what, "role"))
                    .assumedBy(new ServicePrincipal("states.amazonaws.com"))
                    .description("What " + name + " may do")
                    .build();
        }

        String arn() {
            return Policies.arn(stack, "states", "stateMachine:" + name);
        }

        void may(PolicyStatement statement) {
            role.addToPolicy(statement);
        }

        void render(Map<String, String> substitutions) {
            LogGroup log = Functions.log(stack, stage, KaenStack.id(what, "log"), "/aws/vendedlogs/states/" + name);
            // Delivery of logs and X-Ray know no resources: AWS asks for all of them.
            may(Policies.allow(
                    List.of(
                            "logs:CreateLogDelivery",
                            "logs:GetLogDelivery",
                            "logs:UpdateLogDelivery",
                            "logs:DeleteLogDelivery",
                            "logs:ListLogDeliveries",
                            "logs:PutResourcePolicy",
                            "logs:DescribeResourcePolicies",
                            "logs:DescribeLogGroups",
                            "xray:PutTraceSegments",
                            "xray:PutTelemetryRecords",
                            "xray:GetSamplingRules",
                            "xray:GetSamplingTargets"),
                    "*"));
            CfnStateMachine machine = CfnStateMachine.Builder.create(stack, KaenStack.id(what))
                    .stateMachineName(name)
                    .stateMachineType("STANDARD")
                    .roleArn(role.getRoleArn())
                    .definitionString(definition(what + ".asl.json"))
                    .definitionSubstitutions(substitutions)
                    .loggingConfiguration(CfnStateMachine.LoggingConfigurationProperty.builder()
                            .level("ALL")
                            .includeExecutionData(false)
                            .destinations(List.of(CfnStateMachine.LogDestinationProperty.builder()
                                    .cloudWatchLogsLogGroup(CfnStateMachine.CloudWatchLogsLogGroupProperty.builder()
                                            .logGroupArn(log.getLogGroupArn())
                                            .build())
                                    .build()))
                            .build())
                    .tracingConfiguration(CfnStateMachine.TracingConfigurationProperty.builder()
                            .enabled(true)
                            .build())
                    .build();
            machine.getNode().addDependency(role);
        }

        private static String definition(String resource) {
            try (InputStream input = Objects.requireNonNull(Machines.class.getResourceAsStream(resource), resource)) {
                return new String(input.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
