package city.kaen.aws;

import city.kaen.topology.Topology;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// All of one stage but its budget.
final class KaenStack extends Stack {
    KaenStack(Construct scope, Stage stage, Topology topology, Packages packages) {
        super(scope, stage.prefix(), properties(stage, stage.region(), "Kaen, stage " + stage.name()));
        Tags.of(this).add(CostStack.TAG, stage.prefix());
        LedgerTable.render(this, stage, topology.table());
        Buckets buckets = Buckets.render(this, stage, topology);
        Functions functions = Functions.render(this, stage, topology, packages);
        Topic.Builder.create(this, "Reminders")
                .topicName(topology.names().reminders())
                .enforceSsl(true)
                .build();
        Notifications.render(this, topology, buckets, functions);
        Timetable timetable = Timetable.render(this, stage, functions);
        Website website =
                Website.render(this, stage, buckets.get(topology.names().published()));
        Drops.render(this, stage, topology.names());
        Machines machines = Machines.render(this, stage, topology, functions);
        Alarms alarms = Alarms.render(this, stage, topology, functions, timetable, machines);
        Board.render(this, stage, topology, functions, alarms);
        Exceptions.state(this, stage);
        new CfnOutput(
                this,
                "Site",
                CfnOutputProps.builder().value("https://" + website.address()).build());
        new CfnOutput(
                this,
                "Inbox",
                CfnOutputProps.builder().value(topology.names().inbox()).build());
    }

    static StackProps properties(Stage stage, String region, String description) {
        Environment.Builder environment = Environment.builder().region(region);
        stage.account().ifPresent(environment::account);
        return StackProps.builder()
                .description(description)
                .env(environment.build())
                .terminationProtection(stage.keep())
                .build();
    }

    /// The name of one thing in the stack's own words: `validate-upload` is `ValidateUpload`.
    static String id(String... words) {
        StringBuilder id = new StringBuilder();
        for (String word : words) {
            for (String part : List.of(word.split("[^A-Za-z0-9]+", -1))) {
                if (!part.isEmpty()) {
                    id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
                }
            }
        }
        return id.toString();
    }
}
