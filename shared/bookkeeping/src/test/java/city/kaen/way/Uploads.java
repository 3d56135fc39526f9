package city.kaen.way;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.cloud.MemoryObjectStore;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.cloud.Outcome;
import city.kaen.contract.PublishedContract;
import city.kaen.explain.Explain.Question;
import city.kaen.explain.Explanation;
import city.kaen.factor.FactorLibrary;
import city.kaen.inbox.ReceiptShelf;
import city.kaen.inbox.UploadAnswer;
import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.publication.PublicFile;
import city.kaen.publication.Publication;
import city.kaen.publication.Publications;
import city.kaen.recalculation.Explanations;
import city.kaen.recalculation.Recalculation;
import city.kaen.registration.ReferenceLoading;
import city.kaen.registration.ReferenceShelf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Buckets and a ledger in memory, worked on by the functions' own logic: what is uploaded comes out published.
final class Uploads {
    private static final JsonMapper JSON = new JsonMapper();

    private final MemoryObjectStore store = new MemoryObjectStore(new SecondByFile());
    private final MemoryLedger ledger = new MemoryLedger();
    private Map<String, JsonNode> published = Map.of();
    private Publication texts = new Publication("", "", List.of());

    /// Uploads to the reference bucket.
    ///
    /// @return the verdict
    String refer(String key, String content) {
        return refer(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Uploads a workbook or other bytes to the reference bucket.
    String refer(String key, byte[] content) {
        store.put("reference", key, content, Map.of());
        return new ReferenceLoading(ledger, store, "receipts").load(event("reference", key));
    }

    /// Drops a file.
    ///
    /// @return the verdict
    String drop(String key, byte[] content) {
        store.put("inbox", key, content, Map.of());
        Outcome outcome = new UploadAnswer(
                        store, ledger, new ReceiptShelf(store, "receipts"), new ReferenceShelf(store, "reference"))
                .to(event("inbox", key));
        return outcome.verdict();
    }

    /// Recomputes and publishes.
    Publication publish(String city) {
        new Recalculation(ledger, FactorLibrary.shipped()).run(city, Set.of());
        Map<Integer, InventoryYear> years = new TreeMap<>();
        ledger.revisions()
                .head(city)
                .orElseThrow()
                .years()
                .forEach((year, digest) -> years.put(year, ledger.revisions().get(city, year, digest)));
        Publication publication = Publications.of(
                ledger.cities().find(city).orElseThrow(),
                years,
                FactorLibrary.shipped().plus(ledger.factorSets().inUse()));
        assertThat(PublishedContract.faults(
                        publication.files().stream().collect(Collectors.toMap(PublicFile::path, PublicFile::content))))
                .isEmpty();
        Map<String, JsonNode> documents = new TreeMap<>();
        publication.files().stream()
                .filter(file -> file.path().endsWith(".json"))
                .forEach(file -> documents.put(file.path(), json(file.content())));
        published = documents;
        texts = publication;
        return publication;
    }

    /// What explains a figure of a year by the city's own potentials.
    Explanation explain(String city, int year, Question question) {
        return new Explanations(ledger, FactorLibrary.shipped())
                .of(city, year, Optional.empty(), Optional.empty(), question)
                .orElseThrow();
    }

    JsonNode year(int year) {
        return document("years/" + year + ".json");
    }

    JsonNode document(String path) {
        JsonNode document = published.get(path);
        if (document == null) {
            throw new AssertionError(path + " was not published, only " + published.keySet());
        }
        return document;
    }

    String text(String path) {
        return new String(texts.find(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    JsonNode cellOf(int year, String ref) {
        for (JsonNode cell : year(year).path("cells")) {
            if (cell.path("ref").asText().equals(ref)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + ref);
    }

    BigDecimal cell(int year, String ref, String gwp) {
        return new BigDecimal(
                cellOf(year, ref).path("figure").path("kilogramsCo2e").path(gwp).asText());
    }

    BigDecimal total(int year, String kind, String gwp) {
        return new BigDecimal(year(year)
                .path("totals")
                .path(kind)
                .path("kilogramsCo2e")
                .path(gwp)
                .asText());
    }

    BigDecimal gas(int year, String ref, String name) {
        for (JsonNode gas : cellOf(year, ref).path("gases")) {
            if (gas.path("gas").asText().equals(name)) {
                return new BigDecimal(gas.path("kilograms").asText());
            }
        }
        return BigDecimal.ZERO;
    }

    /// Every receipt so far, as text.
    String receipts() {
        StringBuilder text = new StringBuilder();
        for (ObjectStore.Head head : store.list("receipts", "")) {
            if (head.key().endsWith(".json")) {
                text.append(new String(
                                store.get("receipts", head.key(), "")
                                        .orElseThrow()
                                        .content(),
                                StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private ObjectEvent event(String bucket, String key) {
        String version = store.head(bucket, key, "").orElseThrow().versionId();
        return new ObjectEvent("ObjectCreated:Put", bucket, key, version, "");
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each file comes a second after the one before: a file is read by the layouts that are older.
    private static final class SecondByFile extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }
}
