package city.kaen.endpoint;

import city.kaen.cloud.Buckets;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.S3ObjectStore;
import city.kaen.emulators.NamedCloud;
import city.kaen.endpoint.Capabilities.Capability;
import city.kaen.endpoint.Capabilities.Probe;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/// Tries what Kaen asks of S3, in a bucket of its own.
final class S3Probes {
    private static final List<String> ODD_KEYS = List.of("ไฟฟ้า 1+1%25.xlsx", "a\nb", "a\tb", "a&b<c>\"d'", "😀");

    private final S3Client s3;
    private final ObjectStore store;
    private final String bucket = NamedCloud.unique();

    S3Probes(S3Client s3) {
        this.s3 = s3;
        this.store = new S3ObjectStore(s3);
    }

    Map<Capability, Probe> all() {
        Buckets.make(s3, bucket, false);
        Map<Capability, Probe> all = new LinkedHashMap<>();
        all.put(
                new Capability(
                        "versioning",
                        true,
                        "S3 keeps no versions and marks of removal: a correction cannot be told from what it corrects,"
                                + " and Kaen cannot be run there"),
                this::versioning);
        all.put(
                new Capability(
                        "if-none-match",
                        false,
                        "S3 ignores If-None-Match: two runs may both write a first publication"),
                this::ifNoneMatch);
        all.put(
                new Capability("if-match", false, "S3 ignores If-Match: two runs may both move the pointer"),
                this::ifMatch);
        all.put(
                new Capability(
                        "odd-keys", false, "S3 does not keep every key that AWS keeps: such files must be renamed"),
                this::oddKeys);
        return all;
    }

    private boolean versioning() {
        s3.putBucketVersioning(request -> request.bucket(bucket)
                .versioningConfiguration(status -> status.status(BucketVersioningStatus.ENABLED)));
        store.put(bucket, "a", bytes("1"), Map.of());
        store.put(bucket, "a", bytes("2"), Map.of());
        s3.deleteObject(request -> request.bucket(bucket).key("a"));
        List<ObjectStore.Version> versions = store.versions(bucket, "a");
        return versions.size() == 3
                && versions.getLast().removed()
                && store.get(bucket, "a", versions.getFirst().versionId()).isPresent();
    }

    private boolean ifNoneMatch() {
        return store.putIfAbsent(bucket, "b", bytes("1"), Map.of())
                && !store.putIfAbsent(bucket, "b", bytes("2"), Map.of());
    }

    private boolean ifMatch() {
        store.put(bucket, "c", bytes("1"), Map.of());
        Optional<String> tag = store.head(bucket, "c", "").map(ObjectStore.Head::eTag);
        return store.putIfMatch(bucket, "c", bytes("2"), Map.of(), tag)
                && !store.putIfMatch(bucket, "c", bytes("3"), Map.of(), tag);
    }

    private boolean oddKeys() {
        ODD_KEYS.forEach(key -> store.put(bucket, "odd/" + key, bytes("1"), Map.of()));
        return store.list(bucket, "odd/").stream()
                .map(ObjectStore.Head::key)
                .sorted()
                .toList()
                .equals(ODD_KEYS.stream().map(key -> "odd/" + key).sorted().toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
