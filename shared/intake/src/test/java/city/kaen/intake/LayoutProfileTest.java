package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.kaen.layout.LayoutProfile;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.LayoutJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutProfileTest {
    private static final LayoutProfile BANGKOK = LayoutJson.parse("""
            {"id": "bangkok-waste", "headers": ["dcode", "dname", "Average"], "activity": "waste-landfill", "unit": "t",
             "columns": [{"header": "dname", "role": "district"}]}
            """);

    @Test
    void readsTonnesWhereTheFileNamesNoUnit() {
        Path file = Samples.folder().resolve("files").resolve("th02__inf_ปริมาณมูลฝอย61.csv");
        Intake intake = Intakes.read(
                Samples.bytes(file), Samples.context(file.getFileName().toString()), List.of(BANGKOK));
        assertThat(intake).isInstanceOfSatisfying(Intake.Accepted.class, accepted -> {
            List<Line> lines = accepted.statements().stream()
                    .flatMap(statement -> statement.lines().stream())
                    .toList();
            assertThat(lines.stream().map(line -> line.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("3907625900");
            assertThat(accepted.statements()).hasSize(12);
            assertThat(accepted.statements().getFirst().month()).hasToString("2017-10");
            assertThat(lines).allMatch(line -> !line.district().isEmpty());
        });
    }

    @Test
    void placesRowsThatNameNoPlaceWhereTheLayoutSays() {
        LayoutProfile layout = LayoutJson.parse("""
                {"id": "one-place", "headers": ["Period", "Reading"], "activity": "electricity-grid", "unit": "kWh",
                 "facility": "City hall", "district": "Nai Mueang",
                 "columns": [{"header": "Period", "role": "month"}, {"header": "Reading", "role": "quantity"}]}
                """);
        Intake intake = Intakes.read(
                "Period,Reading\n2026-03,45\n".getBytes(StandardCharsets.UTF_8),
                Samples.context("a.csv"),
                List.of(layout));
        assertThat(intake)
                .isInstanceOfSatisfying(
                        Intake.Accepted.class,
                        accepted -> assertThat(accepted.statements().getFirst().lines())
                                .singleElement()
                                .satisfies(line -> {
                                    assertThat(line.facility()).isEqualTo("city-hall");
                                    assertThat(line.district()).isEqualTo("Nai Mueang");
                                }));
    }

    @Test
    void leavesOtherTablesAlone() {
        Intake intake = Intakes.read(
                "month,kwh\n2026-01,10\n".getBytes(StandardCharsets.UTF_8), Samples.context("a.csv"), List.of(BANGKOK));
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
    }

    @Test
    void listsEveryProblemOfALayout() {
        InvalidReferenceException problem =
                catchThrowableOfType(InvalidReferenceException.class, () -> LayoutJson.parse("""
                        {"id": "A b", "headers": ["one"], "unit": "buckets", "activity": "digging", "roles": [],
                         "dates": {"form": "ymd"}, "decimal": "dot",
                         "columns": [{"header": "x", "role": "boss"}, {"role": "month", "unit": "kwh"}]}
                        """));
        assertThat(problem.problems())
                .containsExactlyInAnyOrder(
                        "id must be lower-case letters, digits and hyphens",
                        "headers must name at least two headers, so that no other table is taken for it",
                        "activity is no known activity",
                        "unit is no known unit",
                        "dates.form must spell a date by yyyy or yy, MM or M, dd or d, such as dd/MM/yyyy",
                        "decimal must be one of comma, point",
                        "columns[0].role must be one of " + String.join(", ", LayoutProfile.roles()),
                        "columns[1].header or column must name the column, one of them",
                        "columns[1].role must be quantity where activity, unit, month or facility stand beside it",
                        "roles is not known here");
    }
}
