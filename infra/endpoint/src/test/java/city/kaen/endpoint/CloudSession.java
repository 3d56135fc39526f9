package city.kaen.endpoint;

import city.kaen.cloud.Settings;
import city.kaen.emulators.NamedCloud;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Before the first test: the cloud is there, and what it cannot do is told, a line each. After the last: what the
/// tests made is gone.
///
/// Where the cloud does not answer, or lacks what Kaen cannot be run without, [UsableCloud] fails and nothing else is
/// run.
public final class CloudSession implements LauncherSessionListener {
    /// The choice of LocalStack where no Docker engine answers.
    static final String NONE = "none";
    /// Why nothing can be run, in one sentence.
    static final String UNUSABLE = "kaen.cloud.unusable";

    private Optional<Settings> answering = Optional.empty();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(NamedCloud.CHOICE, "").equals("localstack")) {
            Optional<String> address = LocalStack.start();
            System.setProperty(NamedCloud.CHOICE, address.isPresent() ? "endpoint" : NONE);
            if (address.isEmpty()) {
                System.out.println("Skipped: no Docker engine answers, so nothing was run against LocalStack.");
            }
            address.ifPresent(url -> System.setProperty(NamedCloud.ADDRESS, url));
        }
        try {
            NamedCloud.find().map(Settings::new).ifPresent(this::look);
        } catch (IllegalStateException e) {
            unusable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        answering.ifPresent(Leftovers::remove);
        LocalStack.stop();
    }

    private void look(Settings settings) {
        System.out.println("The integration suite runs against S3 at " + settings.get("AWS_ENDPOINT_URL_S3")
                + " and DynamoDB at " + settings.get("AWS_ENDPOINT_URL_DYNAMODB"));
        List<Capabilities.Lack> lacking = Capabilities.lacking(settings);
        answering = Optional.of(settings);
        lacking.forEach(lack -> System.out.println(lack.told()));
        System.setProperty(NamedCloud.LACKING, String.join(",", Capabilities.words(lacking)));
        String needed = lacking.stream()
                .filter(lack -> lack.capability().needed())
                .map(Capabilities.Lack::told)
                .collect(Collectors.joining(" "));
        if (!needed.isEmpty()) {
            unusable(needed);
        }
    }

    private static void unusable(String why) {
        System.out.println("Nothing else is run: " + why);
        System.setProperty(UNUSABLE, why);
    }
}
