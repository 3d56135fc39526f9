package city.kaen.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the fields of one JSON object strictly: each problem is noted under the field's path, none is thrown, and a
/// field that nobody asked for is a problem too.
final class JsonFields {
    private final JsonNode node;
    private final String path;
    private final List<String> problems;
    private static final int MOST_DIGITS = 50;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}([.][0-9]{1,40})?");

    private final Set<String> asked = new HashSet<>();

    JsonFields(JsonNode node, String path, List<String> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        JsonNode value = get(name);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            problem(name, "must be text that is not blank");
            return "";
        }
        return value.textValue();
    }

    String optionalText(String name) {
        asked.add(name);
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isTextual()) {
            problem(name, "must be text");
            return "";
        }
        return value.textValue();
    }

    String decimal(String name) {
        JsonNode value = get(name);
        if (value.isNumber() && value.asText().length() <= MOST_DIGITS) {
            BigDecimal number = value.decimalValue();
            if (number.signum() >= 0 && Math.abs(number.scale()) <= MOST_DIGITS) {
                return number.toPlainString();
            }
        }
        if (value.isTextual() && DECIMAL.matcher(value.textValue()).matches()) {
            return new BigDecimal(value.textValue()).toPlainString();
        }
        if (!value.isMissingNode()) {
            problem(name, "must be a decimal number that is not below zero, such as 46.0");
        }
        return "0";
    }

    long whole(String name, long least, long most) {
        JsonNode value = get(name);
        if (value.isMissingNode()) {
            return least;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            problem(name, "must be a whole number from " + least + " to " + most);
            return least;
        }
        return value.longValue();
    }

    boolean truth(String name) {
        JsonNode value = get(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(name, "must be true or false");
        }
        return value.asBoolean(false);
    }

    List<String> texts(String name) {
        JsonNode value = get(name);
        List<String> texts = new ArrayList<>();
        if (value.isMissingNode()) {
            return texts;
        }
        if (!value.isArray()) {
            problem(name, "must be a list of texts");
            return texts;
        }
        for (JsonNode each : value) {
            if (each.isTextual() && !each.textValue().isBlank()) {
                texts.add(each.textValue());
            } else {
                problem(name, "must hold only texts that are not blank");
            }
        }
        if (new HashSet<>(texts).size() < texts.size()) {
            problem(name, "names something twice");
        }
        return texts;
    }

    <T> List<T> objects(String name, Function<JsonFields, T> read) {
        JsonNode value = get(name);
        List<T> all = new ArrayList<>();
        if (value.isMissingNode()) {
            return all;
        }
        if (!value.isArray()) {
            problem(name, "must be a list of objects");
            return all;
        }
        int index = 0;
        for (JsonNode each : value) {
            String where = path + name + "[" + index + "].";
            index++;
            if (!each.isObject()) {
                problems.add(where.substring(0, where.length() - 1) + " must be an object");
                continue;
            }
            JsonFields fields = new JsonFields(each, where, problems);
            all.add(read.apply(fields));
            fields.refuseOthers();
        }
        return all;
    }

    /// A list of objects that may be left out.
    <T> List<T> optionalObjects(String name, Function<JsonFields, T> read) {
        asked.add(name);
        return node.has(name) ? objects(name, read) : List.of();
    }

    /// An object that may be left out.
    <T> Optional<T> optionalObject(String name, Function<JsonFields, T> read) {
        asked.add(name);
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            problem(name, "must be an object");
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(value, path + name + ".", problems);
        T made = read.apply(fields);
        fields.refuseOthers();
        return Optional.of(made);
    }

    /// A decimal that may be left out.
    Optional<BigDecimal> optionalDecimal(String name) {
        asked.add(name);
        return node.has(name) ? Optional.of(new BigDecimal(decimal(name))) : Optional.empty();
    }

    /// A share from 0 to 1.
    BigDecimal share(String name) {
        BigDecimal share = new BigDecimal(decimal(name));
        if (share.compareTo(BigDecimal.ONE) > 0) {
            problem(name, "must lie between 0 and 1");
        }
        return share;
    }

    /// Texts that may be left out.
    List<String> optionalTexts(String name) {
        asked.add(name);
        return node.has(name) ? texts(name) : List.of();
    }

    /// One of some values, by name.
    <E> Optional<E> choice(String name, Map<String, E> values) {
        String text = text(name);
        if (!text.isEmpty() && !values.containsKey(text)) {
            problem(name, "must be one of " + String.join(", ", new TreeSet<>(values.keySet())));
        }
        return Optional.ofNullable(values.get(text));
    }

    /// Every field of the object that was not asked for is a problem: a misspelt name must not pass in silence.
    void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(name, "is not known here");
            }
        });
    }

    void problem(String name, String what) {
        problems.add(path + name + " " + what);
    }

    private JsonNode get(String name) {
        asked.add(name);
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            problem(name, "is missing");
            return MissingNode.getInstance();
        }
        return value;
    }
}
