package city.kaen.ledger.dynamo;

import city.kaen.ledger.encoding.Deflated;
import city.kaen.ledger.encoding.Digests;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Content of any length, deflated: inside the item that names it while it is short, else in parts beside it.
///
/// Parts are named by their digest and written before the item that names them, so that two writers never mix theirs,
/// and an item is never there without its parts.
final class Parts {
    /// The longest content inside an item: with keys and names, two write units.
    private static final int LONGEST_INLINE = 1_600;

    private static final int LONGEST_PART = 390_000;
    private static final String INLINE = "b";

    private final Table table;
    private final String kind;
    private final String digestName;
    private final String countName;

    /// Parts of one kind of content.
    ///
    /// @param mark tells the attributes of two contents named by one item apart
    Parts(Table table, String kind, String mark) {
        this.table = table;
        this.kind = kind;
        this.digestName = mark + "d";
        this.countName = mark + "n";
    }

    /// Whether content is short enough to stand inside an item.
    static boolean fits(byte[] content) {
        return Deflated.of(content).length <= LONGEST_INLINE;
    }

    /// Adds what names the content to an item's attributes, and what must be written before it to the parts.
    void add(
            String city,
            byte[] content,
            Map<String, AttributeValue> attributes,
            Map<Place, Map<String, AttributeValue>> parts) {
        byte[] small = Deflated.of(content);
        if (small.length <= LONGEST_INLINE) {
            attributes.put(INLINE, AttributeValue.fromB(SdkBytes.fromByteArray(small)));
        } else {
            addParts(city, small, attributes, parts);
        }
    }

    /// As [#add], but always beside the item.
    void addBeside(
            String city,
            byte[] content,
            Map<String, AttributeValue> attributes,
            Map<Place, Map<String, AttributeValue>> parts) {
        addParts(city, Deflated.of(content), attributes, parts);
    }

    /// Whether an item names content of this kind beside it.
    boolean isBeside(Map<String, AttributeValue> item) {
        return item.containsKey(digestName);
    }

    /// The content that an item names.
    ///
    /// @throws IllegalStateException if a part is missing
    byte[] get(String city, Map<String, AttributeValue> item) {
        if (!isBeside(item)) {
            return Deflated.inflate(Attributes.bytes(item, INLINE));
        }
        String digest = Attributes.text(item, digestName);
        int count = Integer.parseInt(Attributes.number(item, countName));
        List<Map<String, AttributeValue>> parts = table.query(Place.parts(city, kind, digest));
        if (parts.size() != count) {
            throw new IllegalStateException(
                    parts.size() + " of " + count + " parts of " + kind + " " + digest + " of " + city + " are there");
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        parts.forEach(part -> small.writeBytes(Attributes.bytes(part, INLINE)));
        return Deflated.inflate(small.toByteArray());
    }

    private void addParts(
            String city,
            byte[] small,
            Map<String, AttributeValue> attributes,
            Map<Place, Map<String, AttributeValue>> parts) {
        String digest = Digests.sha256(small);
        Place place = Place.parts(city, kind, digest);
        int count = 0;
        for (int from = 0; from < small.length; from += LONGEST_PART) {
            byte[] part = Arrays.copyOfRange(small, from, Math.min(small.length, from + LONGEST_PART));
            // From 1000 on, so that the order of texts is the order of numbers.
            parts.put(
                    new Place(place.partition(), place.sort() + (1000 + count)),
                    Map.of(INLINE, AttributeValue.fromB(SdkBytes.fromByteArray(part))));
            count++;
        }
        attributes.put(digestName, Table.text(digest));
        attributes.put(countName, AttributeValue.fromN(Integer.toString(count)));
    }
}
