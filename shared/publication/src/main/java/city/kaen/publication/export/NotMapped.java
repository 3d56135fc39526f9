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
                    rows.add(List.of(
                            "TGO CCF",
                            cell.ref(),
                            cell.subSector().en(),
                            tonnes,
                            "t CO2e",
                            "A city footprint states sectors I to V"));
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
        organisation(year, rows);
        year.books()
                .forEach(book -> book.departments()
                        .forEach(department -> department.activities().stream()
                                .filter(activity -> !activity.counted())
                                .forEach(activity -> rows.add(List.of(
                                        "CRF, summary and TGO CCF",
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
                        "CRF, summary and TGO CCF",
                        held.cell(),
                        held.name().en(),
                        Exact.text(held.quantity()),
                        held.unit(),
                        held.reason().en())));
        return rows;
    }

    /// The municipality's own footprint holds neither what others report nor what waits for a factor.
    private static void organisation(YearDocument year, List<List<String>> rows) {
        for (YearDocument.BookOf book : year.books()) {
            if (!book.book().equals("operations")) {
                rows.add(List.of(
                        "TGO CFO",
                        "",
                        book.name().en(),
                        book.figure()
                                .kilograms(year.gwpSet())
                                .map(CrfTable::tonnes)
                                .orElse(""),
                        "t CO2e",
                        "The footprint is that of the municipality alone"));
            }
        }
        year.held().stream()
                .filter(held -> held.book().equals("operations"))
                .forEach(held -> rows.add(List.of(
                        "TGO CFO",
                        held.cell(),
                        held.name().en(),
                        Exact.text(held.quantity()),
                        held.unit(),
                        held.reason().en())));
    }
}
