package city.kaen.receipt;

import java.time.Instant;

/// Which version of which file a receipt is for.
///
/// @param file the file's name as its sender knows it
/// @param object the object's key in the inbox
/// @param sha256 of the file's bytes, in hexadecimal; empty where it was not read
/// @param uploadedAt when the store took it in
public record ReceiptFacts(
        String city,
        String department,
        String file,
        String object,
        String versionId,
        String sha256,
        long bytes,
        Instant uploadedAt) {}
