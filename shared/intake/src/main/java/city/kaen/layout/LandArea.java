package city.kaen.layout;

import city.kaen.text.Folding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An area as land papers write it, three numbers in one cell: rai, ngan and square wah, `12-3-45.5`.
final class LandArea {
    private static final Pattern THREE =
            Pattern.compile("([0-9,]{1,9}) ?[-/] ?([0-3]) ?[-/] ?([0-9]{1,2}(?:[.][0-9]{1,3})?)");
    /// A ngan is a quarter of a rai, a square wah a four-hundredth: 0.0025 exactly.
    private static final BigDecimal NGAN = new BigDecimal("0.25");

    private static final BigDecimal WAH = new BigDecimal("0.0025");

    private LandArea() {}

    /// The area in rai; nothing where the text is no such area.
    static Optional<BigDecimal> rai(String text) {
        Matcher matcher = THREE.matcher(Folding.fold(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal rai = new BigDecimal(matcher.group(1).replace(",", ""));
        BigDecimal ngan = new BigDecimal(matcher.group(2));
        BigDecimal wah = new BigDecimal(matcher.group(3));
        return Optional.of(rai.add(ngan.multiply(NGAN)).add(wah.multiply(WAH)));
    }
}
