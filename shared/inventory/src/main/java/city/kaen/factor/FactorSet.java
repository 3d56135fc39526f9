package city.kaen.factor;

import city.kaen.shipped.ShippedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A factor set as read from rows: its factors, and everything wrong with it. A set with problems is not taken at all.
///
/// Columns: `activity`, `kept_in` (for an activity that does not ship: the unit its quantities are kept in, as the
/// city's profile declares it), `unit` (what the factor is per; in units that are converted), `region` (`TH`, `TH-10`,
/// `*`), the masses in kilograms `co2`, `ch4_fossil`, `ch4_other` or `ch4`, `n2o`, `co2_biogenic`, `co2_removed`, each
/// also as `..._g`, `..._lb` or `..._t`; `fluorinated` (`HFC-32=0.5 HFC-125=0.5`); `co2e`, what the source gives as
/// CO2e: alone, it is the factor; beside gases it is checked against them under `gwp_set`; `biomass` (`yes`: `ch4` is
/// not fossil and `co2` is biogenic); `ncv_mj` (then the masses are per terajoule); `valid_from`, `valid_to`
/// (`2022-04`), `vintage`, `includes_losses`, `quality` (`H`, `M`, `L`), `uncertainty_percent`, `document`, `table`,
/// `page`.
public record FactorSet(String id, List<EmissionFactor> factors, List<FactorProblem> problems) {
    public FactorSet {
        factors = List.copyOf(factors);
        problems = List.copyOf(problems);
    }

    /// Reads a set and checks it whole.
    public static FactorSet read(String id, List<ShippedRow> rows, FactorUnits units) {
        List<EmissionFactor> factors = new ArrayList<>();
        List<FactorProblem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FactorRow row = new FactorRow(id, i + 1, rows.get(i), units, problems);
            Optional<EmissionFactor> factor = row.read();
            FactorChecks.overlap(i + 1, factor, factors, problems);
            factor.ifPresent(factors::add);
        }
        return new FactorSet(id, factors, problems);
    }

    /// Whether it may be used.
    public boolean isSound() {
        return problems.isEmpty();
    }
}
