package city.kaen.way;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.emission.GwpSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// Inventories that a city makes by uploads alone, against a plain calculation over the rows of its files.
class UploadsAloneTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final Path FILES = Path.of("../../events/uploads-alone");
    private static final BigDecimal GRAM = new BigDecimal("0.001");
    private static final Pattern QUOTED = Pattern.compile("\"([0-9,]+)\"");
    private static final BigDecimal POUND = new BigDecimal("0.45359237");

    @Test
    void countsAPowerPlantsFuelToTheLastDigit() throws IOException {
        Uploads city = city("plant", "PLANT-FUELS", "generation", "fuel-2024.csv");
        Map<String, BigDecimal> perUnit = Map.of(
                "NG", kg("53.06", "1.0", "0.10", "AR5"),
                "NG-VOL", kg("54.44", "1.03", "0.10", "AR5"),
                "BIT", kg("2325", "274", "40", "AR5"),
                "WDS", kg("0", "7.2", "3.6", "AR5"),
                "TDF", kg("85.97", "32", "4.2", "AR5"));
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal biogenic = BigDecimal.ZERO;
        for (List<String> row : rows("plant/fuel-2024.csv")) {
            BigDecimal quantity = new BigDecimal(row.get(4));
            String co2OfOil = Integer.parseInt(row.get(2)) < 7 ? "429.61" : "430.80";
            BigDecimal factor = perUnit.getOrDefault(row.get(3), kg(co2OfOil, "17.4", "3.48", "AR5"));
            expected = expected.add(quantity.multiply(factor));
            if (row.get(3).equals("WDS")) {
                biogenic = biogenic.add(quantity.multiply(new BigDecimal("93.80")));
            }
        }

        assertThat(city.cell(2024, "I.4.4", "AR5")).isEqualByComparingTo(expected);
        assertThat(city.total(2024, "territorial", "AR5")).isEqualByComparingTo(expected);
        assertThat(city.gas(2024, "I.4.4", "CO2-biogenic")).isEqualByComparingTo(biogenic);
        assertThat(city.year(2024).path("held")).isEmpty();
        assertThat(city.year(2024).toString()).contains("Tyre-derived fuel by heat content");
    }

    @Test
    void countsFuelCardsInGallonsToTheLastDigit() throws IOException {
        Uploads city = city("cards", "FLEET", "fleet", "fuel-cards-2023.csv");
        Map<String, BigDecimal> perGallon = Map.of(
                "UNL 87", kg("8.78", "0.31", "0.27", "AR6"),
                "ULSD #2", kg("10.21", "0.41", "0.43", "AR6"),
                "R99", kg("0.10", "0.41", "0.43", "AR6"),
                "DEF", BigDecimal.ZERO);
        BigDecimal expected = BigDecimal.ZERO;
        for (List<String> row : rows("cards/fuel-cards-2023.csv")) {
            expected = expected.add(new BigDecimal(row.get(3)).multiply(perGallon.get(row.get(2))));
        }

        assertThat(city.cell(2023, "II.1.1", "AR6")).isEqualByComparingTo(expected);
        assertThat(city.total(2023, "basic", "AR6")).isEqualByComparingTo(expected);
        assertThat(city.year(2023).path("held")).isEmpty();
    }

    @Test
    void countsBillsAcrossMonthsToTheLastDigitThatIsKept() throws IOException {
        Uploads city = city("bills", "BILLS", "facilities", "bills-2023.csv");
        BigDecimal gwpOfMethane = GwpSet.of("AR4").potential("CH4-fossil");
        BigDecimal gwpOfNitrousOxide = GwpSet.of("AR4").potential("N2O");
        BigDecimal perMegawattHour = new BigDecimal("531.7")
                .add(new BigDecimal("0.031").multiply(gwpOfMethane))
                .add(new BigDecimal("0.004").multiply(gwpOfNitrousOxide))
                .multiply(POUND);
        Map<String, BigDecimal> sums = new HashMap<>();
        for (List<String> row : rows("bills/bills-2023.csv")) {
            sums.merge(row.get(2), new BigDecimal(row.get(5)), BigDecimal::add);
        }

        close(
                city.cell(2023, "I.2.2", "AR4"),
                sums.get("Electricity").movePointLeft(3).multiply(perMegawattHour));
        close(city.cell(2023, "I.2.1", "AR4"), sums.get("Gas service").multiply(kg("5.306", "0.5", "0.01", "AR4")));
        close(city.cell(2023, "VI.1", "AR4"), sums.get("Water").multiply(new BigDecimal("1.02")));
        assertThat(city.year(2023).path("held")).isEmpty();
    }

    /// Kilograms a million Btu and heat contents, as lists state them; the same set as a workbook gives the same
    /// figures.
    @Test
    void countsFuelsByTheirHeatContentToTheLastDigit() throws IOException {
        Uploads city = city("heat", "HEAT", "boilers", "fuel-2023.csv");
        Map<String, BigDecimal> perUnit = Map.of(
                "Distillate Fuel Oil No. 2", heat("0.139", kg("74.01", "3.1", "0.61", "AR5")),
                "Bituminous Coal", heat("24.87", kg("93.31", "11.2", "1.63", "AR5")),
                "Natural Gas", heat("0.001027", kg("53.07", "1.02", "0.11", "AR5")),
                "Propane", heat("0.0913", kg("62.91", "3.1", "0.61", "AR5")),
                "Municipal solid waste", kg("49.896", "32.1", "4.22", "AR5"));
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal biogenic = BigDecimal.ZERO;
        for (List<String> row : rows("heat/fuel-2023.csv")) {
            BigDecimal quantity = new BigDecimal(row.get(2));
            expected = expected.add(quantity.multiply(Objects.requireNonNull(perUnit.get(row.get(1)))));
            if (row.get(1).startsWith("Municipal")) {
                biogenic = biogenic.add(quantity.multiply(new BigDecimal("40.824")));
            }
        }

        assertThat(city.cell(2023, "I.3.1", "AR5")).isEqualByComparingTo(expected);
        assertThat(city.gas(2023, "I.3.1", "CO2-biogenic")).isEqualByComparingTo(biogenic);
        assertThat(city.year(2023).path("held")).isEmpty();
        assertThat(city.refer("reference/factors/HEAT.xlsx", workbook(rows("heat/HEAT.csv"))))
                .as(city.receipts())
                .isEqualTo("registered");
        city.publish("heat");
        assertThat(city.cell(2023, "I.3.1", "AR5")).isEqualByComparingTo(expected);
    }

    /// A wrong set is told row by row, and what stood before goes on standing.
    @Test
    void aWrongSetChangesNothing() throws IOException {
        Uploads city = city("heat", "HEAT", "boilers", "fuel-2023.csv");
        BigDecimal before = city.cell(2023, "I.3.1", "AR5");
        String set = Files.readString(FILES.resolve("heat/HEAT.csv"));

        for (String[] wrong : new String[][] {
            {"24.87,MMBtu", "24.87,", "factor-heat"},
            {"0.45,L", "45 %,L", "factor-number"},
            {"0.45,L", "45,L", "factor-biogenic"},
            {"short ton", "ton", "say which: metric ton, short ton, long ton"},
            {"Made-up hub,propane", ",propane", "factor-source"},
            {"propane,2023", "natural-gas-volume,2023", "factor-unit"}
        }) {
            assertThat(set).contains(wrong[0]);
            assertThat(city.refer("reference/factors/HEAT.csv", set.replace(wrong[0], wrong[1])))
                    .as(wrong[1])
                    .isEqualTo("refused");
            assertThat(city.receipts()).contains(wrong[2]);
        }
        city.publish("heat");
        assertThat(city.cell(2023, "I.3.1", "AR5")).isEqualByComparingTo(before);
    }

    /// A workbook whose first sheet holds the rows, numbers as numbers.
    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Factors");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String text = rows.get(row).get(column);
                    if (NUMBER.matcher(text).matches()) {
                        sheet.value(row, column, new BigDecimal(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static BigDecimal heat(String content, BigDecimal perHeat) {
        return new BigDecimal(content).multiply(perHeat);
    }

    /// A column for each month and pounds a million Btu: what no word of the file says, the city's layout says.
    @Test
    void countsMonthsAcrossByALayoutOfTheCitysOwn() throws IOException {
        Uploads city = new Uploads();
        for (String path : List.of("reference/factors/RIVER.csv", "reference/wide/profile.json")) {
            assertThat(city.refer(
                            path,
                            Files.readString(
                                    FILES.resolve("wide/" + Path.of(path).getFileName()))))
                    .as(city.receipts())
                    .isEqualTo("registered");
        }
        byte[] file = Files.readAllBytes(FILES.resolve("wide/fuel-2022.csv"));
        assertThat(city.drop("inbox/wide/power/before.csv", file))
                .as("without the layout")
                .isEqualTo("rejected");
        assertThat(city.refer(
                        "reference/wide/layouts/plant-months.json",
                        Files.readString(FILES.resolve("wide/plant-months.json"))))
                .as(city.receipts())
                .isEqualTo("registered");
        assertThat(city.drop("inbox/wide/power/fuel-2022.csv", file))
                .as(city.receipts())
                .isEqualTo("accepted");
        city.publish("wide");

        Map<String, String[]> pounds = Map.of(
                "NG", new String[] {"116.65", "0.0022", "0.00022"},
                "BIT", new String[] {"205.4", "0.0243", "0.00353"},
                "PC", new String[] {"225.13", "0.0705", "0.00926"});
        GwpSet set = GwpSet.of("AR5");
        BigDecimal expected = BigDecimal.ZERO;
        for (String line :
                Files.readAllLines(FILES.resolve("wide/fuel-2022.csv")).subList(1, 4)) {
            String[] of = Objects.requireNonNull(pounds.get(line.split(",", -1)[2]));
            BigDecimal factor = new BigDecimal(of[0])
                    .add(new BigDecimal(of[1]).multiply(set.potential("CH4-fossil")))
                    .add(new BigDecimal(of[2]).multiply(set.potential("N2O")));
            for (String figure :
                    QUOTED.matcher(line).results().map(found -> found.group(1)).toList()) {
                expected = expected.add(
                        new BigDecimal(figure.replace(",", "")).multiply(factor).multiply(POUND));
            }
        }
        assertThat(city.cell(2022, "I.4.4", "AR5")).isEqualByComparingTo(expected);
        assertThat(city.year(2022).path("held")).isEmpty();
    }

    @Test
    void tellsWhatAFactorSetLacks() throws IOException {
        Uploads city = new Uploads();
        String set = Files.readString(FILES.resolve("plant/PLANT-FUELS.csv"));

        assertThat(city.refer("reference/factors/A.csv", set.replace("tyre-derived-heat,MJ", "tyre-derived-heat,")))
                .isEqualTo("refused");
        assertThat(city.receipts()).contains("kept_in");
        assertThat(city.refer("reference/factors/B.csv", set.replace("tyre-derived-heat,MJ", "tyre-derived-heat,ell")))
                .isEqualTo("refused");
        assertThat(city.receipts()).contains("'ell' in kept_in");
        assertThat(city.refer("reference/factors/C.csv", set.replace("bituminous,,short ton", "bituminous,,MMBtu")))
                .isEqualTo("refused");
        assertThat(city.receipts()).contains("bituminous-heat (MJ) can");
        assertThat(city.refer("reference/factors/D.csv", set.replace("natural-gas,", "natural_gas,")))
                .isEqualTo("refused");
        assertThat(city.receipts()).contains("no activity 'natural_gas' (there are natural-gas, ");
    }

    @Test
    void takesTheSameFuelMeasuredOtherwiseForWhatItIs() throws IOException {
        Uploads city = new Uploads();
        city.refer(
                "reference/factors/PLANT-FUELS.csv",
                "activity,unit,co2_kg,valid_from,document\nbituminous-heat,MMBtu,93.28,2024-01,Made up\n");
        city.refer("reference/plant/profile.json", Files.readString(FILES.resolve("plant/profile.json")));

        assertThat(city.drop(
                        "inbox/plant/generation/coal.csv",
                        "month,fuel,quantity,unit\n2024-01,BIT,10.5,MMBtu\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("accepted");
        city.publish("plant");
        assertThat(city.cell(2024, "I.4.4", "AR5")).isEqualByComparingTo("979.44");
    }

    private static Uploads city(String city, String set, String department, String file) throws IOException {
        Uploads uploads = new Uploads();
        assertThat(uploads.refer(
                        "reference/factors/" + set + ".csv",
                        Files.readString(FILES.resolve(city + "/" + set + ".csv"))))
                .as(uploads.receipts())
                .isEqualTo("registered");
        assertThat(uploads.refer(
                        "reference/" + city + "/profile.json", Files.readString(FILES.resolve(city + "/profile.json"))))
                .as(uploads.receipts())
                .isEqualTo("registered");
        assertThat(uploads.drop(
                        "inbox/" + city + "/" + department + "/" + file,
                        Files.readAllBytes(FILES.resolve(city + "/" + file))))
                .as(uploads.receipts())
                .isEqualTo("accepted");
        uploads.publish(city);
        return uploads;
    }

    /// Kilograms of CO2e of a unit that gives so many kilograms of CO2 and grams of CH4 and N2O.
    private static BigDecimal kg(String co2, String methane, String nitrousOxide, String gwp) {
        GwpSet set = GwpSet.of(gwp);
        return new BigDecimal(co2)
                .add(new BigDecimal(methane).multiply(GRAM).multiply(set.potential("CH4-fossil")))
                .add(new BigDecimal(nitrousOxide).multiply(GRAM).multiply(set.potential("N2O")));
    }

    /// A bill's share of a month is a quotient of days that may not end; it is kept to 34 digits.
    private static void close(BigDecimal published, BigDecimal plain) {
        assertThat(published.round(new MathContext(24))).isEqualByComparingTo(plain.round(new MathContext(24)));
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
