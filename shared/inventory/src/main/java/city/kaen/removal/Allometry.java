package city.kaen.removal;

import city.kaen.arithmetic.Decimals;
import city.kaen.method.Methods;
import city.kaen.method.Parameter;
import java.math.BigDecimal;
import java.util.List;

/// The mass of a tree from its measurements: for each part `W = a x (D^2 x H)^b`.
///
/// @param group the trees an equation was made for: `dry-evergreen`, `young` (diameter under 4.5 cm), `neem` (stem
/// only)
/// @param carbonFraction carbon in dry wood; no default ships
public record Allometry(String group, BigDecimal carbonFraction) {
    private static final String METHOD = "tree-allometry";
    private static final BigDecimal CARBON_DIOXIDE = new BigDecimal("44");
    private static final BigDecimal CARBON = new BigDecimal("12");

    public Allometry {
        if (parts(group).isEmpty()) {
            throw new IllegalArgumentException("no equations for trees of the group '" + group + "'");
        }
    }

    /// Dry mass above ground, in kilograms: all parts but the root.
    ///
    /// @param diameter at breast height, in centimetres
    /// @param height in metres
    public BigDecimal aboveGround(BigDecimal diameter, BigDecimal height) {
        return mass(parts(group).stream().filter(part -> !part.equals("root")).toList(), diameter, height);
    }

    /// Dry mass of all parts that have an equation, in kilograms.
    public BigDecimal mass(BigDecimal diameter, BigDecimal height) {
        return mass(parts(group), diameter, height);
    }

    /// The CO2 a tree holds, in kilograms. A stock: only its change between two measurements is a removal.
    public BigDecimal carbonDioxide(BigDecimal diameter, BigDecimal height) {
        return Decimals.quotient(carbon(diameter, height).multiply(CARBON_DIOXIDE), CARBON);
    }

    /// The carbon a tree holds, in kilograms.
    public BigDecimal carbon(BigDecimal diameter, BigDecimal height) {
        return mass(diameter, height).multiply(carbonFraction);
    }

    private BigDecimal mass(List<String> parts, BigDecimal diameter, BigDecimal height) {
        BigDecimal size = diameter.multiply(diameter).multiply(height);
        return parts.stream()
                .map(part -> Methods.value(METHOD, "a", group + " " + part)
                        .multiply(Decimals.power(size, Methods.value(METHOD, "b", group + " " + part))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> parts(String group) {
        return Methods.get(METHOD).parameters().stream()
                .filter(parameter -> parameter.symbol().equals("a"))
                .map(Parameter::variant)
                .filter(variant -> variant.startsWith(group + " "))
                .map(variant -> variant.substring(group.length() + 1))
                .toList();
    }
}
