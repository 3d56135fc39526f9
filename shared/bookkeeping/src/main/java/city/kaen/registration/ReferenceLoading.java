package city.kaen.registration;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.Ledger;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.ProfileJson;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes in one reference object: registers it, or refuses it whole and changes nothing; either way a receipt says so.
///
/// A new profile marks every month that the city has statements for, since it may place them anew; a factor set those
/// in which its changed factors hold, of the cities that use it.
public final class ReferenceLoading {
    private static final Pattern PROFILE = Pattern.compile("reference/([^/]+)/profile\\.json");
    private static final Pattern FACTORS =
            Pattern.compile("reference/factors/([A-Za-z0-9][A-Za-z0-9._-]{0,39})[.](?:csv|xlsx)");
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final ObjectStore store;
    private final String receipts;
    private final FactorLoading factors;

    public ReferenceLoading(Ledger ledger, ObjectStore store, String receipts) {
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.factors = new FactorLoading(ledger);
    }

    /// Loads what an event tells of.
    ///
    /// @return the verdict: `registered`, `refused`, `gone` or `not-reference`
    public String load(ObjectEvent event) {
        Matcher profile = PROFILE.matcher(event.key());
        Matcher factorSet = FACTORS.matcher(event.key());
        if (!event.created() || !(profile.matches() || factorSet.matches())) {
            return "not-reference";
        }
        // The newest version is read, whichever version the event tells of: an old event must not bring back an old
        // profile or an old edition.
        Optional<ObjectStore.StoredObject> object = store.get(event.bucket(), event.key(), "");
        if (object.isEmpty()) {
            return "gone";
        }
        ObjectNode receipt = JSON.createObjectNode();
        receipt.put("object", event.key()).put("versionId", object.get().head().versionId());
        byte[] content = object.get().content();
        boolean sound = factorSet.matches()
                ? loadFactors(factorSet.group(1), content, receipt)
                : loadProfile(profile.group(1), content, receipt);
        String verdict = sound ? "registered" : "refused";
        writeReceipt(event, receipt.put("verdict", verdict));
        return verdict;
    }

    /// Whether a key of the reference bucket holds something that is taken in.
    public static boolean isReference(String key) {
        return PROFILE.matcher(key).matches() || FACTORS.matcher(key).matches();
    }

    /// The id of the factor set that a key of the reference bucket holds, if it holds one.
    public static Optional<String> factorSet(String key) {
        Matcher matcher = FACTORS.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Where the receipt of one version lies.
    public static String receiptKey(String key, String versionId) {
        return "receipts/" + key + "/" + versionId + "/receipt.json";
    }

    private boolean loadFactors(String id, byte[] content, ObjectNode receipt) {
        FactorLoading.Result result = factors.load(id, content);
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
        return result.problems().isEmpty();
    }

    private boolean loadProfile(String city, byte[] content, ObjectNode receipt) {
        List<String> problems = register(city, content);
        problems.forEach(receipt.putArray("problems")::add);
        return problems.isEmpty();
    }

    private List<String> register(String city, byte[] content) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            CityProfile profile = ProfileJson.parse(json);
            if (!profile.slug().equals(city)) {
                return List.of(
                        "the profile says slug '" + profile.slug() + "' but lies in the folder of '" + city + "'");
            }
            ledger.cities().register(profile, json);
            ledger.dirtyMonths().mark(city, CityMonths.of(ledger, city));
            return List.of();
        } catch (InvalidReferenceException e) {
            return e.problems();
        } catch (CharacterCodingException e) {
            return List.of("the profile is not UTF-8 text");
        }
    }

    private void writeReceipt(ObjectEvent event, ObjectNode receipt) {
        try {
            store.put(
                    receipts,
                    receiptKey(event.key(), receipt.path("versionId").asText()),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt),
                    HEADERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
