package city.kaen.waste;

import city.kaen.arithmetic.Decimals;
import city.kaen.method.Methods;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What waste consists of: the share of each kind in its wet mass. What is not named holds no carbon.
public record WasteMix(Map<String, BigDecimal> shares) {
    private static final BigDecimal CARBON = new BigDecimal("12");
    private static final BigDecimal CARBON_DIOXIDE = new BigDecimal("44");

    public WasteMix {
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0 || shares.values().stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException(
                    "shares of waste lie between 0 and 1 and are at most 1 together: " + shares);
        }
        shares = Map.copyOf(shares);
    }

    /// Municipal waste of South-East Asia (IPCC 2006, volume 5, table 2.3, rounded).
    public static WasteMix southEastAsia() {
        SortedMap<String, BigDecimal> shares = new TreeMap<>();
        Methods.get("landfill-commitment").parameters().stream()
                .filter(parameter -> parameter.symbol().equals("W"))
                .forEach(parameter ->
                        shares.put(parameter.variant(), parameter.value().orElseThrow()));
        return new WasteMix(shares);
    }

    /// Degradable organic carbon, kg C per kg of wet waste (GPC equation 8.1). Kinds without a value hold none.
    public BigDecimal degradableCarbon() {
        Map<String, BigDecimal> carbon = new TreeMap<>();
        Methods.get("landfill-commitment").parameters().stream()
                .filter(parameter -> parameter.symbol().equals("DOC"))
                .forEach(parameter ->
                        carbon.put(parameter.variant(), parameter.value().orElseThrow()));
        return sum(kind -> carbon.getOrDefault(kind, BigDecimal.ZERO));
    }

    /// Fossil CO2 of burning a kilogram, before the oxidation factor (GPC equation 8.6).
    BigDecimal fossilCarbonDioxide() {
        return carbonDioxide(kind -> carbon(kind).multiply(fossilShare(kind)));
    }

    /// Biogenic CO2 of burning a kilogram, before the oxidation factor.
    BigDecimal biogenicCarbonDioxide() {
        return carbonDioxide(kind -> carbon(kind).multiply(BigDecimal.ONE.subtract(fossilShare(kind))));
    }

    private BigDecimal carbonDioxide(Function<String, BigDecimal> carbonOf) {
        return Decimals.quotient(sum(carbonOf).multiply(CARBON_DIOXIDE), CARBON);
    }

    private static BigDecimal carbon(String kind) {
        return Methods.value("incineration", "dm", kind).multiply(Methods.value("incineration", "CF", kind));
    }

    private static BigDecimal fossilShare(String kind) {
        return Methods.value("incineration", "FCF", kind);
    }

    private BigDecimal sum(Function<String, BigDecimal> value) {
        return shares.entrySet().stream()
                .map(share -> share.getValue().multiply(value.apply(share.getKey())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
