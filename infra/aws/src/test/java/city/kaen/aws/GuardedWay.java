package city.kaen.aws;

import city.kaen.emulators.Passage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The way from one function to S3, DynamoDB and SNS, on which nothing gets through but what its role allows.
final class GuardedWay implements AutoCloseable {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int OK = 200;

    private final Permissions permissions;
    private final URI s3;
    private final URI dynamoDb;
    private final Passage passage;
    private final Queue<CloudCall> made = new ConcurrentLinkedQueue<>();
    private final Queue<CloudCall> refused = new ConcurrentLinkedQueue<>();

    private GuardedWay(Permissions permissions, URI s3, URI dynamoDb) {
        this.permissions = permissions;
        this.s3 = s3;
        this.dynamoDb = dynamoDb;
        this.passage = Passage.open(0, this::answer);
    }

    static GuardedWay of(Permissions permissions, URI s3, URI dynamoDb) {
        return new GuardedWay(permissions, s3, dynamoDb);
    }

    String endpoint() {
        return passage.endpoint().toString();
    }

    /// What was asked for so far.
    List<CloudCall> made() {
        return List.copyOf(made);
    }

    /// What was asked for and not allowed.
    List<CloudCall> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        passage.close();
    }

    private Optional<Passage.Reply> answer(Passage.Request request, Passage.Onward onward)
            throws IOException, InterruptedException {
        for (CloudCall call : CloudCall.of(request)) {
            made.add(call);
            if (!permissions.allow(call.action(), call.resource(), call.context())) {
                refused.add(call);
                return Optional.of(refusal(request, call));
            }
        }
        if (CloudCall.of(request).getFirst().action().equals("sns:Publish")) {
            return Optional.of(reply(
                    OK, "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>"));
        }
        Passage.Reply reply = onward.send(request, request.operation().isPresent() ? dynamoDb : s3);
        // What is not there is told only to one who may list.
        CloudCall first = CloudCall.of(request).getFirst();
        if (reply.status() == NOT_FOUND && !permissions.allow("s3:ListBucket", first.bucket())) {
            CloudCall listing = new CloudCall("s3:ListBucket", first.bucket(), Map.of());
            refused.add(listing);
            return Optional.of(refusal(request, listing));
        }
        return Optional.of(reply);
    }

    private static Passage.Reply refusal(Passage.Request request, CloudCall call) {
        String told = "not allowed: " + call;
        return request.operation().isPresent()
                ? reply(
                        BAD_REQUEST,
                        "{\"__type\": \"com.amazon.coral.service#AccessDeniedException\", \"Message\": \"" + told
                                + "\"}")
                : reply(FORBIDDEN, "<Error><Code>AccessDenied</Code><Message>" + told + "</Message></Error>");
    }

    private static Passage.Reply reply(int status, String body) {
        return new Passage.Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
