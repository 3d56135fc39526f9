package city.kaen.aws;

import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads out of a template what AWS would do.
final class TemplateRendering {
    private static final String EVERY = "0/";

    private final Template template;
    private final String prefix;
    private final Topology topology; // whose names are tried; what they may do is read from the template

    TemplateRendering(JsonNode template, String prefix) {
        this.template = new Template(template);
        this.prefix = prefix;
        this.topology = Topology.kaen(Names.startingWith(prefix));
    }

    /// What AWS would do.
    ///
    /// @param kinds the prefixes of keys to try
    Rendering read(Set<String> kinds) {
        SortedMap<String, Boolean> buckets = new TreeMap<>();
        template.resources("AWS::S3::Bucket").values().forEach(bucket -> {
            String name = template.text(bucket.path("BucketName"));
            if (!name.endsWith("-access-log")) {
                buckets.put(
                        name,
                        bucket.path("VersioningConfiguration")
                                .path("Status")
                                .asText()
                                .equals("Enabled"));
            }
        });
        Set<String> triggers = new TreeSet<>();
        Rendering.probes(buckets, kinds).forEach(probe -> told(probe).forEach(name -> triggers.add(probe.told(name))));
        return new Rendering(
                buckets,
                keys(),
                functions(),
                new TreeSet<>(triggers),
                schedules(),
                GrantProbes.allowed(
                        topology, (function, request) -> role(function).allow(request)));
    }

    private List<String> told(Rendering.Probe probe) {
        String event = probe.created() ? "s3:ObjectCreated:*" : "s3:ObjectRemoved:*";
        List<String> told = new ArrayList<>();
        for (JsonNode each : template.resource("AWS::S3::Bucket", "BucketName", probe.bucket())
                .path("NotificationConfiguration")
                .path("LambdaConfigurations")) {
            String starts = each.path("Filter")
                    .path("S3Key")
                    .path("Rules")
                    .path(0)
                    .path("Value")
                    .asText();
            if (each.path("Event").asText().equals(event) && probe.prefix().startsWith(starts)) {
                told.add(name(template.text(each.path("Function"))));
            }
        }
        return told;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        template.resources("AWS::DynamoDB::Table")
                .values()
                .iterator()
                .next()
                .path("KeySchema")
                .forEach(key -> keys.add(key.path("AttributeName").asText() + " "
                        + key.path("KeyType").asText()));
        return keys;
    }

    private SortedMap<String, SortedMap<String, String>> functions() {
        SortedMap<String, SortedMap<String, String>> functions = new TreeMap<>();
        template.resources("AWS::Lambda::Function").values().forEach(function -> {
            SortedMap<String, String> facts = new TreeMap<>();
            function.path("Environment")
                    .path("Variables")
                    .properties()
                    .forEach(variable -> facts.put(
                            variable.getKey(),
                            template.text(variable.getValue()).replaceFirst("^arn:aws:sns:.*:", "")));
            facts.put("handler", function.path("Handler").asText());
            facts.put("megabytes", function.path("MemorySize").asText());
            facts.put("seconds", function.path("Timeout").asText());
            facts.put("at once", function.path("ReservedConcurrentExecutions").asText("unlimited"));
            functions.put(function.path("FunctionName").asText().substring(prefix.length() + 1), facts);
        });
        template.resources("AWS::Lambda::EventInvokeConfig").values().forEach(config -> {
            SortedMap<String, String> facts = Objects.requireNonNull(functions.get(template.text(
                            properties(config.path("FunctionName").path("Ref")).path("FunctionName"))
                    .substring(prefix.length() + 1)));
            facts.put("oldest", config.path("MaximumEventAgeInSeconds").asText());
            if (isQueue(config.path("DestinationConfig").path("OnFailure").path("Destination"))) {
                int again = config.path("MaximumRetryAttempts").asInt();
                facts.put("set aside after", String.valueOf(again + 1));
            }
        });
        return functions;
    }

    private boolean isQueue(JsonNode destination) {
        return template.resources("AWS::SQS::Queue")
                .containsKey(destination.path("Fn::GetAtt").path(0).asText());
    }

    private JsonNode properties(JsonNode reference) {
        return template.root().path("Resources").path(reference.asText()).path("Properties");
    }

    private Permissions role(String function) {
        return Permissions.ofRole(
                template,
                template.resource("AWS::Lambda::Function", "FunctionName", prefix + "-" + function)
                        .path("Role")
                        .path("Fn::GetAtt")
                        .path(0)
                        .asText());
    }

    private SortedSet<String> schedules() {
        TreeSet<String> schedules = new TreeSet<>();
        template.resources("AWS::Scheduler::Schedule")
                .values()
                .forEach(schedule -> schedules.add(Rendering.schedule(
                        name(template.text(schedule.path("Target").path("Arn"))),
                        schedule.path("Target").path("Input").asText(),
                        tenMinutes(schedule.path("ScheduleExpression").asText()))));
        return schedules;
    }

    /// How many times five minutes lie between two times of an expression; of the forms that Kaen uses: minutes, hours,
    /// a
    /// day, a week.
    private static long tenMinutes(String expression) {
        List<String> fields = List.of(
                expression.substring("cron(".length(), expression.length() - 1).split(" ", -1));
        Duration every;
        if (fields.get(4).equals("SUN")) {
            every = Duration.ofDays(7);
        } else if (fields.get(0).startsWith(EVERY)) {
            every = Duration.ofMinutes(Long.parseLong(fields.get(0).substring(EVERY.length())));
        } else if (fields.get(1).startsWith(EVERY)) {
            every = Duration.ofHours(Long.parseLong(fields.get(1).substring(EVERY.length())));
        } else {
            every = Duration.ofDays(1);
        }
        return every.dividedBy(Duration.ofMinutes(5));
    }

    /// The function that an alias belongs to, in the topology's words.
    private String name(String alias) {
        String[] parts = alias.split(":", -1);
        return parts[parts.length - 2].substring(prefix.length() + 1);
    }
}
