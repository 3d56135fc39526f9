package city.kaen.aws;

import city.kaen.topology.Bucket;
import city.kaen.topology.Function;
import city.kaen.topology.Grant;
import city.kaen.topology.Grant.Access;
import city.kaen.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// Requests of every kind to every bucket, the table and topics, tried for every function: which are allowed by the
/// grants of the topology, and which by the roles of a template.
final class GrantProbes {
    private static final List<String> KEYS = List.of(
            "inbox/kkc/engineering/a.csv",
            "receipts/kkc/engineering/a.csv/receipt.json",
            "receipts/reference/kkc/profile.json/1/receipt.json",
            "receipts/_runs/kkc/1.json",
            "reference/kkc/profile.json",
            "publications/kkc/latest.json",
            "elsewhere/a.csv");
    private static final List<String> PARTITIONS = List.of(
            "CITIES",
            "FACTORS",
            "FACTORS#TGO-2022",
            "CITY#kkc",
            "CITY#kkc#ACT#2025",
            "CITY#kkc#UPLOADS",
            "CITY#kkc#INV#2025",
            "DIRTY",
            "ELSEWHERE");
    private static final List<String> OF_OBJECTS =
            List.of("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion");
    private static final List<String> OF_BUCKETS =
            List.of("s3:ListBucket", "s3:ListBucketVersions", "s3:DeleteBucket", "s3:PutBucketPolicy");
    private static final List<String> OF_ITEMS = List.of(
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:BatchWriteItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:Scan");

    private GrantProbes() {}

    /// A request.
    ///
    /// @param partition of the items it is for; empty where it is for none
    record Request(String action, String resource, String partition) {
        @Override
        public String toString() {
            return action + " on " + resource + (partition.isEmpty() ? "" : " at " + partition);
        }
    }

    /// The requests that are allowed, each with its function.
    ///
    /// @param allows decides of a function's name and a request
    static SortedSet<String> allowed(Topology topology, BiPredicate<String, Request> allows) {
        SortedSet<String> allowed = new TreeSet<>();
        for (Function function : topology.functions()) {
            for (Request request : all(topology)) {
                if (allows.test(function.name(), request)) {
                    allowed.add(function.name() + ": " + request);
                }
            }
        }
        return allowed;
    }

    /// What the grants say: a grant allows, an exception of any grant for the same action refuses.
    static BiPredicate<String, Request> byGrants(Topology topology) {
        return (name, request) -> {
            boolean allowed = false;
            for (Grant grant : topology.function(name).grants()) {
                switch (grant) {
                    case Grant.Objects objects -> allowed |= covers(objects, request);
                    case Grant.Messages messages ->
                        allowed |= request.equals(new Request("sns:Publish", topic(messages.topic()), ""));
                    case Grant.Items items -> {
                        if (actions(items.access()).contains(request.action())) {
                            if (matches(items.except(), request)) {
                                return false;
                            }
                            allowed |= matches(items.partitions(), request)
                                    && request.resource().equals(table(topology));
                        }
                    }
                }
            }
            return allowed;
        };
    }

    private static boolean covers(Grant.Objects grant, Request request) {
        boolean reads = grant.access() == Access.READ;
        if (request.resource().equals(bucket(grant.bucket()))) {
            return reads && request.action().startsWith("s3:ListBucket");
        }
        List<String> actions = reads ? List.of("s3:GetObject", "s3:GetObjectVersion") : List.of("s3:PutObject");
        return actions.contains(request.action())
                && request.resource().startsWith(bucket(grant.bucket()) + "/" + grant.prefix());
    }

    private static List<String> actions(Access access) {
        return switch (access) {
            case READ -> List.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");
            case WRITE -> List.of("dynamodb:PutItem", "dynamodb:BatchWriteItem", "dynamodb:UpdateItem");
            case PUT -> List.of("dynamodb:PutItem", "dynamodb:BatchWriteItem");
            case CHANGE -> List.of("dynamodb:UpdateItem");
        };
    }

    private static boolean matches(List<String> patterns, Request request) {
        return patterns.stream().anyMatch(pattern -> Permissions.like(pattern, request.partition()));
    }

    private static List<Request> all(Topology topology) {
        List<Request> all = new ArrayList<>();
        for (Bucket bucket : topology.buckets()) {
            OF_BUCKETS.forEach(action -> all.add(new Request(action, bucket(bucket.name()), "")));
            for (String key : KEYS) {
                OF_OBJECTS.forEach(action -> all.add(new Request(action, bucket(bucket.name()) + "/" + key, "")));
            }
        }
        for (String partition : PARTITIONS) {
            OF_ITEMS.forEach(action -> all.add(new Request(action, table(topology), partition)));
        }
        for (String topic :
                List.of(topology.names().reminders(), topology.names().table() + "-watch")) {
            all.add(new Request("sns:Publish", topic(topic), ""));
        }
        return all;
    }

    private static String bucket(String name) {
        return "arn:aws:s3:::" + name;
    }

    private static String table(Topology topology) {
        return "arn:aws:dynamodb:" + Template.REGION + ":" + Template.ACCOUNT + ":table/"
                + topology.table().name();
    }

    private static String topic(String name) {
        return "arn:aws:sns:" + Template.REGION + ":" + Template.ACCOUNT + ":" + name;
    }
}
