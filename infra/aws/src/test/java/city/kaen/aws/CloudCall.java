package city.kaen.aws;

import city.kaen.emulators.Passage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A request as IAM sees it: what is to be done with what.
///
/// @param context what conditions look at, such as `dynamodb:LeadingKeys`
record CloudCall(String action, String resource, Map<String, List<String>> context) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PUBLISH = "Action=Publish&";

    CloudCall {
        context = Map.copyOf(context);
    }

    /// What a request to S3, DynamoDB or SNS asks for; a transaction asks for each of its writes.
    ///
    /// @throws AssertionError for a request that is not known here
    static List<CloudCall> of(Passage.Request request) {
        Optional<String> operation = request.operation();
        if (operation.isPresent()) {
            return ofItems(operation.get(), parse(request.body()));
        }
        String body = new String(request.body(), StandardCharsets.UTF_8);
        return body.startsWith(PUBLISH) ? List.of(ofMessage(body)) : ofObject(request);
    }

    /// The bucket of a call to S3.
    String bucket() {
        return resource.replaceFirst("/.*$", "");
    }

    private static List<CloudCall> ofObject(Passage.Request request) {
        String path = decoded(request.address().getRawPath().substring(1).replace("+", "%2B"));
        Map<String, String> query =
                query(Objects.requireNonNullElse(request.address().getRawQuery(), ""));
        String arn = "arn:aws:s3:::" + path;
        int slash = path.indexOf('/');
        if (slash < 0 || slash == path.length() - 1) {
            String bucket = arn.replaceFirst("/$", "");
            Map<String, List<String>> prefix = query.containsKey("prefix")
                    ? Map.of("s3:prefix", List.of(Objects.requireNonNull(query.get("prefix"))))
                    : Map.of();
            if (request.method().equals("GET") && query.containsKey("versions")) {
                return List.of(new CloudCall("s3:ListBucketVersions", bucket, prefix));
            }
            if (request.method().equals("GET") && query.containsKey("list-type")) {
                return List.of(new CloudCall("s3:ListBucket", bucket, prefix));
            }
            throw new AssertionError("not known here: " + request.method() + " " + request.address());
        }
        return switch (request.method()) {
            case "GET", "HEAD" ->
                List.of(new CloudCall(
                        query.containsKey("versionId") ? "s3:GetObjectVersion" : "s3:GetObject", arn, Map.of()));
            // S3 looks at what stands there only for one who may read it.
            case "PUT" ->
                request.headers().containsKey("If-Match")
                        ? List.of(
                                new CloudCall("s3:PutObject", arn, Map.of()),
                                new CloudCall("s3:GetObject", arn, Map.of()))
                        : List.of(new CloudCall("s3:PutObject", arn, Map.of()));
            case "DELETE" -> List.of(new CloudCall("s3:DeleteObject", arn, Map.of()));
            default -> throw new AssertionError("not known here: " + request.method() + " " + request.address());
        };
    }

    private static CloudCall ofMessage(String body) {
        return new CloudCall("sns:Publish", Objects.requireNonNull(query(body).get("TopicArn")), Map.of());
    }

    private static List<CloudCall> ofItems(String operation, JsonNode body) {
        List<CloudCall> calls = new ArrayList<>();
        switch (operation) {
            case "GetItem", "UpdateItem" -> calls.add(item(operation, body, List.of(key(body.path("Key")))));
            case "PutItem" -> calls.add(item(operation, body, List.of(key(body.path("Item")))));
            case "Query" ->
                calls.add(item(
                        operation, body, List.of(key(body.path("ExpressionAttributeValues"), partitionValue(body)))));
            case "BatchGetItem" ->
                body.path("RequestItems").properties().forEach(table -> {
                    List<String> keys = new ArrayList<>();
                    table.getValue().path("Keys").forEach(each -> keys.add(key(each)));
                    calls.add(item(operation, table.getKey(), keys));
                });
            case "BatchWriteItem" ->
                body.path("RequestItems").properties().forEach(table -> {
                    List<String> keys = new ArrayList<>();
                    table.getValue()
                            .forEach(
                                    each -> keys.add(key(each.path("PutRequest").path("Item"))));
                    calls.add(item(operation, table.getKey(), keys));
                });
            case "TransactWriteItems" ->
                body.path("TransactItems")
                        .forEach(each -> each.properties()
                                .forEach(write -> calls.addAll(ofItems(write.getKey() + "Item", write.getValue()))));
            default -> throw new AssertionError("not known here: " + operation);
        }
        return calls;
    }

    private static CloudCall item(String operation, JsonNode body, List<String> partitions) {
        return item(operation, body.path("TableName").asText(), partitions);
    }

    private static CloudCall item(String operation, String table, List<String> partitions) {
        return new CloudCall(
                "dynamodb:" + operation,
                "arn:aws:dynamodb:" + Template.REGION + ":" + Template.ACCOUNT + ":table/" + table,
                Map.of("dynamodb:LeadingKeys", partitions));
    }

    /// The name of the value that the partition of a query is compared with.
    private static String partitionValue(JsonNode query) {
        String condition = query.path("KeyConditionExpression").asText();
        if (!condition.startsWith("pk = :")) {
            throw new AssertionError("not known here: a query where " + condition);
        }
        return condition.substring("pk = ".length()).split(" ", -1)[0];
    }

    private static String key(JsonNode item) {
        return key(item, "pk");
    }

    private static String key(JsonNode item, String name) {
        String partition = item.path(name).path("S").asText();
        if (partition.isEmpty()) {
            throw new AssertionError("a request without a partition: " + item);
        }
        return partition;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
