package city.kaen.aws;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Stack;

/// The rules of cdk-nag that do not hold here, each with its reason. A wildcard that none of these describes still
/// fails.
final class Exceptions {
    private static final String WILDCARDS = "AwsSolutions-IAM5";

    private Exceptions() {}

    static void state(Stack stack, Stage stage) {
        String prefix = stage.prefix();
        List<NagPackSuppression> stated = new ArrayList<>(List.of(
                because("AwsSolutions-SQS3", "These queues are where failed events end; alarms watch them."),
                because("Serverless-SQSRedrivePolicy", "These queues are where failed events end; alarms watch them."),
                because(
                        "Serverless-LambdaDLQ",
                        "Each function's alias has an on-failure queue, which holds more than a dead-letter queue would:"
                                + " the error as well as the event."),
                because("AwsSolutions-CFR1", "The figures are for everyone, wherever they are."),
                because(
                        "AwsSolutions-CFR2",
                        "There is nothing behind the distribution but static files: no login, no form, no query. A"
                                + " firewall would cost more than all the rest."),
                because(
                        "AwsSolutions-CFR3",
                        "Who reads the city's figures is nobody's business: readers' requests are not recorded."),
                because(
                        "AwsSolutions-S1",
                        "The bucket that holds the access logs keeps none of its own: it would log its own logging.")));
        if (stage.domain().isEmpty()) {
            stated.add(because(
                    "AwsSolutions-CFR4",
                    "Without a name of its own the site uses CloudFront's certificate, whose TLS version cannot be"
                            + " chosen. With a domain in stages.json it is TLS 1.2 or newer."));
        }
        if (!stage.mail().isEmpty()) {
            stated.add(because(
                    "Serverless-SNSRedrivePolicy",
                    "What is subscribed to alarms is a person's mailbox, which SNS tries for hours. Who would read a queue"
                            + " of undelivered mail sees the alarm itself on the dashboard."));
        }
        stated.add(wildcard("The streams of the function's own log.", "/^Resource::<\\w+Log\\w+\\.Arn>:\\*$/"));
        stated.add(wildcard(
                "The objects of one bucket, or under one prefix of it; their names are the senders'.",
                "/^Resource::arn:<AWS::Partition>:s3:::" + prefix + "-[a-z]+\\/[^*]*\\*$/"));
        stated.add(wildcard(
                "The departments' roles; each of them decides by the clerk's tag.",
                "/:role\\/" + prefix + "-drop-\\*$/"));
        stated.add(wildcard("The queues of failed events of this stage.", "/:" + prefix + "-\\*-failed$/"));
        stated.add(wildcard(
                "The executions of the one state machine itself.", "/:execution:" + prefix + "-backfill:\\*$/"));
        stated.add(wildcard(
                "X-Ray and the delivery of a state machine's log know no narrower resource; a test holds that nothing"
                        + " else is allowed on every resource.",
                "/^Resource::\\*$/"));
        NagSuppressions.addStackSuppressions(stack, stated);
    }

    private static NagPackSuppression because(String rule, String reason) {
        return NagPackSuppression.builder().id(rule).reason(reason).build();
    }

    private static NagPackSuppression wildcard(String reason, String pattern) {
        return NagPackSuppression.builder()
                .id(WILDCARDS)
                .reason(reason)
                .appliesTo(List.of(RegexAppliesTo.builder().regex(pattern).build()))
                .build();
    }
}
