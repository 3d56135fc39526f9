package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.TargetsDocument.TargetOf;
import city.kaen.publication.document.TargetsDocument.YearAgainst;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A promise as a line from its base year to its target year, and a column for each year that was counted.
final class TargetChart {
    private static final int FLOOR = 170;
    private static final int HEIGHT = 140;
    private static final int WIDTH = 400;
    private static final int LABELS = 5;
    private static final int WIDEST = 36;

    private final Words words;
    private final TargetOf target;
    private final int first;
    private final int last;

    TargetChart(Words words, TargetOf target) {
        this.words = words;
        this.target = target;
        this.first = target.baseYear();
        this.last = Stream.concat(
                        Stream.of(target.targetYear()), target.years().stream().map(YearAgainst::year))
                .max(Integer::compare)
                .orElse(first);
    }

    Html html() {
        BigDecimal most = Stream.concat(
                        Stream.of(target.baseKilogramsCo2e(), target.goalKilogramsCo2e()),
                        target.years().stream().flatMap(year -> year.kilogramsCo2e().stream()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        Gridlines scale = new Gridlines(FLOOR, HEIGHT, WIDTH);
        List<Html> parts = new ArrayList<>();
        parts.add(el("title", words.get("measures.against")));
        parts.addAll(scale.of(most, words.get("column.tonnes-drawn")));
        for (YearAgainst year : target.years()) {
            year.kilogramsCo2e().ifPresent(kilograms -> {
                BigDecimal height = Numbers.scaled(kilograms, most, HEIGHT);
                parts.add(el(
                        "rect",
                        cls(year.complete() ? "whole" : "whole part"),
                        at("x", Integer.toString(middle(year.year()) - wide() / 2)),
                        at("y", BigDecimal.valueOf(FLOOR).subtract(height).toPlainString()),
                        at("width", Integer.toString(wide())),
                        at("height", height.toPlainString()),
                        at("rx", "2"),
                        el(
                                "title",
                                words.ofYear(year.year()) + ": " + Numbers.tonnes(kilograms) + " "
                                        + words.get("tonnes"))));
            });
        }
        String goal = y(target.goalKilogramsCo2e(), most);
        parts.add(el(
                "line",
                cls("goal"),
                at("x1", Integer.toString(middle(first))),
                at("y1", y(target.baseKilogramsCo2e(), most)),
                at("x2", Integer.toString(middle(target.targetYear()))),
                at("y2", goal)));
        parts.add(el(
                "circle",
                cls("goal-end"),
                at("cx", Integer.toString(middle(target.targetYear()))),
                at("cy", goal),
                at("r", "6")));
        int step = Math.max(1, Math.ceilDiv(last - first, LABELS));
        for (int year = first; year <= last; year++) {
            if ((last - year) % step == 0 || (year == first && (last - year) % step > 1)) {
                parts.add(el(
                        "text",
                        cls(year == target.targetYear() ? "year shown" : "year"),
                        at("x", Integer.toString(middle(year))),
                        at("y", Integer.toString(FLOOR + 18)),
                        words.ofYear(year)));
            }
        }
        return el(
                "figure",
                el("svg", cls("trend against"), at("viewBox", scale.box(26)), at("role", "img"), parts),
                el("figcaption", key()));
    }

    private Html key() {
        Key key = new Key().column("whole", words.get("trend.key.whole"));
        if (target.years().stream().anyMatch(year -> !year.complete())) {
            key.column("whole part", words.get("trend.key.part"));
        }
        return key.mark("goal", words.get("trend.key.target")).html();
    }

    private static String y(BigDecimal kilograms, BigDecimal most) {
        return BigDecimal.valueOf(FLOOR)
                .subtract(Numbers.scaled(kilograms, most, HEIGHT))
                .toPlainString();
    }

    private int middle(int year) {
        int years = last - first + 1;
        return (2 * (year - first) + 1) * WIDTH / (2 * years);
    }

    private int wide() {
        return Math.min(WIDEST, WIDTH / (last - first + 1) * 7 / 10);
    }
}
