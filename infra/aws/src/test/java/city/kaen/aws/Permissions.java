package city.kaen.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Decides as IAM does what the statements of one role let it do: a denial wins, what is not allowed is refused.
///
/// Knows the condition operators that the templates use and refuses to guess at others.
record Permissions(Template template, List<JsonNode> statements) {
    /// All that a role of the template may do, by the role's logical id.
    static Permissions ofRole(Template template, String id) {
        List<JsonNode> statements = new ArrayList<>();
        for (JsonNode policy : template.resources("AWS::IAM::Policy").values()) {
            if (template.texts(policy.path("Roles")).contains(id)
                    || template.texts(policy.path("Groups")).contains(id)) {
                policy.path("PolicyDocument").path("Statement").forEach(statements::add);
            }
        }
        return new Permissions(template, statements);
    }

    /// Who may take a role, as statements.
    static Permissions toAssume(Template template, String id) {
        List<JsonNode> statements = new ArrayList<>();
        Objects.requireNonNull(template.resources("AWS::IAM::Role").get(id))
                .path("AssumeRolePolicyDocument")
                .path("Statement")
                .forEach(statements::add);
        return new Permissions(template, statements);
    }

    boolean allow(GrantProbes.Request request) {
        return allow(
                request.action(),
                request.resource(),
                request.partition().isEmpty()
                        ? Map.of()
                        : Map.of("dynamodb:LeadingKeys", List.of(request.partition())));
    }

    boolean allow(String action, String resource) {
        return allow(action, resource, Map.of());
    }

    boolean allow(String action, String resource, Map<String, List<String>> context) {
        boolean allowed = false;
        for (JsonNode statement : statements) {
            if (concerns(statement, action, resource) && holds(statement.path("Condition"), context)) {
                if (statement.path("Effect").asText().equals("Deny")) {
                    return false;
                }
                allowed = true;
            }
        }
        return allowed;
    }

    /// A request for items of these partitions of the table.
    boolean allowItems(String action, String table, String... partitions) {
        return allow(
                "dynamodb:" + action,
                "arn:aws:dynamodb:" + Template.REGION + ":" + Template.ACCOUNT + ":table/" + table,
                Map.of("dynamodb:LeadingKeys", List.of(partitions)));
    }

    /// What is allowed, an action and a resource at a time, and was needed by none of these calls.
    List<String> unused(List<CloudCall> calls) {
        List<String> unused = new ArrayList<>();
        for (JsonNode statement : statements) {
            if (!statement.path("Effect").asText().equals("Allow")) {
                continue;
            }
            for (String action : template.texts(statement.path("Action"))) {
                for (String resource : template.texts(statement.path("Resource"))) {
                    if (calls.stream()
                            .noneMatch(call -> like(action, call.action())
                                    && like(resource, call.resource())
                                    && holds(statement.path("Condition"), call.context()))) {
                        unused.add(action + " on " + resource);
                    }
                }
            }
        }
        return unused;
    }

    private boolean concerns(JsonNode statement, String action, String resource) {
        return template.texts(statement.path("Action")).stream().anyMatch(pattern -> like(pattern, action))
                && (statement.path("Resource").isMissingNode() // a trust policy
                        || template.texts(statement.path("Resource")).stream()
                                .anyMatch(pattern -> like(pattern, resource)));
    }

    private boolean holds(JsonNode conditions, Map<String, List<String>> context) {
        boolean holds = true;
        for (Map.Entry<String, JsonNode> operator : conditions.properties()) {
            for (Map.Entry<String, JsonNode> condition : operator.getValue().properties()) {
                List<String> wanted = template.texts(condition.getValue());
                List<String> given = context.getOrDefault(condition.getKey(), List.of());
                holds &= switch (operator.getKey()) {
                    case "StringEquals", "Bool" -> given.size() == 1 && wanted.contains(given.getFirst());
                    case "StringLike" -> given.size() == 1 && anyLike(wanted, given.getFirst());
                    case "ForAllValues:StringLike" -> given.stream().allMatch(value -> anyLike(wanted, value));
                    case "ForAnyValue:StringLike" -> given.stream().anyMatch(value -> anyLike(wanted, value));
                    default -> throw new AssertionError("this condition is not known here: " + operator.getKey());
                };
            }
        }
        return holds;
    }

    private static boolean anyLike(List<String> patterns, String value) {
        return patterns.stream().anyMatch(pattern -> like(pattern, value));
    }

    static boolean like(String pattern, String value) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(value).matches();
    }
}
