package city.kaen.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads `stages.json`: checked whole, every problem told at once.
final class Stages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS = Set.of(
            "prefix",
            "region",
            "account",
            "keep",
            "logDays",
            "inboxLockDays",
            "reserveConcurrency",
            "secondFactor",
            "monthlyUsd",
            "mail",
            "domain",
            "departments");
    /// Room is left for `-receipts` in a bucket's name, and for the city and department in a role's.
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{1,30}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final int LONGEST_ROLE = 64;

    private final List<String> problems = new ArrayList<>();

    private Stages() {}

    /// The stages of a file, in its order.
    ///
    /// @throws IllegalArgumentException if anything is missing, unknown or impossible; the message lists all of it
    static List<Stage> parse(String json) {
        try {
            Stages reading = new Stages();
            List<Stage> stages = new ArrayList<>();
            JSON.readTree(json)
                    .properties()
                    .forEach(field -> stages.add(reading.stage(field.getKey(), field.getValue())));
            if (stages.isEmpty()) {
                reading.problems.add("there is no stage");
            }
            if (!reading.problems.isEmpty()) {
                throw new IllegalArgumentException("stages.json: " + String.join("; ", reading.problems));
            }
            return stages;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stages.json is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Stage stage(String name, JsonNode node) {
        node.fieldNames().forEachRemaining(field -> check(FIELDS.contains(field), name + " knows no '" + field + "'"));
        String prefix = text(name, node, "prefix", PREFIX);
        return new Stage(
                name,
                prefix,
                text(name, node, "region", REGION),
                node.has("account") ? Optional.of(text(name, node, "account", ACCOUNT)) : Optional.empty(),
                flag(name, node, "keep"),
                number(name, node, "logDays").intValue(),
                number(name, node, "inboxLockDays").intValue(),
                flag(name, node, "reserveConcurrency"),
                flag(name, node, "secondFactor"),
                number(name, node, "monthlyUsd"),
                texts(node.path("mail")),
                domain(name, node.path("domain")),
                departments(name, prefix, node.path("departments")));
    }

    private Optional<Stage.Domain> domain(String stage, JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        String certificate = node.path("certificate").asText();
        check(
                certificate.startsWith("arn:aws:acm:us-east-1:"),
                stage + ".domain.certificate is no certificate in us-east-1, where CloudFront looks for it");
        check(!node.path("name").asText().isEmpty(), stage + ".domain.name is missing");
        return Optional.of(new Stage.Domain(node.path("name").asText(), certificate));
    }

    private SortedMap<String, List<String>> departments(String stage, String prefix, JsonNode node) {
        SortedMap<String, List<String>> departments = new TreeMap<>();
        node.properties().forEach(city -> {
            List<String> names = texts(city.getValue());
            for (String name : names) {
                check(
                        SLUG.matcher(city.getKey()).matches()
                                && SLUG.matcher(name).matches(),
                        stage + ".departments: '" + city.getKey() + "/" + name
                                + "' is not of lower-case letters, digits and hyphens");
                check(
                        new Stage.Drop(city.getKey(), name).roleName(prefix).length() <= LONGEST_ROLE,
                        stage + ".departments: '" + city.getKey() + "/" + name + "' is too long for a role's name");
            }
            departments.put(city.getKey(), names);
        });
        return departments;
    }

    private String text(String stage, JsonNode node, String field, Pattern allowed) {
        String value = node.path(field).asText();
        check(allowed.matcher(value).matches(), stage + "." + field + " is '" + value + "', not like " + allowed);
        return value;
    }

    private boolean flag(String stage, JsonNode node, String field) {
        check(node.path(field).isBoolean(), stage + "." + field + " must be true or false");
        return node.path(field).asBoolean();
    }

    private BigDecimal number(String stage, JsonNode node, String field) {
        JsonNode value = node.path(field);
        boolean natural = value.isNumber() && value.decimalValue().signum() >= 0;
        check(natural, stage + "." + field + " must be a number, 0 or more");
        return natural ? value.decimalValue() : BigDecimal.ZERO;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private void check(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }
}
