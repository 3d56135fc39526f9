package city.kaen.topology;

import java.util.List;
import java.util.regex.Pattern;

/// The names of the buckets and the table of one installation.
///
/// @param inbox where departments drop files, as `inbox/{city}/{department}/{name}`
/// @param receipts where senders find what became of them, as `receipts/{city}/{department}/{name}/...`
/// @param reference where operators keep what is known of a city, as `reference/{city}/...`
/// @param published what everyone may read, as `publications/{city}/...`
/// @param table the one table
public record Names(String inbox, String receipts, String reference, String published, String table) {
    /// What S3 allows of a bucket name (without dots), and DynamoDB of a table name.
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    public Names {
        for (String name : List.of(inbox, receipts, reference, published, table)) {
            if (!ALLOWED.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name
                        + "' is no name for a bucket or table: 3 to 63 lower-case letters, digits and hyphens");
            }
        }
        if (List.of(inbox, receipts, reference, published).stream().distinct().count() < 4) {
            throw new IllegalArgumentException("two buckets have the same name");
        }
    }

    /// `kaen-inbox`, `kaen-receipts`, `kaen-reference`, `kaen-public` and the table `kaen`.
    public static Names standard() {
        return startingWith("kaen");
    }

    /// The topic that reminders go to.
    public String reminders() {
        return table + "-reminders";
    }

    /// The names of an installation beside others: `{prefix}-inbox` and so on, and the table `{prefix}`.
    public static Names startingWith(String prefix) {
        return new Names(prefix + "-inbox", prefix + "-receipts", prefix + "-reference", prefix + "-public", prefix);
    }
}
