package city.kaen.uncertainty;

import city.kaen.arithmetic.Decimals;
import city.kaen.city.CityProfile;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.uncertainty.SourceMonths.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The inputs of a sum: those that came, and the months that did not.
///
/// @param terms what came
/// @param missing what did not, each taken to weigh as much a month as the mean of the months that came
public record WeakInputs(List<Term> terms, List<Term> missing) {
    /// Percent taken, for the ranking alone, where nobody has said how sure an input is.
    public static final BigDecimal UNKNOWN = new BigDecimal("100");

    public WeakInputs {
        terms = List.copyOf(terms);
        missing = List.copyOf(missing);
    }

    /// The inputs of some entries of a year.
    ///
    /// @param entries those that are summed
    /// @param months of the year, those that have data
    public static WeakInputs of(
            CityProfile profile, HowSure sure, int year, List<CellEntry> entries, List<InventoryMonth> months) {
        List<Term> missing = new ArrayList<>();
        for (SourceMonths source : SourceMonths.of(profile, year, months)) {
            long absent = source.count(State.MISSING);
            long came = source.count(State.REPORTED);
            BigDecimal weight = entries.stream()
                    .filter(entry -> !entry.isEstimated() && entry.department().equals(source.department()))
                    .filter(entry -> profile.dataset(entry.activity()).equals(source.dataset()))
                    .map(sure::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (absent > 0 && came > 0 && weight.signum() != 0) {
                String name = source.department() + " " + source.dataset() + ", " + absent + " months";
                missing.add(new Term(
                        name,
                        Decimals.quotient(weight.multiply(BigDecimal.valueOf(absent)), BigDecimal.valueOf(came)),
                        Optional.empty(),
                        "missing " + name,
                        Optional.of(BigDecimal.ZERO)));
            }
        }
        return new WeakInputs(sure.terms(entries), missing);
    }

    /// All of them with what is unknown taken at its worst; the one first whose better knowledge would narrow the sum
    /// most.
    public List<WhatMatters.Weakness> ranked() {
        return WhatMatters.rank(terms, missing, UNKNOWN);
    }
}
