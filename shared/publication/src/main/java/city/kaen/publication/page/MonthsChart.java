package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A year month by month: a column for each month, and a mark where the same month stood the year before. A month
/// without data has neither.
final class MonthsChart {
    private static final int FLOOR = 170;
    private static final int HEIGHT = 150;
    private static final int STEP = 30;

    private final Scene scene;
    private final YearDocument year;
    private final Optional<YearDocument> before;

    private MonthsChart(Scene scene, YearDocument year) {
        this.scene = scene;
        this.year = year;
        this.before = scene.before(year);
    }

    static Html of(Scene scene, YearDocument year) {
        return new MonthsChart(scene, year).draw();
    }

    private Html draw() {
        BigDecimal most = Stream.concat(Stream.of(year), before.stream())
                .flatMap(any -> any.byMonth().stream())
                .flatMap(month -> scene.kilograms(month.totals().basic()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        Words words = scene.words();
        List<Html> parts = new ArrayList<>();
        parts.add(el("title", words.get("months.title", words.year(year.year()))));
        Gridlines scale = new Gridlines(FLOOR, HEIGHT, 12 * STEP);
        parts.addAll(scale.of(most, words.get("column.tonnes-drawn")));
        for (int i = 0; i < 12; i++) {
            int month = i + 1;
            int x = i * STEP;
            kilograms(year, month).ifPresent(kilograms -> {
                BigDecimal height = Numbers.scaled(kilograms, most, HEIGHT);
                parts.add(el(
                        "rect",
                        cls("column"),
                        at("x", Integer.toString(x + 5)),
                        at("y", BigDecimal.valueOf(FLOOR).subtract(height).toPlainString()),
                        at("width", "20"),
                        at("height", height.toPlainString()),
                        at("rx", "2"),
                        at("data-month", Integer.toString(month)),
                        el(
                                "title",
                                words.shortMonth(month) + ": " + Numbers.tonnes(kilograms) + " "
                                        + words.get("tonnes"))));
            });
            before.flatMap(last -> kilograms(last, month)).ifPresent(kilograms -> {
                String y = BigDecimal.valueOf(FLOOR)
                        .subtract(Numbers.scaled(kilograms, most, HEIGHT))
                        .toPlainString();
                parts.add(el(
                        "line",
                        cls("before"),
                        at("x1", Integer.toString(x + 2)),
                        at("x2", Integer.toString(x + 28)),
                        at("y1", y),
                        at("y2", y)));
            });
            parts.add(el(
                    "text",
                    at("x", Integer.toString(x + 15)),
                    at("y", Integer.toString(FLOOR + 18)),
                    words.shortMonth(month)));
        }
        return el("svg", cls("months"), at("viewBox", scale.box(26)), at("role", "img"), parts);
    }

    private Optional<BigDecimal> kilograms(YearDocument of, int month) {
        return of.byMonth().stream()
                .filter(each -> YearMonth.parse(each.month()).getMonthValue() == month)
                .findFirst()
                .flatMap(each -> scene.kilograms(each.totals().basic()));
    }
}
