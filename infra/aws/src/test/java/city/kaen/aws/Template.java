package city.kaen.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A CloudFormation template with its references put in: what AWS would see.
record Template(JsonNode root) {
    static final String ACCOUNT = "123456789012";
    static final String REGION = "ap-southeast-1";

    /// The properties of every resource of a type, by logical id.
    Map<String, JsonNode> resources(String type) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        root.path("Resources").properties().forEach(resource -> {
            if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue().path("Properties"));
            }
        });
        return found;
    }

    /// The one resource of a type whose property is a text.
    JsonNode resource(String type, String property, String value) {
        return resources(type).values().stream()
                .filter(properties -> text(properties.path(property)).equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " with " + property + " " + value));
    }

    /// The text of a value, references put in.
    String text(JsonNode value) {
        if (value.has("Ref")) {
            return reference(value.path("Ref").asText());
        }
        if (value.has("Fn::GetAtt")) {
            return attribute(
                    value.path("Fn::GetAtt").path(0).asText(),
                    value.path("Fn::GetAtt").path(1).asText());
        }
        if (value.has("Fn::Join")) {
            JsonNode join = value.path("Fn::Join");
            return String.join(join.path(0).asText(), texts(join.path(1)));
        }
        if (value.has("Fn::Select")) {
            JsonNode select = value.path("Fn::Select");
            JsonNode split = select.path(1).path("Fn::Split");
            return List.of(text(split.path(1)).split(split.path(0).asText(), -1))
                    .get(select.path(0).asInt());
        }
        if (value.isObject()) {
            throw new AssertionError("this form of reference is not known here: " + value);
        }
        return value.asText();
    }

    /// The texts of a list, or the one text that stands in its place.
    List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return value.isMissingNode() ? List.of() : List.of(text(value));
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(text(each)));
        return texts;
    }

    private String reference(String name) {
        return switch (name) {
            case "AWS::Partition" -> "aws";
            case "AWS::AccountId" -> ACCOUNT;
            case "AWS::Region" -> REGION;
            case "AWS::URLSuffix" -> "amazonaws.com";
            default -> {
                JsonNode properties = properties(name);
                yield switch (type(name)) {
                    case "AWS::Lambda::Alias" ->
                        "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:"
                                + text(properties(text(properties.path("FunctionName")))
                                        .path("FunctionName"))
                                + ":" + text(properties.path("Name"));
                    case "AWS::S3::Bucket" -> text(properties.path("BucketName"));
                    default -> name;
                };
            }
        };
    }

    private String attribute(String name, String attribute) {
        JsonNode properties = properties(name);
        String here = REGION + ":" + ACCOUNT + ":";
        return switch (type(name) + "." + attribute) {
            case "AWS::Logs::LogGroup.Arn" ->
                "arn:aws:logs:" + here + "log-group:" + text(properties.path("LogGroupName")) + ":*";
            case "AWS::SQS::Queue.Arn" -> "arn:aws:sqs:" + here + text(properties.path("QueueName"));
            case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + text(properties.path("BucketName"));
            default -> name + "." + attribute;
        };
    }

    private String type(String name) {
        return root.path("Resources").path(name).path("Type").asText();
    }

    private JsonNode properties(String name) {
        return Objects.requireNonNull(root.path("Resources").path(name).path("Properties"));
    }
}
