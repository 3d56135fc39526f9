package city.kaen.registration;

import city.kaen.activity.Activities;
import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.layout.LayoutProfile;
import city.kaen.ledger.Ledger;
import city.kaen.receipt.ReferencePages;
import city.kaen.receipt.ReferencePages.Told;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.ReferenceProblemText;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes in one reference object: registers it, or refuses it whole and changes nothing; either way a receipt says so.
///
/// A layout is kept and changes no month: it is for files to come. A new profile marks every month that the city has
/// statements for, since it may place them anew; a factor set those
/// in which its changed factors hold, of the cities that use it.
public final class ReferenceLoading {
    private static final Pattern PROFILE = Pattern.compile("reference/([^/]+)/profile\\.json");
    private static final Pattern FACTORS =
            Pattern.compile("reference/factors/([A-Za-z0-9][A-Za-z0-9._-]{0,39})[.](?:csv|xlsx)");
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Told REFUSED = new Told(
            "ไม่รับเอกสารนี้ ไม่มีสิ่งใดเปลี่ยนแปลง กรุณาแก้ไขแล้ววางใหม่ที่เดิม",
            "Refused whole, nothing has changed. Mend the document and put it there again.");
    private static final Told PROFILE_TAKEN = new Told(
            "ขึ้นทะเบียนโปรไฟล์ของเมืองแล้ว เดือนที่มีข้อมูลจะคำนวณใหม่",
            "The profile is registered. Every month that the city has data for is computed by it.");
    private static final Told LAYOUT_TAKEN = new Told(
            "ขึ้นทะเบียนรูปแบบตารางแล้ว ใช้กับแฟ้มที่ส่งหลังจากนี้ แฟ้มที่เคยถูกปฏิเสธให้ส่งใหม่",
            "The layout is registered. Files that come from now on are read by it; send a file that was refused again.");

    /// What came of a document.
    ///
    /// @param problems why it was refused; none where it was registered
    /// @param outcome what to say where it was registered
    private record Loaded(List<Told> problems, Told outcome) {
        boolean sound() {
            return problems.isEmpty();
        }
    }

    private final Ledger ledger;
    private final ObjectStore store;
    private final ObjectStore shelf;
    private final String receipts;
    private final FactorLoading factors;

    public ReferenceLoading(Ledger ledger, ObjectStore store, String receipts) {
        this(ledger, store, store, receipts);
    }

    /// Loads from one store and answers on another.
    ///
    /// @param shelf the store of the receipts
    public ReferenceLoading(Ledger ledger, ObjectStore store, ObjectStore shelf, String receipts) {
        this.ledger = ledger;
        this.store = store;
        this.shelf = shelf;
        this.receipts = receipts;
        this.factors = new FactorLoading(ledger);
    }

    /// Loads what an event tells of.
    ///
    /// @return the verdict: `registered`, `refused`, `gone` or `not-reference`
    public String load(ObjectEvent event) {
        Matcher factorSet = FACTORS.matcher(event.key());
        Matcher layout = ReferenceShelf.LAYOUT.matcher(event.key());
        if (!event.created() || !isReference(event.key())) {
            return "not-reference";
        }
        // Exactly the version that the event tells of: whichever is loaded last, the one uploaded last stands.
        Optional<ReferenceVersions.Placed> placed = ReferenceVersions.of(store, event.bucket(), event.key()).stream()
                .filter(each -> each.key().equals(event.key()))
                .filter(each -> each.versionId().equals(event.versionId()))
                .findFirst();
        Optional<ObjectStore.StoredObject> object =
                placed.flatMap(each -> store.get(event.bucket(), event.key(), each.versionId()));
        if (placed.isEmpty() || object.isEmpty()) {
            return "gone";
        }
        ObjectNode receipt = JSON.createObjectNode();
        receipt.put("object", event.key()).put("versionId", event.versionId());
        byte[] content = object.get().content();
        Instant uploadedAt = placed.get().uploadedAt();
        Loaded loaded = factorSet.matches()
                ? loadFactors(factorSet.group(1), content, uploadedAt, receipt)
                : layout.matches()
                        ? loadLayout(event.key(), layout.group(1), content, receipt)
                        : loadProfile(cityOf(event.key()), content, uploadedAt, receipt);
        String verdict = loaded.sound() ? "registered" : "refused";
        writeReceipt(event, receipt.put("verdict", verdict), loaded);
        return verdict;
    }

