package city.kaen.publication.document;

import city.kaen.activity.Activity;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.CompletenessDocument.Owed;
import city.kaen.publication.form.Form;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Draws completeness from what is counted and what is expected. It knows no day of the calendar: whether what is not
/// there yet is late, a reader sees from the day it is due.
public final class CompletenessDocuments {
    private record Came(String department, String dataset, YearMonth month) {}

    private CompletenessDocuments() {}

    public static CompletenessDocument of(CityProfile profile, List<InventoryYear> years) {
        Set<Came> came = new HashSet<>();
        TreeSet<YearMonth> seen = new TreeSet<>();
        for (InventoryYear year : years) {
            DatedEntry.of(year).forEach(dated -> {
                seen.add(dated.month());
                if (!dated.entry().isEstimated()) {
                    came.add(new Came(dated.entry().department(), dataset(profile, dated.entry()), dated.month()));
                }
            });
        }
        List<YearMonth> months = new ArrayList<>();
        if (!seen.isEmpty()) {
            for (YearMonth month = seen.first(); !month.isAfter(seen.last()); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        List<Owed> owed = new ArrayList<>();
        for (Department department : profile.departments()) {
            for (String dataset : department.datasets()) {
                owed.add(new Owed(
                        department.id(),
                        new Name(department.nameTh(), department.nameEn()),
                        dataset,
                        Names.shipped().dataset(dataset),
                        department.dueDay(),
                        months.stream()
                                .map(month -> came.contains(new Came(department.id(), dataset, month))
                                        ? "reported"
                                        : "not-yet")
                                .toList()));
            }
        }
        return new CompletenessDocument(
                Form.schema("completeness"),
                YearDocuments.CONTRACT,
                profile.slug(),
                months.stream().map(YearMonth::toString).toList(),
                owed);
    }

    private static String dataset(CityProfile profile, CellEntry entry) {
        return profile.activities()
                .find(entry.activity())
                .map(Activity::dataset)
                .orElse("");
    }
}
