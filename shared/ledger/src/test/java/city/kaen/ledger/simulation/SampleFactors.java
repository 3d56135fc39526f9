package city.kaen.ledger.simulation;

import city.kaen.factor.EmissionFactor;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.encoding.FactorBytes;
import city.kaen.reference.FactorFile;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Factors that hold for one month each.
final class SampleFactors {
    private SampleFactors() {}

    static List<EmissionFactor> of(String set, Map<YearMonth, String> byMonth) {
        if (byMonth.isEmpty()) {
            return List.of();
        }
        StringBuilder csv = new StringBuilder("activity,unit,co2,valid_from,valid_to,document\n");
        byMonth.forEach((month, co2) -> csv.append("natural-gas,MMBtu,")
                .append(co2)
                .append(",")
                .append(month)
                .append(",")
                .append(month)
                .append(",A list\n"));
        List<EmissionFactor> factors = FactorFile.read(set, csv.toString().getBytes(StandardCharsets.UTF_8))
                .factors();
        String edition = FactorBytes.edition(FactorBytes.of(factors));
        return factors.stream().map(factor -> factor.in(edition)).toList();
    }

    static Map<YearMonth, String> byMonth(List<EmissionFactor> factors) {
        Map<YearMonth, String> byMonth = new TreeMap<>();
        for (YearMonth month : History.MONTHS) {
            factors.stream()
                    .filter(factor -> factor.holdsIn(month))
                    .forEach(factor -> byMonth.put(month, factor.id() + factor.perUnit()));
        }
        return byMonth;
    }

    static Map<YearMonth, String> inUse(Ledger ledger, String city) {
        return ledger.factorSets()
                .current(city)
                .map(edition -> byMonth(ledger.factorSets().get(city, edition)))
                .orElse(Map.of());
    }
}
