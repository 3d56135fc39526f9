package city.kaen.template;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.city.CityProfile;
import city.kaen.city.Facility;
import city.kaen.receipt.Harmless;
import city.kaen.unit.StatedUnit;
import city.kaen.unit.Units;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the template of a dataset: one table, a row a month and place, with lists to choose from and one example row.
///
/// Made from the same definitions that read it: the activities of the dataset, the units that convert to theirs, and
/// the facilities of a city where one is given.
public final class Templates {
    private static final int ROWS = 1_000;
    /// The units that people measure in, in the order of the list; each dataset gets those that fit it.
    private static final List<String> UNITS =
            List.of("kWh", "MWh", "m3", "L", "kg", "t", "MJ", "GJ", "MMBtu", "US gallon", "head", "ha", "rai");
    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final String LISTS = "รายการ";

    /// The columns, each with its width.
    private enum Field {
        YEAR(0, "ปี (พ.ศ.) / year", 14),
        MONTH(1, "เดือน / month", 16),
        PLACE(2, "สถานที่ / place", 34),
        METER(3, "เลขมิเตอร์ / meter", 22),
        ACTIVITY(4, "กิจกรรม / activity", 40),
        QUANTITY(5, "ปริมาณ / quantity", 18),
        UNIT(6, "หน่วย / unit", 14);

        private final int column;
        private final String header;
        private final int width;

        Field(int column, String header, int width) {
            this.column = column;
            this.header = header;
            this.width = width;
        }
    }

    private Templates() {}

    /// The datasets that have a template.
    public static List<String> datasets() {
        return datasets(Activities.shipped());
    }

    /// The datasets of some activities.
    public static List<String> datasets(Activities activities) {
        return activities.all().stream().map(Activity::dataset).distinct().toList();
    }

