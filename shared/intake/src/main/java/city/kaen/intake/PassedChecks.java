package city.kaen.intake;

import city.kaen.layout.BookFacts;
import city.kaen.layout.SheetLog;
import city.kaen.text.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which checks of `checks.csv` a file passed: those that had something to look at and caused no finding.
final class PassedChecks {
    private record Check(String name, String covers, Set<String> codes, String titleEn, String titleTh) {}

    private static final List<Check> ALL = Resources.rows(PassedChecks.class, "checks.csv").stream()
            .map(row -> new Check(row.get(0), row.get(1), Set.of(row.get(2).split(" ", -1)), row.get(3), row.get(4)))
            .toList();
    private static final Map<String, String> THAI =
            Map.of("tables", "ตาราง", "figures", "ตัวเลข", "rows", "แถว", "totals", "ผลรวม", "readings", "เลขอ่าน");

    private PassedChecks() {}

    static List<PassedCheck> of(BookFacts book) {
        Set<String> found = book.problems().counts().keySet();
        List<PassedCheck> passed = new ArrayList<>();
        for (Check check : ALL) {
            int covered = covered(check.covers(), book);
            if (covered > 0 && check.codes().stream().noneMatch(found::contains)) {
                passed.add(new PassedCheck(
                        check.name(),
                        covered,
                        THAI.getOrDefault(check.covers(), check.covers()),
                        check.covers(),
                        check.titleTh(),
                        check.titleEn()));
            }
        }
        return List.copyOf(passed);
    }

    private static int covered(String covers, BookFacts book) {
        return switch (covers) {
            case "tables" ->
                (int) book.tables().stream()
                        .filter(table -> !table.facts().isEmpty())
                        .count();
            case "figures" -> book.sheets().stream().mapToInt(SheetLog::stated).sum();
            case "rows" -> book.sheets().stream().mapToInt(SheetLog::stating).sum();
            case "totals" -> book.printedTotals();
            case "readings" ->
                book.tables().stream()
                                .mapToInt(table -> table.readings().size())
                                .sum()
                        + book.meterRows();
            default -> throw new IllegalStateException("checks.csv: nothing is called " + covers);
        };
    }
}
