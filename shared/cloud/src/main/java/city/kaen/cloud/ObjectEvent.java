package city.kaen.cloud;

/// One record of an S3 event: something happened to one version of one object.
///
/// @param name what happened, as S3 calls it: `ObjectCreated:Put`, `ObjectRemoved:DeleteMarkerCreated`
/// @param key the key, decoded
/// @param versionId the version, or empty in a bucket without versions
/// @param sequencer orders events of one key; hexadecimal
public record ObjectEvent(String name, String bucket, String key, String versionId, String sequencer) {
    /// Whether the object came into being, as against being removed.
    public boolean created() {
        return name.startsWith("ObjectCreated:");
    }
}
