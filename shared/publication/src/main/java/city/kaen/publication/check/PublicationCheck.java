package city.kaen.publication.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks one publication: pointer, manifest, the SHA-256 of every file, and every sum of every year.
public final class PublicationCheck {
    private static final Pattern YEAR = Pattern.compile("years/([0-9]{4})\\.json");
    private static final Pattern SHARED = Pattern.compile("\\.\\./\\.\\./(form/[0-9a-f]{16}/[a-zA-Z0-9./-]+)");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final PublishedFolder folder;
    private final List<String> steps = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    private PublicationCheck(PublishedFolder folder) {
        this.folder = folder;
    }

    /// Checks the publication that the pointer names.
    ///
    /// @throws NotPublishedException if there is no pointer, or no manifest where it points
    public static CheckReport newest(PublishedFolder folder) {
        JsonNode pointer = json("latest.json", get(folder, "latest.json"));
        String digest = pointer.path("digest").asText();
        if (!DIGEST.matcher(digest).matches()) {
            throw new NotPublishedException("latest.json names no publication");
        }
        PublicationCheck check = new PublicationCheck(folder);
        check.steps.add(
                "latest.json points to revision " + pointer.path("revision").asText() + " of "
                        + pointer.path("city").asText());
        return check.of(digest);
    }

    /// Checks the publication of a digest, newest or not.
    ///
    /// @throws NotPublishedException if its manifest is not there
    public static CheckReport named(PublishedFolder folder, String digest) {
        return new PublicationCheck(folder).of(digest);
    }

    private CheckReport of(String digest) {
        String prefix = "r/" + digest + "/";
        byte[] manifestBytes = get(folder, prefix + "manifest.json");
        if (sha256(manifestBytes).equals(digest)) {
            steps.add("the SHA-256 of manifest.json is the name of the publication");
        } else {
            differences.add("manifest.json: its SHA-256 is not the name of the publication");
        }
        JsonNode manifest = json("manifest.json", manifestBytes);
        int matching = 0;
        for (JsonNode file : manifest.path("files")) {
            matching += file(prefix, file) ? 1 : 0;
        }
        steps.add("the SHA-256 of " + matching + " of " + manifest.path("files").size()
                + " files is what manifest.json says");
        years();
        return new CheckReport(digest, steps, differences);
    }

    private boolean file(String prefix, JsonNode file) {
        String path = file.path("path").asText();
        Optional<byte[]> bytes = folder.find(address(prefix, file));
        if (bytes.isEmpty()) {
            differences.add(path + ": manifest.json names it, but it is not there");
            return false;
        }
        if (path.endsWith(".json") || path.startsWith("activity/")) {
            files.put(path, bytes.get());
        }
        boolean same = sha256(bytes.get()).equals(file.path("sha256").asText());
        if (!same) {
            differences.add(path + ": its SHA-256 is not what manifest.json says");
        }
        return same;
    }

    /// Where a file lies: under its own name, or where publications share it.
    private static String address(String prefix, JsonNode file) {
        Matcher shared = SHARED.matcher(file.path("at").asText(""));
        return shared.matches() ? shared.group(1) : prefix + file.path("path").asText();
    }

    private void years() {
        List<String> paths = files.keySet().stream()
                .filter(path -> YEAR.matcher(path).matches())
                .toList();
        for (String path : paths) {
            Matcher year = YEAR.matcher(path);
            if (year.matches()) {
                String activity = "activity/" + year.group(1) + ".csv";
                new YearCheck(json(path, kept(path)), json("factors.json", kept("factors.json")), steps, differences)
                        .check(CsvRecords.read(new String(kept(activity), StandardCharsets.UTF_8)));
            }
        }
    }

    private byte[] kept(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new NotPublishedException(path + " is not there, without which no sum can be checked");
        }
        return bytes;
    }

    private static byte[] get(PublishedFolder folder, String path) {
        return folder.find(path).orElseThrow(() -> new NotPublishedException(path + " is not there"));
    }

    private static JsonNode json(String path, byte[] bytes) {
        try {
            return new JsonMapper().readTree(bytes);
        } catch (IOException e) {
            throw new NotPublishedException(path + " is no JSON");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
