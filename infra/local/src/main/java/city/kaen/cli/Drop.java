package city.kaen.cli;

import city.kaen.cloud.ObjectStore;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.receipt.Receipt;
import city.kaen.receipt.ReceiptReader;
import city.kaen.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Puts files into the inbox, as a department does, and finds their receipts.
final class Drop {
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Stack stack;
    private final String city;

    /// A file and the department that drops it.
    record Dropped(Path file, String department) {
        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /// A file that is in the inbox.
    record Stored(Dropped dropped, String key, String versionId) {}

    Drop(Stack stack, String city) {
        this.stack = stack;
        this.city = folder(city, "city");
    }

    /// Puts a file into the inbox over the S3 API.
    Stored put(Dropped dropped) {
        if (!Files.isReadable(dropped.file()) || Files.isDirectory(dropped.file())) {
            throw new Problem("there is no file " + dropped.file() + " that can be read");
        }
        String key = "inbox/" + city + "/" + folder(dropped.department(), "department") + "/" + dropped.name();
        PutObjectResponse response = stack.s3()
                .putObject(
                        request -> request.bucket(stack.names().inbox()).key(key),
                        RequestBody.fromFile(dropped.file()));
        return new Stored(dropped, key, response.versionId());
    }

    /// Waits for the receipt of a file's version.
    Receipt receipt(Stored stored, Duration patience) {
        return Waiting.find(patience, () -> find(stored))
                .orElseThrow(() -> new Problem(
                        stack.ledger().cities().find(city).isEmpty()
                                ? "no receipt for " + stored.dropped().name() + ": the city '" + city
                                        + "' is not registered. Load its profile (kaen load), then: kaen redrive"
                                : "no receipt for " + stored.dropped().name() + " within " + patience.toSeconds()
                                        + " seconds; see: kaen status, and the log " + stack.log()));
    }

    private Optional<Receipt> find(Stored stored) {
        String bucket = stack.names().receipts();
        for (ObjectStore.Head head : stack.store().list(bucket, ReceiptShelf.folder(stored.key()))) {
            if (head.key().endsWith("-" + stored.versionId() + "/receipt.json")) {
                return stack.store().get(bucket, head.key(), "").map(object -> ReceiptReader.read(object.content()));
            }
        }
        return Optional.empty();
    }

    private static String folder(String name, String what) {
        if (!FOLDER.matcher(name).matches()) {
            throw new Problem(
                    "'" + name + "' is no " + what + ": lower-case letters, digits and hyphens, such as 'engineering'");
        }
        return name;
    }
}
