package city.kaen.cloud;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Objects in Amazon S3, or in anything that speaks its API.
public final class S3ObjectStore implements ObjectStore {
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405; // what S3 answers for a version that is a delete marker
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    /// S3 gives a thousand versions at once whatever is asked for, and then goes on. S3Mock does not go on, but gives
    /// all that is asked for.
    public static final int VERSIONS_AT_ONCE = 1_000_000;

    private final S3Client client;

    public S3ObjectStore(S3Client client) {
        this.client = client;
    }

    @Override
    public Optional<Head> head(String bucket, String key, String versionId) {
        try {
            var request = HeadObjectRequest.builder().bucket(bucket).key(key);
            if (!versionId.isEmpty()) {
                request.versionId(versionId);
            }
            HeadObjectResponse response = client.headObject(request.build());
            return Optional.of(new Head(
                    key,
                    text(response.versionId()),
                    response.contentLength(),
                    response.lastModified(),
                    text(response.eTag())));
        } catch (S3Exception e) {
            if (gone(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<StoredObject> get(String bucket, String key, String versionId) {
        try {
            var request = GetObjectRequest.builder().bucket(bucket).key(key);
            if (!versionId.isEmpty()) {
                request.versionId(versionId);
            }
            ResponseBytes<GetObjectResponse> bytes = client.getObjectAsBytes(request.build());
            GetObjectResponse response = bytes.response();
            byte[] content = bytes.asByteArrayUnsafe();
            Head head = new Head(
                    key, text(response.versionId()), content.length, response.lastModified(), text(response.eTag()));
            return Optional.of(new StoredObject(head, content));
        } catch (S3Exception e) {
            if (gone(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void put(String bucket, String key, byte[] content, Map<String, String> headers) {
        client.putObject(request(bucket, key, headers).build(), RequestBody.fromBytes(content));
    }

    @Override
    public boolean putIfAbsent(String bucket, String key, byte[] content, Map<String, String> headers) {
        return putIfMatch(bucket, key, content, headers, Optional.empty());
    }

    @Override
    public boolean putIfMatch(
            String bucket, String key, byte[] content, Map<String, String> headers, Optional<String> eTag) {
        try {
            var request = request(bucket, key, headers);
            eTag.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
            client.putObject(request.build(), RequestBody.fromBytes(content));
            return true;
        } catch (S3Exception e) {
            // 404: If-Match on an object that is not there. 409: another conditional write is under way.
            if (e.statusCode() == PRECONDITION_FAILED
                    || e.statusCode() == CONFLICT
                    || (eTag.isPresent() && e.statusCode() == NOT_FOUND)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<Head> list(String bucket, String prefix) {
        return walk(bucket, prefix, "").sorted(Comparator.comparing(Head::key)).toList();
    }

    /// Keys are asked for URL-encoded, and decoded by the SDK: a key may hold characters that no XML can, and one such
    /// key would hide all the others.
    @Override
    public Stream<Head> walk(String bucket, String prefix, String after) {
        var request =
                ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).encodingType(EncodingType.URL);
        if (!after.isEmpty()) {
            request.startAfter(after);
        }
        return client.listObjectsV2Paginator(request.build()).contents().stream()
                .map(object -> new Head(object.key(), "", object.size(), object.lastModified(), text(object.eTag())));
    }

    @Override
    public List<Version> versions(String bucket, String prefix) {
        return walkVersions(bucket, prefix).sorted(VersionWalk.ORDER).toList();
    }

    @Override
    public Stream<Version> walkVersions(String bucket, String prefix) {
        return VersionWalk.over(client.listObjectVersionsPaginator(ListObjectVersionsRequest.builder()
                .bucket(bucket)
                .prefix(prefix)
                .maxKeys(VERSIONS_AT_ONCE)
                .encodingType(EncodingType.URL)
                .build()));
    }

    private static PutObjectRequest.Builder request(String bucket, String key, Map<String, String> headers) {
        var request = PutObjectRequest.builder().bucket(bucket).key(key);
        Optional.ofNullable(headers.get("Content-Type")).ifPresent(request::contentType);
        Optional.ofNullable(headers.get("Cache-Control")).ifPresent(request::cacheControl);
        Optional.ofNullable(headers.get("Content-Encoding")).ifPresent(request::contentEncoding);
        return request;
    }

    private static boolean gone(S3Exception e) {
        return e.statusCode() == NOT_FOUND || e.statusCode() == METHOD_NOT_ALLOWED;
    }

    static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
