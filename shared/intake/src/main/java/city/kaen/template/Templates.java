package city.kaen.template;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the template of a dataset: one table, a row a month and place, with lists to choose from and one example row.
public final class Templates {
    private static final int ROWS = 1_000;
    private static final List<String> HEADERS = List.of("เดือน", "สถานที่", "เลขมิเตอร์", "กิจกรรม", "ปริมาณ", "หน่วย");

    private Templates() {}

    /// The datasets that have a template.
    public static List<String> datasets() {
        return Activities.shipped().all().stream()
                .map(Activity::dataset)
                .distinct()
                .toList();
    }

    /// The template of a dataset, as XLSX.
    ///
    /// @throws IllegalArgumentException if no activity is of that dataset
    public static byte[] workbook(String dataset) {
        List<Activity> activities = Activities.shipped().all().stream()
                .filter(activity -> activity.dataset().equals(dataset))
                .filter(activity -> !activity.id().endsWith("-unspecified"))
                .toList();
        if (activities.isEmpty()) {
            throw new IllegalArgumentException("no dataset is called " + dataset);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "Kaen", "1.0");
        Worksheet sheet = workbook.newWorksheet("ข้อมูล");
        Worksheet lists = workbook.newWorksheet("รายการ");
        table(sheet, activities.getFirst());
        lists(lists, activities);
        String choices = "'รายการ'!$A$2:$A$" + (activities.size() + 1);
        sheet.range(1, 3, ROWS, 3).validateWithListByFormula(choices);
        sheet.range(1, 5, ROWS, 5).validateWithListByFormula("'รายการ'!$B$2:$B$" + (activities.size() + 1));
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void table(Worksheet sheet, Activity example) {
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.value(0, column, HEADERS.get(column));
            sheet.style(0, column).bold().fillColor("DDEBE2").set();
            sheet.width(column, 24);
        }
        sheet.freezePane(0, 1);
        sheet.value(1, 0, "2569-01");
        sheet.value(1, 1, "ตัวอย่าง (ลบแถวนี้)");
        sheet.value(1, 2, "");
        sheet.value(1, 3, example.nameTh());
        sheet.value(1, 4, 0);
        sheet.value(1, 5, example.unit().symbol());
        sheet.range(1, 0, 1, 5).style().italic().fontColor("7A857E").set();
    }

    private static void lists(Worksheet lists, List<Activity> activities) {
        lists.value(0, 0, "กิจกรรม");
        lists.value(0, 1, "หน่วย");
        lists.width(0, 50);
        for (int i = 0; i < activities.size(); i++) {
            lists.value(i + 1, 0, activities.get(i).nameTh());
            lists.value(i + 1, 1, activities.get(i).unit().symbol());
        }
    }
}
