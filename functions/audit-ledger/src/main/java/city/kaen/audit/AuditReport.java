package city.kaen.audit;

import city.kaen.cloud.ObjectStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What one audit found.
///
/// Kept as `receipts/_audit/{day}/{name}.json`, named after what it says: the same findings are reported once a day.
///
/// @param healed keys with their versions that had no outcome or no receipt, and now have
/// @param orphans keys that belong to no city's department
/// @param failed keys with their versions that could not be answered, and why
/// @param unfinished whether the time ended before the work
record AuditReport(List<String> healed, List<String> orphans, List<String> failed, boolean unfinished) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    AuditReport {
        healed = List.copyOf(healed);
        orphans = List.copyOf(orphans);
        failed = List.copyOf(failed);
    }

    boolean isEmpty() {
        return healed.isEmpty() && orphans.isEmpty() && failed.isEmpty();
    }

    String verdict() {
        if (!failed.isEmpty()) {
            return "failed";
        }
        return unfinished ? "unfinished" : healed.isEmpty() ? "sound" : "healed";
    }

    /// Writes the report, unless there is nothing to say or it has been said today.
    void writeTo(ObjectStore store, String bucket, Instant nominal) {
        if (isEmpty()) {
            return;
        }
        ObjectNode said = JSON.createObjectNode();
        array(said, "healed", healed);
        array(said, "orphans", orphans);
        array(said, "failed", failed);
        said.put("unfinished", unfinished);
        String name = UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        String key = "receipts/_audit/" + nominal.atOffset(ZoneOffset.UTC).toLocalDate() + "/" + name + ".json";
        said.put("nominal", nominal.toString());
        try {
            store.putIfAbsent(
                    bucket,
                    key,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(said),
                    Map.of("Content-Type", "application/json; charset=utf-8"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always JSON", e);
        }
    }

    private static void array(ObjectNode said, String name, List<String> texts) {
        var array = said.putArray(name);
        new ArrayList<>(texts).forEach(array::add);
    }
}
