package city.kaen.intake;

import city.kaen.activity.Activity;
import city.kaen.activity.Quantity;
import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.TableFacts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The facts of a file that count, as statements: one a dataset and month.
final class Statements {
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::facility)
            .thenComparing(Line::meter)
            .thenComparing(Line::activity)
            .thenComparing(Line::subSector)
            .thenComparing(Line::district);

    private Statements() {}

    private record Subject(String dataset, YearMonth month) implements Comparable<Subject> {
        private static final Comparator<Subject> ORDER =
                Comparator.comparing(Subject::dataset).thenComparing(Subject::month);

        @Override
        public int compareTo(Subject other) {
            return ORDER.compare(this, other);
        }
    }

    static List<Statement> of(BookFacts book) {
        Map<Subject, List<Line>> bySubject = new TreeMap<>();
        Map<Integer, YearMonth> months = new HashMap<>();
        Map<Subject, SortedSet<String>> layouts = new HashMap<>();
        for (TableFacts table : book.tables()) {
            for (Fact fact : table.facts()) {
                if (fact.verdict() != Fact.Verdict.COUNTS) {
                    continue;
                }
                Activity activity = book.activities().get(fact.key().activity());
                Subject subject = new Subject(
                        activity.dataset(),
                        months.computeIfAbsent(
                                fact.key().month(), one -> fact.key().yearMonth()));
                if (!table.layout().isEmpty()) {
                    layouts.computeIfAbsent(subject, one -> new TreeSet<>()).add(table.layout());
                }
                bySubject
                        .computeIfAbsent(subject, one -> new ArrayList<>())
                        .add(new Line(
                                fact.key().facility(),
                                fact.key().meter(),
                                activity.id(),
                                "",
                                fact.key().district(),
                                subject.month(),
                                new Quantity(fact.amount(), activity.unit()),
                                Intakes.origin(book, table.place(fact)),
                                fact.doubt(),
                                table.confirmation(fact.row())));
            }
        }
        bySubject.values().forEach(lines -> lines.sort(ORDER));
        Map<String, List<Line>> byDataset = new TreeMap<>();
        bySubject.forEach((subject, lines) -> byDataset
                .computeIfAbsent(subject.dataset(), one -> new ArrayList<>())
                .addAll(lines));
        Map<String, String> figures = new TreeMap<>();
        byDataset.forEach((dataset, lines) -> figures.put(dataset, Fingerprint.of(lines)));
        List<Statement> statements = new ArrayList<>();
        bySubject.forEach((subject, lines) -> statements.add(new Statement(
                subject.dataset(),
                subject.month(),
                lines,
                List.copyOf(layouts.getOrDefault(subject, Collections.emptySortedSet())),
                figures.getOrDefault(subject.dataset(), ""))));
        return statements;
    }
}
