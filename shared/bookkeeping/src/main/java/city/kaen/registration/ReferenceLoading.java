package city.kaen.registration;

import city.kaen.city.CityProfile;
import city.kaen.cloud.ObjectEvent;
import city.kaen.cloud.ObjectStore;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Upload;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes in one reference object: registers it, or refuses it whole and changes nothing; either way a receipt says so.
///
/// A new profile marks every month that the city has statements for, since it may place them anew.
public final class ReferenceLoading {
    private static final Pattern PROFILE = Pattern.compile("reference/([^/]+)/profile\\.json");
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final ObjectStore store;
    private final String receipts;

    public ReferenceLoading(Ledger ledger, ObjectStore store, String receipts) {
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
    }

    /// Loads what an event tells of.
    ///
    /// @return the verdict: `registered`, `refused`, `gone` or `not-reference`
    public String load(ObjectEvent event) {
        Matcher matcher = PROFILE.matcher(event.key());
        if (!event.created() || !matcher.matches()) {
            return "not-reference";
        }
        // The newest version is read, whichever version the event tells of: an old event must not bring back an old
        // profile.
        Optional<ObjectStore.StoredObject> object = store.get(event.bucket(), event.key(), "");
        if (object.isEmpty()) {
            return "gone";
        }
        List<String> problems = register(matcher.group(1), object.get().content());
        String verdict = problems.isEmpty() ? "registered" : "refused";
        writeReceipt(event, object.get(), verdict, problems);
        return verdict;
    }

    /// Whether a key of the reference bucket holds something that is taken in.
    public static boolean isReference(String key) {
        return PROFILE.matcher(key).matches();
    }

    /// Where the receipt of one version lies.
    public static String receiptKey(String key, String versionId) {
        return "receipts/" + key + "/" + versionId + "/receipt.json";
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
            ledger.dirtyMonths().mark(city, months(city));
            return List.of();
        } catch (InvalidReferenceException e) {
            return e.problems();
        } catch (CharacterCodingException e) {
            return List.of("the profile is not UTF-8 text");
        }
    }

    private Set<YearMonth> months(String city) {
        Set<YearMonth> months = new TreeSet<>();
        for (Upload upload : ledger.uploads().all(city)) {
            if (upload instanceof Upload.Accepted accepted) {
                months.addAll(accepted.months());
            }
        }
        return months;
    }

    private void writeReceipt(
            ObjectEvent event, ObjectStore.StoredObject object, String verdict, List<String> problems) {
        ObjectNode receipt = JSON.createObjectNode();
        receipt.put("object", event.key())
                .put("versionId", object.head().versionId())
                .put("verdict", verdict);
        ArrayNode list = receipt.putArray("problems");
        problems.forEach(list::add);
        try {
            store.put(
                    receipts,
                    receiptKey(event.key(), object.head().versionId()),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt),
                    HEADERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
