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
/// and
/// an item is never there without its parts.
final class Parts {
    /// The longest content inside an item: with keys and names, two write units.
    private static final int LONGEST_INLINE = 1_650;

    private static final int LONGEST_PART = 390_000;
    private static final String INLINE = "b";
    private static final String DIGEST = "d";
    private static final String COUNT = "n";

    private final Table table;
    private final String kind;

    /// Parts of one kind of content.
    Parts(Table table, String kind) {
        this.table = table;
        this.kind = kind;
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
            return;
        }
        String digest = Digests.sha256(small);
        int count = 0;
        for (int from = 0; from < small.length; from += LONGEST_PART) {
            byte[] part = Arrays.copyOfRange(small, from, Math.min(small.length, from + LONGEST_PART));
            parts.put(place(city, digest, count), Map.of(INLINE, AttributeValue.fromB(SdkBytes.fromByteArray(part))));
            count++;
        }
        attributes.put(DIGEST, Table.text(digest));
        attributes.put(COUNT, AttributeValue.fromN(Integer.toString(count)));
    }

    /// The content that an item names.
    ///
    /// @throws IllegalStateException if a part is missing
    byte[] get(String city, Map<String, AttributeValue> item) {
        AttributeValue inline = item.get(INLINE);
        if (inline != null) {
            return Deflated.inflate(inline.b().asByteArrayUnsafe());
        }
        String digest = Attributes.text(item, DIGEST);
        int count = Integer.parseInt(Attributes.number(item, COUNT));
        List<Map<String, AttributeValue>> parts = table.query(Place.parts(city, kind, digest));
        if (parts.size() != count) {
            throw new IllegalStateException(
                    parts.size() + " of " + count + " parts of " + kind + " " + digest + " of " + city + " are there");
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        parts.forEach(part -> small.writeBytes(Attributes.bytes(part, INLINE)));
        return Deflated.inflate(small.toByteArray());
    }

    private Place place(String city, String digest, int number) {
        Place first = Place.parts(city, kind, digest);
        return new Place(first.partition(), first.sort() + (1000 + number));
    }
}
