package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.TargetsDocument.TargetOf;
import city.kaen.publication.document.TargetsDocument.YearAgainst;
import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The years side by side, and a mark where the city's target would have each of them; with its table.
final class TrendChart {
    private static final int FLOOR = 150;
    private static final int HEIGHT = 130;
    private static final int STEP = 60;
    private static final int FEWEST = 6;
    private static final int LOW = 22;
    private static final BigDecimal MANY = new BigDecimal("1000000");

    private final Scene scene;
    private final Words words;
    private final YearDocument shown;
    private final Optional<TargetOf> target;

    TrendChart(Scene scene, YearDocument shown) {
        this.scene = scene;
        this.words = scene.words();
        this.shown = shown;
        this.target = scene.target();
    }

    Html html() {
        return el(
                "section",
                at("id", "trend"),
                el("h2", words.get("trend.title")),
                el("p", words.get("trend.lead")),
                el("div", cls("beside"), el("figure", chart(), el("figcaption", key())), table()));
    }

    private Html key() {
        Key key = new Key().column("whole", words.get("trend.key.whole"));
        if (scene.years().stream().anyMatch(year -> !year.complete())) {
            key.column("whole part", words.get("trend.key.part"));
        }
        if (target.isPresent()) {
            key.mark("goal", words.get("trend.key.target"));
        }
        return key.html();
    }

    private Html chart() {
        BigDecimal most = Stream.concat(
                        scene.years().stream().flatMap(year -> basic(year).stream()),
                        scene.years().stream().flatMap(year -> allowed(year).stream()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        List<Html> parts = new ArrayList<>();
        parts.add(el("title", words.get("trend.title")));
        int width = Math.max(scene.years().size(), FEWEST) * STEP;
        Gridlines scale = new Gridlines(FLOOR, HEIGHT, width);
        parts.addAll(scale.of(most, words.get("column.tonnes-drawn")));
        for (int i = 0; i < scene.years().size(); i++) {
            YearDocument year = scene.years().get(i);
            int x = i * STEP;
            basic(year).ifPresent(kilograms -> {
                BigDecimal height = Numbers.scaled(kilograms, most, HEIGHT);
                parts.add(el(
                        "rect",
                        cls(year.complete() ? "whole" : "whole part"),
                        at("x", Integer.toString(x + 6)),
                        at("y", BigDecimal.valueOf(FLOOR).subtract(height).toPlainString()),
                        at("width", "48"),
                        at("height", height.toPlainString()),
                        at("rx", "2"),
                        at("data-year", Integer.toString(year.year().ce()))));
                boolean low = height.compareTo(BigDecimal.valueOf(LOW)) < 0;
                parts.add(el(
                        "text",
                        cls(low ? "value low" : year.complete() ? "value" : "value of-part"),
                        at("x", Integer.toString(x + STEP / 2)),
                        at(
                                "y",
                                low
                                        ? BigDecimal.valueOf(FLOOR - 6)
                                                .subtract(height)
                                                .toPlainString()
                                        : Integer.toString(FLOOR - 8)),
                        kilograms.compareTo(MANY) < 0
                                ? Numbers.tonnes(kilograms)
                                : Numbers.whole(kilograms.movePointLeft(3))));
            });
            allowed(year).ifPresent(kilograms -> {
                String y = BigDecimal.valueOf(FLOOR)
                        .subtract(Numbers.scaled(kilograms, most, HEIGHT))
                        .toPlainString();
                parts.add(el(
                        "line",
                        cls("goal"),
                        at("x1", Integer.toString(x + 1)),
                        at("x2", Integer.toString(x + 59)),
                        at("y1", y),
                        at("y2", y)));
            });
            parts.add(el(
                    "text",
                    cls(year.equals(shown) ? "year shown" : "year"),
                    at("x", Integer.toString(x + 30)),
                    at("y", Integer.toString(FLOOR + 18)),
                    words.year(year.year())));
            if (!year.complete()) {
                parts.add(el(
                        "text",
                        cls("few"),
                        at("x", Integer.toString(x + STEP / 2)),
                        at("y", Integer.toString(FLOOR + 33)),
                        words.get("trend.few", Integer.toString(year.months().size()))));
            }
        }
        return el("svg", cls("trend"), at("viewBox", scale.box(40)), at("role", "img"), parts);
    }

    private Html table() {
        List<Html> heads = new ArrayList<>(List.of(
                Table.head(words.get("column.year")),
                Table.number(words.get("trend.months")),
                Table.number(words.get("column.tonnes"))));
        if (target.isPresent()) {
            heads.add(Table.number(words.get("trend.target")));
        }
        heads.add(Table.number(words.get("column.kilograms")));
        return Table.of(
                words.get("trend.title"),
                "narrow",
                heads,
                scene.years().reversed().stream().map(this::row).toList());
    }

    /// What was counted stands beside what was promised; every digit of it comes last, where a narrow screen cuts
    /// first.
    private Html row(YearDocument year) {
        List<Html> figure = scene.figureCells(year.totals().basic());
        return el(
                "tr",
                at("data-year", Integer.toString(year.year().ce())),
                el("th", at("scope", "row"), words.year(year.year())),
                el("td", cls("n"), Integer.toString(year.months().size())),
                figure.getFirst(),
                target.isPresent()
                        ? List.of(el(
                                "td",
                                cls("n"),
                                allowed(year).map(Numbers::tonnes).orElse("–")))
                        : List.of(),
                figure.getLast());
    }

    private Optional<BigDecimal> basic(YearDocument year) {
        return scene.kilograms(year.totals().basic());
    }

    private Optional<BigDecimal> allowed(YearDocument year) {
        return target.stream()
                .flatMap(each -> each.years().stream())
                .filter(each -> each.year() == year.year().ce())
                .map(YearAgainst::allowedKilogramsCo2e)
                .findFirst();
    }
}
