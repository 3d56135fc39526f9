package city.kaen.ledger.encoding;

import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.factor.Conversion;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.EmissionFactor.AsStated;
import city.kaen.factor.Quality;
import city.kaen.factor.Source;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The factors of a set as bytes. Equal sets, whatever the order of their rows, are equal bytes, so their digest names
/// the edition.
public final class FactorBytes {
    private static final int FORMAT = 1;
    private static final int LENGTH_OF_EDITION = 16;

    private FactorBytes() {}

    public static byte[] of(List<EmissionFactor> factors) {
        ByteSink sink = new ByteSink();
        sink.count(FORMAT);
        sink.count(factors.size());
        factors.stream()
                .map(factor -> factor.in(""))
                .sorted(Comparator.comparing(EmissionFactor::id))
                .forEach(factor -> write(factor, sink));
        return sink.toBytes();
    }

    /// The name of an edition, from its bytes.
    public static String edition(byte[] bytes) {
        return Digests.sha256(bytes).substring(0, LENGTH_OF_EDITION);
    }

    /// Reads the factors of an edition back.
    ///
    /// @throws IllegalStateException if these are not the bytes of a set
    public static List<EmissionFactor> parse(byte[] bytes, String edition) {
        ByteSource source = new ByteSource(bytes);
        if (source.count() != FORMAT) {
            throw new IllegalStateException("not a factor set of a known format");
        }
        List<EmissionFactor> factors = new ArrayList<>();
        for (int left = source.size(); left > 0; left--) {
            factors.add(factor(source, edition));
        }
        source.end();
        return List.copyOf(factors);
    }

    private static void write(EmissionFactor factor, ByteSink sink) {
        sink.text(factor.set());
        sink.text(factor.activity());
        sink.text(factor.unit().symbol());
        sink.text(factor.region());
        masses(factor.perUnit(), sink);
        sink.text(factor.publishedCo2e().map(BigDecimal::toPlainString).orElse(""));
        sink.text(factor.validFrom().toString());
        sink.text(factor.validTo().map(YearMonth::toString).orElse(""));
        sink.text(factor.vintage());
        sink.count(factor.includesLosses() ? 1 : 0);
        sink.text(factor.quality().letter());
        sink.text(factor.uncertaintyPercent().map(BigDecimal::toPlainString).orElse(""));
        sink.text(factor.source().document());
        sink.text(factor.source().table());
        sink.text(factor.source().page());
        masses(factor.asStated().masses(), sink);
        sink.decimal(factor.asStated().ratio().numerator());
        sink.decimal(factor.asStated().ratio().denominator());
    }

    private static EmissionFactor factor(ByteSource source, String edition) {
        return new EmissionFactor(
                source.text(),
                source.text(),
                Unit.parse(source.text()),
                source.text(),
                masses(source),
                decimal(source.text()),
                YearMonth.parse(source.text()),
                Optional.of(source.text()).filter(text -> !text.isEmpty()).map(YearMonth::parse),
                source.text(),
                source.count() == 1,
                Quality.parse(source.text()),
                decimal(source.text()),
                new Source(source.text(), source.text(), source.text()),
                new AsStated(masses(source), new Conversion(source.decimal(), source.decimal())),
                edition);
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.of(text).filter(number -> !number.isEmpty()).map(BigDecimal::new);
    }

    /// Gases by name, so that one that is added later is kept as well.
    static void masses(GasMasses gases, ByteSink sink) {
        SortedMap<String, BigDecimal> masses = gases.toMap();
        sink.count(masses.size());
        masses.forEach((gas, kilograms) -> {
            sink.text(gas);
            sink.decimal(kilograms);
        });
    }

    static GasMasses masses(ByteSource source) {
        Map<String, BigDecimal> masses = new HashMap<>();
        for (int left = source.size(); left > 0; left--) {
            masses.put(source.text(), source.decimal());
        }
        return GasMasses.of(masses);
    }
}
