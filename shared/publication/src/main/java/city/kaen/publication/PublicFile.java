package city.kaen.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// One file of a publication.
public final class PublicFile {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "csv", "text/csv; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "jsonld", "application/ld+json; charset=utf-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "mjs", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    private final String path;
    private final String contentType;
    private final byte[] content;
    private final String sha256;
    private final boolean shared;

    PublicFile(String path, String contentType, byte[] content) {
        this(path, contentType, content, false);
    }

    private PublicFile(String path, String contentType, byte[] content, boolean shared) {
        this.shared = shared;
        this.path = path;
        this.contentType = contentType;
        this.content = content.clone();
        this.sha256 = sha256(content);
    }

    /// A file that publications share.
    static PublicFile shared(String path, byte[] content) {
        String contentType = path.startsWith("schema/") ? "application/schema+json; charset=utf-8" : type(path);
        return new PublicFile(path, contentType, content, true);
    }

    static PublicFile json(String path, byte[] content) {
        return new PublicFile(path, "application/json; charset=utf-8", content);
    }

    /// A file typed by its ending.
    static PublicFile typed(String path, byte[] content) {
        return new PublicFile(path, type(path), content);
    }

    private static String type(String path) {
        String contentType = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (contentType == null) {
            throw new IllegalArgumentException("no content type for " + path);
        }
        return contentType;
    }

    /// Its name within the publication, such as `years/2025.json`.
    public String path() {
        return path;
    }

    /// Whether it lies in the folder that publications share, and not in that of its own publication.
    public boolean isShared() {
        return shared;
    }

    public String contentType() {
        return contentType;
    }

    /// The bytes. The array is the caller's own.
    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    /// The SHA-256 of its bytes, in hexadecimal.
    public String sha256() {
        return sha256;
    }

    /// The headers it is stored and served with: it never changes, so it may be kept for a year.
    public Map<String, String> headers() {
        return Map.of("Content-Type", contentType, "Cache-Control", "public, max-age=31536000, immutable");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
