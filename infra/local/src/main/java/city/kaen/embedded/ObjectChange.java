package city.kaen.embedded;

import java.time.Instant;

/// Something that happened to one version of one object.
///
/// @param event what happened, as S3 calls it, without `s3:`
/// @param eTag without quotes; empty for a removal
/// @param at when it happened
/// @param ordinal orders what happened to one key within one millisecond
record ObjectChange(
        String event, String bucket, String key, String versionId, long size, String eTag, Instant at, int ordinal) {
    boolean created() {
        return event.startsWith("ObjectCreated:");
    }
}