    /// A digest of what the templates of any city are made from: the activities, the units, and this code. A workbook
    /// holds the time it was made, so its bytes tell nothing.
    public static String edition() {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            all.update(Activities.shipped().all().toString().getBytes(StandardCharsets.UTF_8));
            for (String part :
                    List.of("Templates.class", "/city/kaen/unit/units.csv", "/city/kaen/unit/unit-names.csv")) {
                try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(part), part)) {
                    all.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The template of a dataset for any city, as XLSX.
    ///
    /// @throws IllegalArgumentException if no activity is of that dataset
    public static byte[] workbook(String dataset) {
        return workbook(dataset, Optional.empty());
    }

    /// The template of a dataset with the facilities of a city to choose from, as XLSX.
    ///
    /// @throws IllegalArgumentException if no activity is of that dataset
    public static byte[] workbook(String dataset, Optional<CityProfile> city) {
        Activities known = city.map(CityProfile::activities).orElse(Activities.shipped());
        List<Activity> activities = known.all().stream()
                .filter(activity -> activity.dataset().equals(dataset))
                .filter(activity -> !activity.id().endsWith("-unspecified"))
                .toList();
        if (activities.isEmpty()) {
            throw new IllegalArgumentException(
                    "no dataset is called " + dataset + "; there are " + String.join(", ", datasets(known)));
        }
        List<Facility> facilities = city.map(CityProfile::facilities).orElse(List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "Kaen", "1.0");
        Worksheet sheet = workbook.newWorksheet("ข้อมูล");
        Worksheet help = workbook.newWorksheet("วิธีกรอก");
        Worksheet lists = workbook.newWorksheet(LISTS);
        List<String> units = units(activities);
        table(sheet, activities.getFirst());
        // In the list itself: a column of months would be read as a table.
        listed(sheet, Field.MONTH, '"' + String.join(",", MONTHS) + '"');
        choices(sheet, Field.ACTIVITY, 0, activities.size());
        choices(sheet, Field.UNIT, 2, units.size());
        if (!facilities.isEmpty()) {
            choices(sheet, Field.PLACE, 3, facilities.size());
        }
        help(help);
        column(lists, 0, "กิจกรรม", activities.stream().map(Activity::nameTh).toList());
        column(lists, 1, "Activity", activities.stream().map(Activity::nameEn).toList());
        column(lists, 2, "หน่วย", units);
        column(lists, 3, "สถานที่", facilities.stream().map(Facility::nameTh).toList());
        column(lists, 4, "Place", facilities.stream().map(Facility::nameEn).toList());
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The units to choose from: those the activities are kept in, then others that convert to one of them.
    private static List<String> units(List<Activity> activities) {
        List<String> units = new ArrayList<>();
        activities.stream().map(activity -> activity.unit().symbol()).distinct().forEach(units::add);
        for (String name : UNITS) {
            Optional<StatedUnit> unit = Units.shipped().find(name);
            boolean fits = unit.isPresent()
                    && activities.stream()
                            .anyMatch(activity -> Units.shipped()
                                    .convert(BigDecimal.ONE, unit.get().unit(), activity.id(), activity.unit())
                                    .isPresent());
            if (fits && !units.contains(name)) {
                units.add(name);
            }
        }
        return units;
    }

    private static void table(Worksheet sheet, Activity example) {
        for (Field field : Field.values()) {
            int column = field.column;
            sheet.value(0, column, field.header);
            sheet.style(0, column).bold().fillColor("DDEBE2").wrapText(true).set();
            sheet.width(column, field.width);
        }
        sheet.freezePane(0, 1);
        sheet.value(1, Field.YEAR.column, 2569);
        sheet.value(1, Field.MONTH.column, MONTHS.getFirst());
        sheet.value(1, Field.PLACE.column, "ตัวอย่าง (ลบแถวนี้) / example (delete this row)");
        sheet.value(1, Field.ACTIVITY.column, example.nameTh());
        sheet.value(1, Field.QUANTITY.column, new BigDecimal("1234.5"));
        sheet.value(1, Field.UNIT.column, example.unit().symbol());
        sheet.range(1, 0, 1, Field.UNIT.column)
                .style()
                .italic()
                .fontColor("7A857E")
                .set();
        // Meter numbers begin with zeros and are longer than a number may be.
        sheet.range(2, Field.METER.column, ROWS, Field.METER.column)
                .style()
                .format("@")
                .set();
    }

    private static void choices(Worksheet sheet, Field field, int list, int size) {
        String letter = String.valueOf((char) ('A' + list));
        listed(sheet, field, "'" + LISTS + "'!$" + letter + "$2:$" + letter + "$" + (size + 1));
    }

    private static void listed(Worksheet sheet, Field field, String formula) {
        sheet.range(1, field.column, ROWS, field.column)
                .validateWithListByFormula(formula)
                .allowBlank(true)
                .showDropdown(true)
                .errorTitle("รายการ / list")
                .error(
                        "เลือกจากรายการ หรือพิมพ์ค่าอื่นที่ใช้อยู่ / choose from the list, or write another value that is in use");
    }

    private static void column(Worksheet lists, int column, String header, List<String> values) {
        lists.value(0, column, header);
        lists.style(0, column).bold().set();
        lists.width(column, 36);
        for (int i = 0; i < values.size(); i++) {
            lists.value(i + 1, column, Harmless.text(values.get(i)));
        }
    }

    private static void help(Worksheet help) {
        List<String> lines = List.of(
                "หนึ่งแถวต่อหนึ่งเดือนและหนึ่งสถานที่หรือมิเตอร์ แล้วบันทึกและวางแฟ้มในโฟลเดอร์ของหน่วยงาน",
                "เดือนที่ยังไม่มีข้อมูลให้เว้นว่าง อย่าใส่ 0 ส่วน 0 หมายความว่าวัดแล้วได้ศูนย์",
                "แถวที่ขึ้นต้นด้วย ตัวอย่าง จะไม่ถูกนับ",
                "ปีใช้ พ.ศ. หรือ ค.ศ. ก็ได้",
                "One row for each month and each place or meter; save, and drop the file into your department's folder.",
                "Leave a month without data blank. 0 says that nothing was used.",
                "A row that begins with the word example does not count.",
                "Years may be of the Buddhist or the common era.");
        help.width(0, 110);
        for (int i = 0; i < lines.size(); i++) {
            help.value(i, 0, lines.get(i));
        }
    }
}
