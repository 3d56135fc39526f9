package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.YearDocument;
import city.kaen.publication.document.YearDocument.ActivityOfDepartment;
import city.kaen.publication.document.YearDocument.BookOf;
import city.kaen.publication.document.YearDocument.DepartmentOfBook;
import city.kaen.publication.document.YearDocument.QuantityOfMonth;
import java.util.ArrayList;
import java.util.List;

/// Who reported what, month by month, in the units they reported it in, counted in the city's totals or not.
final class DepartmentsPage {
    private final Scene scene;
    private final YearDocument year;
    private final Words words;

    DepartmentsPage(Scene scene, YearDocument year) {
        this.scene = scene;
        this.year = year;
        this.words = scene.words();
    }

    Html html(String file) {
        PageShell shell = new PageShell(scene);
        List<Html> content = new ArrayList<>();
        content.add(shell.years("departments-", year));
        content.add(el("h1", words.get("departments.title", words.year(year.year()))));
        content.add(el("p", cls("lead"), words.get("departments.lead")));
        content.add(new CompletenessTable(scene, year).html());
        year.books().forEach(book -> content.add(book(book)));
        return shell.page(file, words.get("departments.title", words.year(year.year())), year, content);
    }

    private Html book(BookOf book) {
        return el(
                "section",
                at("id", book.book()),
                el("h2", words.name(book.name())),
                el("p", words.get("book." + book.book() + ".what")),
                book.departments().stream()
                        .filter(department ->
                                !department.activities().stream().allMatch(DepartmentsPage::isOnTheTreesPage))
                        .map(this::department)
                        .toList());
    }

    private Html department(DepartmentOfBook department) {
        return el(
                "article",
                el("h3", el("bdi", words.name(department.name()))),
                department.activities().stream()
                        .filter(activity -> !isOnTheTreesPage(activity))
                        .map(this::activity)
                        .toList());
    }

    /// Trees stand there month after month: their number is no quantity that adds up over a year.
    private static boolean isOnTheTreesPage(ActivityOfDepartment activity) {
        return activity.unit().equals("tree");
    }

    private Html activity(ActivityOfDepartment activity) {
        String name = words.name(activity.name());
        return el(
                "div",
                cls("reported"),
                el(
                        "div",
                        cls("sum"),
                        el(
                                "h4",
                                name,
                                activity.district().isEmpty()
                                        ? List.of()
                                        : List.of(" · ", el("bdi", scene.district(activity.district())))),
                        el("p", el("b", Numbers.exact(activity.quantity())), " " + words.unit(activity.unit())),
                        el("p", cls("why"), emission(activity))),
                Spark.of(words, activity),
                el(
                        "details",
                        el("summary", words.get("departments.by-month")),
                        Table.of(
                                name,
                                "",
                                List.of(
                                        Table.head(words.get("column.month")),
                                        Table.number(words.unit(activity.unit())),
                                        Table.number(words.get("column.tonnes")),
                                        Table.number(words.get("column.kilograms"))),
                                activity.months().stream().map(this::month).toList())));
    }

    private String emission(ActivityOfDepartment activity) {
        String counted = words.get(
                activity.counted() ? "departments.counted" : "departments.not-counted",
                activity.cell().isEmpty() ? "–" : activity.cell());
        return scene.kilograms(activity.figure())
                .map(kilograms -> words.get("departments.emission", Numbers.kilograms(kilograms)) + " " + counted)
                .orElseGet(() -> reason(activity));
    }

    private String reason(ActivityOfDepartment activity) {
        return switch (activity.figure()) {
            case city.kaen.publication.document.Figure.Stated ignored -> "";
            case city.kaen.publication.document.Figure.Unstated unstated -> words.name(unstated.reason());
        };
    }

    private Html month(QuantityOfMonth month) {
        return el(
                "tr",
                el("th", at("scope", "row"), words.month(month.month())),
                el("td", cls("n"), Numbers.exact(month.quantity())),
                scene.figureCells(month.figure()));
    }
}
