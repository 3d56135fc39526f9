package city.kaen.endpoint;

import city.kaen.cloud.Settings;
import city.kaen.emulators.NamedCloud;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Before the first test: the cloud is there, and what it cannot do is told, a line each. After the last: what the
/// tests
/// made is gone.
public final class CloudSession implements LauncherSessionListener {
    static final String NONE = "none";

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
        NamedCloud.find().map(Settings::new).ifPresent(settings -> {
            System.out.println("The integration suite runs against S3 at " + settings.get("AWS_ENDPOINT_URL_S3")
                    + " and DynamoDB at " + settings.get("AWS_ENDPOINT_URL_DYNAMODB"));
            SortedSet<String> lacking = Capabilities.lacking(settings);
            lacking.forEach(capability -> System.out.println(Capabilities.told(capability)));
            System.setProperty(NamedCloud.LACKING, String.join(",", lacking));
        });
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        NamedCloud.find().map(Settings::new).ifPresent(Leftovers::remove);
        LocalStack.stop();
    }
}
