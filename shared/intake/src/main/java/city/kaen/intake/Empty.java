package city.kaen.intake;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Place;

/// Says why a file that states nothing states nothing, unless something else was found wrong already.
final class Empty {
    private Empty() {}

    static void check(BookFacts book) {
        boolean counts = book.tables().stream()
                .flatMap(table -> table.facts().stream())
                .anyMatch(fact -> fact.verdict() == Fact.Verdict.COUNTS);
        boolean told = book.problems().counts().keySet().stream()
                .anyMatch(code -> FindingText.get(code).severity().rejects());
        if (counts || told) {
            return;
        }
        boolean read = book.sheets().stream().anyMatch(sheet -> sheet.size() > 0);
        if (!read) {
            book.problems().add("file-empty", new Place(0, 0, -1), "", "", "");
        } else if (book.tables().isEmpty()) {
            book.problems().add("layout-unknown", new Place(0, 0, -1), "", "", "");
        } else {
            book.noActivity()
                    .ifPresentOrElse(
                            book.problems()::add,
                            () -> book.problems()
                                    .add(
                                            "nothing-reported",
                                            book.tables().getFirst().place(),
                                            "",
                                            "",
                                            ""));
        }
    }
}
