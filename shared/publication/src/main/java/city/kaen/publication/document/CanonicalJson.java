package city.kaen.publication.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;

/// Writes a document as JSON of which equal documents give equal bytes: UTF-8, fields in the order they are declared
/// in, exact decimals as plain strings, [Tonnes] as numbers, two spaces of indent, one newline at the end.
public final class CanonicalJson {
    private static final ObjectWriter WRITER = writer();

    private CanonicalJson() {}

    /// The bytes of a document made of records, lists, maps of a fixed order, strings and numbers.
    ///
    /// @throws IllegalStateException for a map whose order is left to chance: that of `Map.of` differs from process to
    ///     process
    public static byte[] write(Object document) {
        try {
            return (WRITER.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + document.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(indent);
        printer.indentObjectsWith(indent);
        return JsonMapper.builder()
                .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addModule(new com.fasterxml.jackson.datatype.jdk8.Jdk8Module())
                .addModule(new SimpleModule()
                        .addSerializer(new OrderedMap())
                        .addSerializer(BigDecimal.class, new ExactText())
                        .addSerializer(Tonnes.class, new ChartNumber()))
                .build()
                .writer(printer);
    }

    private static final class OrderedMap extends StdSerializer<Map<?, ?>> {
        private static final long serialVersionUID = 1L;

        OrderedMap() {
            super(Map.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Map<?, ?> value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Map<?, ?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.size() > 1 && !(value instanceof SequencedMap<?, ?>)) {
                throw JsonMappingException.from(json, "a map of no fixed order: " + value.keySet());
            }
            json.writeStartObject(value);
            for (Map.Entry<?, ?> entry : value.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                provider.defaultSerializeValue(entry.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    private static final class ExactText extends StdSerializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        ExactText() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Exact.text(value));
        }
    }

    private static final class ChartNumber extends StdSerializer<Tonnes> {
        private static final long serialVersionUID = 1L;

        ChartNumber() {
            super(Tonnes.class);
        }

        @Override
        public void serialize(Tonnes value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(new BigDecimal(Exact.text(value.value())));
        }
    }
}
