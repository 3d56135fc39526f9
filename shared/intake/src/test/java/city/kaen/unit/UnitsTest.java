package city.kaen.unit;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.activity.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    private final Units units = Units.shipped();

    @ParameterizedTest
    @CsvSource({
        "kWh,kwh",
        "(ลบ.ม.),m3",
        "(ลบ.ม),m3",
        "ก.ก.,kg",
        "กก,kg",
        "ลิตร/เดือน,l",
        "kBtu (thousand Btu),kbtu",
        "ตัน,t",
        "m³,m3",
        "cubic_meters,m3",
        "ไร่,rai",
        "หน่วย,utility-unit",
        "บาท,baht",
        "kw,kw",
        "ถัง 15 กก.,cylinder-15kg",
        "ตัน/วัน,t",
        "ลูกบาศก์เมตร,m3"
    })
    void knowsAUnitByItsNames(String name, String id) {
        assertThat(units.find(name).orElseThrow().unit().id()).isEqualTo(id);
    }

    @Test
    void tellsAUnitADayFromAUnitAMonth() {
        assertThat(units.find("ตัน/วัน").orElseThrow().per()).isEqualTo(StatedUnit.Per.DAY);
        assertThat(units.find("ตันต่อวัน").orElseThrow().per()).isEqualTo(StatedUnit.Per.DAY);
        assertThat(units.find("ตัน/เดือน").orElseThrow().per()).isEqualTo(StatedUnit.Per.PERIOD);
        assertThat(units.find("kwh/คน")).isEmpty();
    }

    @Test
    void saysWhereAUnitsNameLeavesItOpen() {
        assertThat(units.find("tons").orElseThrow().assumed()).isTrue();
        assertThat(units.find("tonnes").orElseThrow().assumed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1,mwh,electricity-grid,kWh,1000",
        "3.6,mj,electricity-grid,kWh,1",
        "1,gj,natural-gas,MJ,1000",
        "100,kbtu,natural-gas,MJ,105.505585262",
        "1,m3,diesel-road,L,1000",
        "1,us-gallon,diesel-road,L,3.785411784",
        "2,short-ton,waste-landfill,kg,1814.36948",
        "1,lb,waste-landfill,kg,0.45359237",
        "10,l,lpg-stationary,kg,5.4",
        "15,kg,lpg-stationary,kg,15",
        "5.4,kg,lpg-road,L,10",
        "100,scf,natural-gas,MJ,102",
        "7,utility-unit,water-supply,m3,7",
        "1,rai,trees,m2,1600"
    })
    void convertsExactly(BigDecimal amount, String unit, String activity, String kept, BigDecimal expected) {
        assertThat(units.convert(amount, units.get(unit), activity, Unit.parse(kept))
                        .orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @Test
    void keepsThirtyFourDigitsWhereTheRatioDoesNotEnd() {
        assertThat(units.convert(BigDecimal.ONE, units.get("mj"), "electricity-grid", Unit.KILOWATT_HOUR)
                        .orElseThrow())
                .isEqualTo(new BigDecimal("0.2777777777777777777777777777777778"));
    }

    @ParameterizedTest
    @CsvSource({
        "baht,electricity-grid,kWh",
        "kw,electricity-grid,kWh",
        "l,waste-landfill,kg",
        "kg,diesel-road,L",
        "trip,waste-landfill,kg"
    })
    void refusesAUnitThatDoesNotFitTheActivity(String unit, String activity, String kept) {
        assertThat(units.convert(BigDecimal.ONE, units.get(unit), activity, Unit.parse(kept)))
                .isEmpty();
    }
}
