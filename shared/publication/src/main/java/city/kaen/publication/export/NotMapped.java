package city.kaen.publication.export;

import city.kaen.publication.document.Exact;
import city.kaen.publication.document.YearDocument;
import city.kaen.publication.document.YearDocument.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What of a year the exports cannot say, and how much it is. Nothing is left out in silence.
final class NotMapped {
    private static final List<String> COLUMNS = List.of("Export", "GPC ref. no.", "What", "Amount", "Unit", "Why");
    private static final Set<String> GASES_WITH_COLUMNS =
            Set.of("CO2", "CH4-fossil", "CH4-other", "N2O", "CO2-biogenic");

    private NotMapped() {}

    static List<List<String>> rows(YearDocument year) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        Set<String> summarised = SummaryTable.refs();
        for (Cell cell : year.cells()) {
            cell.figure().kilograms(year.gwpSet()).ifPresent(kilograms -> {
                String tonnes = CrfTable.tonnes(kilograms);
                if (cell.inOtherScope3()) {
                    rows.add(List.of(
                            "CRF",
                            cell.ref(),
                            cell.subSector().en(),
                            tonnes,
                            "t CO2e",
                            "The framework has no row for other scope 3"));
                }
                if (!summarised.contains(cell.ref())) {
                    rows.add(List.of(
                            "Summary",
                            cell.ref(),
                            cell.subSector().en(),
                            tonnes,
                            "t CO2e",
                            "The summary has no row for this cell"));
                }
            });
            cell.gases().stream()
                    .filter(gas -> !GASES_WITH_COLUMNS.contains(gas.gas()))
                    .forEach(gas -> rows.add(List.of(
                            "CRF",
                            cell.ref(),
                            gas.gas(),
                            Exact.text(gas.kilograms()),
                            "kg",
                            gas.gas().equals("CO2-removed")
                                    ? "Removals are reported apart and are in no total"
                                    : "The table has no column for it; it is in the total column")));
        }
        year.books()
                .forEach(book -> book.departments()
                        .forEach(department -> department.activities().stream()
                                .filter(activity -> !activity.counted())
                                .forEach(activity -> rows.add(List.of(
                                        "CRF and summary",
                                        activity.cell(),
                                        book.name().en() + ": "
                                                + department.name().en() + ", "
                                                + activity.name().en(),
                                        Exact.text(activity.quantity()),
                                        activity.unit(),
                                        activity.cell().isEmpty()
                                                ? "The activity causes no emission of its own"
                                                : "It is not counted again in the city's totals")))));
        year.held()
                .forEach(held -> rows.add(List.of(
                        "CRF and summary",
                        held.cell(),
                        held.name().en(),
                        Exact.text(held.quantity()),
                        held.unit(),
                        held.reason().en())));
        return rows;
    }
}
