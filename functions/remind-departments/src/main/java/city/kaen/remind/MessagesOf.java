package city.kaen.remind;

import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.Settings;
import city.kaen.reminder.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// How messages go out, as the settings say: to a topic of SNS, or into a bucket where the embedded cloud records them.
final class MessagesOf {
    private static final int LONGEST_SUBJECT = 99; // SNS takes fewer than 100 characters

    private MessagesOf() {}

    static Messages settings(Settings settings, ObjectStore store) {
        // Elsewhere than on AWS a topic has a name, but no address.
        Optional<String> topic = settings.find("KAEN_REMINDER_TOPIC").filter(address -> address.startsWith("arn:"));
        if (topic.isPresent()) {
            SnsClient sns = SnsClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();
            return (subject, text) -> sns.publish(request ->
                    request.topicArn(topic.get()).subject(shortened(subject)).message(text));
        }
        return settings.find("EMBEDDED_REMINDER_OUTBOX")
                .<Messages>map(bucket -> (subject, text) -> store.put(
                        bucket,
                        "receipts/_outbox/" + subject.replaceAll("[^A-Za-z0-9-]+", "_") + ".txt",
                        (subject + "\n\n" + text).getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/plain; charset=utf-8")))
                .orElse((subject, text) -> {});
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }
}
