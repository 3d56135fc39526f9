package city.kaen.inventory;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.arithmetic.Decimals;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreatmentSettings.Biological;
import city.kaen.city.TreatmentSettings.Nitrogen;
import city.kaen.city.TreatmentSettings.Sewage;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.CityMethods.Computed;
import city.kaen.method.Methods;
import city.kaen.waste.BiologicalTreatment;
import city.kaen.wastewater.Effluent;
import city.kaen.wastewater.WastewaterMethane;
import java.math.BigDecimal;
import java.util.Optional;

/// What a city computes of composted and digested waste and of wastewater by what its profile states of them.
final class CityTreatments {
    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365");
    private static final BigDecimal MONTHS = new BigDecimal("12");

    private final TreatmentSettings settings;

    CityTreatments(TreatmentSettings settings) {
        this.settings = settings;
    }

    /// What the activity's own method makes of a quantity; empty where it goes by factor.
    Optional<Computed> of(String activity, Quantity quantity) {
        return switch (activity) {
            case "waste-composted" -> settings.composting().map(how -> composted(how, quantity.amount()));
            case "waste-digested" -> settings.digestion().map(how -> digested(how, quantity.amount()));
            case "effluent-persons" -> settings.effluent().map(how -> effluent(how, quantity, "households"));
            case "effluent-persons-central" -> settings.effluent().map(how -> effluent(how, quantity, "centralised"));
            default -> Optional.ofNullable(settings.wastewater().get(activity)).map(how -> sewage(how, quantity));
        };
    }

    private static Computed composted(Biological how, BigDecimal kilograms) {
        GasMasses all = BiologicalTreatment.composting(kilograms, how.weighed(), BigDecimal.ZERO);
        return by(
                "composting", all.minus(GasMasses.of("ch4Other", all.ch4Other().multiply(how.recovered()))));
    }

    private static Computed digested(Biological how, BigDecimal kilograms) {
        GasMasses all = BiologicalTreatment.digestion(kilograms, how.weighed(), BigDecimal.ZERO);
        return by("digestion", all.minus(GasMasses.of("ch4Other", all.ch4Other().multiply(how.recovered()))));
    }

    private static Computed sewage(Sewage how, Quantity quantity) {
        boolean volume = quantity.unit() == Unit.CUBIC_METRE;
        String method = volume ? "wastewater-organic" : "wastewater-methane";
        BigDecimal load = volume
                ? quantity.amount().multiply(how.load().orElseGet(() -> Methods.value(method, "COD", "standard")))
                : days(quantity)
                        .multiply(how.load().orElseGet(() -> Methods.value(method, "BOD", "asia")))
                        .movePointLeft(3)
                        .multiply(Methods.value(method, "I", how.discharge()));
        return by(
                method,
                WastewaterMethane.ofLoad(
                        how.treatment(),
                        load,
                        Methods.value(method, "Bo", volume ? "cod" : "bod"),
                        how.sludge(),
                        how.recovered()));
    }

    private static Computed effluent(Nitrogen how, Quantity persons, String collection) {
        BigDecimal nitrogen = Effluent.nitrogen(days(persons), how.protein(), how.kitchens(), collection);
        return by("wastewater-nitrous", Effluent.emissions(nitrogen.subtract(nitrogen.multiply(how.sludge()))));
    }

    /// Persons times days: a person reported for a month is there for a twelfth of 365 days.
    private static BigDecimal days(Quantity persons) {
        return persons.unit() == Unit.PERSON_DAY
                ? persons.amount()
                : Decimals.quotient(persons.amount().multiply(DAYS_OF_A_YEAR), MONTHS);
    }

    private static Computed by(String method, GasMasses gases) {
        return new Computed(Optional.of(gases), "method: " + method);
    }
}
