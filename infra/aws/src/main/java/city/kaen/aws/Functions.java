package city.kaen.aws;

import city.kaen.topology.Function;
import city.kaen.topology.Grant;
import city.kaen.topology.Retries;
import city.kaen.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// The functions: each with a role of its own, a log, a queue for the events it could not deal with, and an alias that
/// names the version whose snapshot is started.
record Functions(List<Deployed> all) {
    private static final String ALIAS = "live";
    private static final Duration KEPT_FAILED = Duration.days(14);

    /// A function of the topology and what it became.
    record Deployed(
            Function described,
            software.amazon.awscdk.services.lambda.Function function,
            Alias alias,
            Queue failed,
            LogGroup log) {
        String id() {
            return KaenStack.id(described.name());
        }
    }

    Functions {
        all = List.copyOf(all);
    }

    Deployed get(String name) {
        return all.stream()
                .filter(each -> each.described().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + name));
    }

    static Functions render(Stack stack, Stage stage, Topology topology, Packages packages) {
        List<Deployed> all = new ArrayList<>();
        for (Function function : topology.functions()) {
            all.add(render(stack, stage, topology, function, packages));
        }
        return new Functions(all);
    }

    private static Deployed render(Stack stack, Stage stage, Topology topology, Function function, Packages packages) {
        String id = KaenStack.id(function.name());
        String name = stage.named(function.name());
        LogGroup log = log(stack, stage, id + "Log", "/aws/lambda/" + name);
        Queue failed = queue(stack, id + "Failed", name + "-failed");
        Role role = Role.Builder.create(stack, id + "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("What " + name + " may do")
                .build();
        role.addToPolicy(
                Policies.allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), log.getLogGroupArn() + ":*"));
        for (Grant grant : function.grants()) {
            for (PolicyStatement statement : Policies.of(grant, topology.table(), stack)) {
                role.addToPolicy(statement);
            }
        }
        var rendering = software.amazon.awscdk.services.lambda.Function.Builder.create(stack, id)
                .functionName(name)
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(function.handler())
                .code(Code.fromAsset(packages.of(function).toString()))
                .environment(environment(stack, topology, function))
                .memorySize(function.megabytes())
                .timeout(Duration.seconds(function.timeout().toSeconds()))
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .tracing(Tracing.ACTIVE)
                .logGroup(log)
                .role(role);
        if (stage.reserveConcurrency()) {
            rendering.reservedConcurrentExecutions(function.concurrency());
        }
        var deployed = rendering.build();
        Annotations.of(deployed)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias names a published version.");
        Alias alias = Alias.Builder.create(stack, id + "Live")
                .aliasName(ALIAS)
                .version(deployed.getCurrentVersion())
                .build();
        alias.configureAsyncInvoke(EventInvokeConfigOptions.builder()
                .retryAttempts(Retries.KAEN.attempts() - 1)
                .maxEventAge(Duration.seconds(Retries.KAEN.oldest().toSeconds()))
                .onFailure(new SqsDestination(failed))
                .build());
        return new Deployed(function, deployed, alias, failed, log);
    }

    /// Its settings in the same order each time. AWS knows a topic by its address, not by its name.
    private static Map<String, String> environment(Stack stack, Topology topology, Function function) {
        Map<String, String> environment = new TreeMap<>(function.environment());
        environment.replaceAll((name, value) ->
                value.equals(topology.names().reminders()) ? Policies.arn(stack, "sns", value) : value);
        return environment;
    }

    static LogGroup log(Construct scope, Stage stage, String id, String name) {
        return LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .retention(retention(stage.logDays()))
                .removalPolicy(stage.keep() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
    }

    static Queue queue(Construct scope, String id, String name) {
        return Queue.Builder.create(scope, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(KEPT_FAILED)
                .build();
    }

    /// The retention times of CloudWatch Logs that suit a city.
    private static RetentionDays retention(int days) {
        return switch (days) {
            case 7 -> RetentionDays.ONE_WEEK;
            case 14 -> RetentionDays.TWO_WEEKS;
            case 30 -> RetentionDays.ONE_MONTH;
            case 90 -> RetentionDays.THREE_MONTHS;
            case 180 -> RetentionDays.SIX_MONTHS;
            case 365 -> RetentionDays.ONE_YEAR;
            case 731 -> RetentionDays.TWO_YEARS;
            case 1827 -> RetentionDays.FIVE_YEARS;
            default ->
                throw new IllegalArgumentException(
                        "logs can be kept 7, 14, 30, 90, 180, 365, 731 or 1827 days, not " + days);
        };
    }
}
