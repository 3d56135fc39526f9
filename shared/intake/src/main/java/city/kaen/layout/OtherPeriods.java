package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Headers of periods that are no months, such as weeks and terms, on a sheet on which nothing else was found.
final class OtherPeriods {
    private static final int ROWS = 40;
    private static final Set<String> WORDS = Resources.rows(OtherPeriods.class, "other-periods.csv").stream()
            .map(row -> Folding.fold(row.getFirst()))
            .collect(Collectors.toUnmodifiableSet());

    private OtherPeriods() {}

    /// What is to be said of the first.
    static Optional<Problem> find(SheetHead head, int sheet) {
        for (int row = 0; row < Math.min(head.size(), ROWS); row++) {
            for (int column = 0; column < head.row(row).cells().size(); column++) {
                String text = head.text(row, column).strip();
                if (WORDS.contains(Folding.fold(text))) {
                    Place place = new Place(sheet, head.number(row), column);
                    return Optional.of(Problem.of("period-not-month", place, text, "", ""));
                }
            }
        }
        return Optional.empty();
    }
}