    /// Whether a key of the reference bucket holds something that is taken in.
    public static boolean isReference(String key) {
        return PROFILE.matcher(key).matches()
                || FACTORS.matcher(key).matches()
                || ReferenceShelf.LAYOUT.matcher(key).matches();
    }

    private static String cityOf(String key) {
        return key.split("/", 3)[1];
    }

    /// The id of the factor set that a key of the reference bucket holds, if it holds one.
    public static Optional<String> factorSet(String key) {
        Matcher matcher = FACTORS.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Where the receipt of one version lies.
    public static String receiptKey(String key, String versionId) {
        return receiptsOf(key) + "/" + versionId + "/receipt.json";
    }

    /// What the keys of all receipts of reference data begin with whose own keys begin so.
    public static String receiptsOf(String prefix) {
        return "receipts/" + prefix;
    }

    private Loaded loadFactors(String id, byte[] content, Instant uploadedAt, ObjectNode receipt) {
        FactorLoading.Result result = factors.load(id, content, uploadedAt);
        receipt.put("factorSet", id);
        result.edition()
                .ifPresent(edition -> receipt.put("edition", edition)
                        .put("factors", result.factors())
                        .put("monthsMarked", result.months()));
        ArrayNode problems = receipt.putArray("problems");
        result.problems()
                .forEach(problem -> problems.addObject()
                        .put("row", problem.row())
                        .put("code", problem.code())
                        .put("th", problem.th())
                        .put("en", problem.en()));
        return new Loaded(
                result.problems().stream()
                        .map(problem -> new Told(problem.th(), problem.en()))
                        .toList(),
                new Told(
                        "ขึ้นทะเบียนค่าการปล่อยแล้ว " + result.factors() + " ค่า เดือนที่ต้องคำนวณใหม่ "
                                + result.months() + " เดือน",
                        "Registered " + result.factors() + " factors; " + result.months()
                                + " months are computed anew."));
    }

    private Loaded loadProfile(String city, byte[] content, Instant uploadedAt, ObjectNode receipt) {
        return load(receipt, PROFILE_TAKEN, () -> {
            String json = ReferenceShelf.text(content);
            ledger.cities().register(ReferenceShelf.parsedProfile(city, json), json, uploadedAt);
            ledger.dirtyMonths().mark(city, CityMonths.of(ledger, city));
            // A name or the potentials may have changed, which move no month.
            ledger.unpublished().mark(city);
        });
    }

    private Loaded loadLayout(String key, String city, byte[] content, ObjectNode receipt) {
        return load(receipt, LAYOUT_TAKEN, () -> {
            String json = ReferenceShelf.text(content);
            LayoutProfile layout = ReferenceShelf.parsedLayout(
                    key,
                    json,
                    ledger.cities().find(city).map(CityProfile::activities).orElse(Activities.shipped()));
            ledger.layouts().keep(city, layout, json);
            receipt.put("layout", layout.name());
        });
    }

    private static Loaded load(ObjectNode receipt, Told outcome, Runnable register) {
        List<Told> problems;
        try {
            register.run();
            problems = List.of();
        } catch (InvalidReferenceException e) {
            problems = e.problems().stream()
                    .map(problem -> new Told(ReferenceProblemText.thai(problem), problem))
                    .toList();
        }
        ArrayNode told = receipt.putArray("problems");
        problems.forEach(problem -> told.addObject().put("th", problem.th()).put("en", problem.en()));
        return new Loaded(problems, outcome);
    }

    private void writeReceipt(ObjectEvent event, ObjectNode receipt, Loaded loaded) {
        String versionId = receipt.path("versionId").asText();
        String key = receiptKey(event.key(), versionId);
        Told outcome = loaded.sound() ? loaded.outcome() : REFUSED;
        receipt.putObject("summary").put("th", outcome.th()).put("en", outcome.en());
        String page = ReferencePages.html(event.key(), versionId, loaded.sound(), outcome, loaded.problems());
        try {
            shelf.put(
                    receipts,
                    key.replace("receipt.json", "receipt.html"),
                    page.getBytes(StandardCharsets.UTF_8),
                    Map.of("Content-Type", "text/html; charset=utf-8"));
            shelf.put(receipts, key, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt), HEADERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
