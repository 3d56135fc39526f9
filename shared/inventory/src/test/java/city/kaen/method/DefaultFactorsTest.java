package city.kaen.method;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Activities;
import city.kaen.emission.GasMasses;
import city.kaen.factor.FactorLibrary;
import city.kaen.waste.BiologicalTreatment;
import city.kaen.waste.Burning;
import city.kaen.waste.Landfill;
import city.kaen.waste.MethaneCommitment;
import city.kaen.waste.WasteMix;
import city.kaen.wastewater.Effluent;
import city.kaen.wastewater.Treatment;
import city.kaen.wastewater.WastewaterMethane;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The factors that ship as defaults of a method are what the method gives.
class DefaultFactorsTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final BigDecimal MONTH = new BigDecimal("365").divide(new BigDecimal("12"), MathContext.DECIMAL128);

    @Test
    void solidWaste() {
        WasteMix mix = WasteMix.southEastAsia();
        BigDecimal carbon = mix.degradableCarbon();

        same("waste-landfill", MethaneCommitment.emissions(ONE, carbon, Landfill.of("uncategorised", "gpc"), NONE));
        same(
                "waste-open-dump",
                MethaneCommitment.emissions(ONE, carbon, Landfill.of("unmanaged-shallow", "gpc"), NONE));
        same("waste-composted", BiologicalTreatment.composting(ONE, "wet", NONE));
        same("waste-digested", BiologicalTreatment.digestion(ONE, "wet", NONE));
        same(
                "waste-incinerated",
                Burning.incinerator("continuous-stoker", "municipal").emissions(ONE, mix));
    }

    @Test
    void wastewater() {
        BigDecimal load = Methods.value("wastewater-organic", "COD", "standard");
        WastewaterMethane septic = WastewaterMethane.of(Treatment.all("septic"));

        same("septic-tank-person-days", septic.ofPersons(ONE, "uncollected"));
        same("septic-tank-persons", septic.ofPersons(MONTH, "uncollected"));
        same("wastewater-lagoon-shallow", lagoon("shallow-lagoon", load));
        same("wastewater-lagoon-deep", lagoon("deep-lagoon", load));
        same("wastewater-aerobic-poor", lagoon("aerobic-poor", load));
        same("effluent-persons", Effluent.emissions(MONTH, "TH", "no-garbage-disposal", "households", NONE));
    }

    private static GasMasses lagoon(String kind, BigDecimal load) {
        return WastewaterMethane.of(Treatment.all(kind)).ofVolume(ONE, load);
    }

    private static void same(String activity, GasMasses method) {
        GasMasses shipped = FactorLibrary.shipped()
                .find(
                        activity,
                        Activities.shipped().get(activity).unit(),
                        "TH",
                        YearMonth.of(2025, 1),
                        List.of("GPC-WASTE"))
                .orElseThrow()
                .perUnit();
        assertThat(shipped.toMap().keySet()).isEqualTo(method.toMap().keySet());
        shipped.minus(method)
                .toMap()
                .forEach((gas, off) -> assertThat(off.abs()).as(gas).isLessThan(new BigDecimal("1e-25")));
    }
}
