package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.YearDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The city's years as the rings of a tree: each ring a year, the newest outermost, each of its twelve parts a month,
/// the thicker the more was emitted. A month without data leaves a gap.
final class RingsChart {
    private static final double CENTRE = 200;
    private static final double PITH = 34;
    private static final double BARK = 172;
    private static final double GAP = 0.012;

    private final Scene scene;
    private final Words words;
    private final BigDecimal most;
    private final double band;

    private RingsChart(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
        this.most = scene.years().stream()
                .flatMap(year -> year.byMonth().stream())
                .flatMap(month -> scene.kilograms(month.totals().basic()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        this.band = (BARK - PITH) / Math.max(scene.years().size(), 3);
    }

    static Html of(Scene scene, YearDocument shown) {
        return new RingsChart(scene).draw(shown);
    }

    private Html draw(YearDocument shown) {
        List<Html> parts = new ArrayList<>();
        parts.add(el("title", words.get("rings.title")));
        for (int i = 0; i < scene.years().size(); i++) {
            YearDocument year = scene.years().get(i);
            double inner = PITH + i * band;
            parts.add(el("circle", cls("grain"), at("cx", "200"), at("cy", "200"), at("r", px(inner))));
            List<Html> months = year.byMonth().stream()
                    .flatMap(month -> scene.kilograms(month.totals().basic()).stream()
                            .map(kilograms -> month(year, month.month(), kilograms, inner)))
                    .toList();
            parts.add(el("g", cls(year.equals(shown) ? "ring shown" : "ring"), months));
        }
        for (int i = 0; i < scene.years().size(); i++) {
            YearDocument year = scene.years().get(i);
            parts.add(el(
                    "text",
                    cls(year.equals(shown) ? "of shown" : "of"),
                    at("x", px(CENTRE - 4)),
                    at("y", px(CENTRE - PITH - i * band - 6)),
                    words.year(year.year())));
        }
        for (int month = 1; month <= 12; month++) {
            double angle = angle(month - 0.5);
            parts.add(el(
                    "text",
                    at("x", px(CENTRE + (BARK + 15) * StrictMath.cos(angle))),
                    at("y", px(CENTRE + (BARK + 15) * StrictMath.sin(angle) + 4)),
                    words.shortMonth(month)));
        }
        return el("svg", cls("rings"), at("viewBox", "0 0 400 400"), at("role", "img"), parts);
    }

    private Html month(YearDocument year, String yearMonth, BigDecimal kilograms, double inner) {
        int month = YearMonth.parse(yearMonth).getMonthValue();
        double thickness = Numbers.scaled(kilograms, most, 1000).doubleValue() / 1000 * (band - 4) + 1;
        double from = angle(month - 1) + GAP;
        double to = angle(month) - GAP;
        double outer = inner + thickness;
        String path = "M" + point(inner, from) + "L" + point(outer, from) + arc(outer, 1) + point(outer, to) + "L"
                + point(inner, to) + arc(inner, 0) + point(inner, from) + "Z";
        return el(
                "path",
                at("d", path),
                el(
                        "title",
                        words.get(
                                "rings.month",
                                words.month(yearMonth),
                                words.year(year.year()),
                                Numbers.tonnes(kilograms))));
    }

    private static String arc(double radius, int sweep) {
        return "A" + px(radius) + " " + px(radius) + " 0 0 " + sweep + " ";
    }

    private static String point(double radius, double angle) {
        return px(CENTRE + radius * StrictMath.cos(angle)) + " " + px(CENTRE + radius * StrictMath.sin(angle));
    }

    /// The angle at which so many months have passed, clockwise from the top.
    private static double angle(double months) {
        return (months / 12 - 0.25) * 2 * Math.PI;
    }

    /// A length in the drawing, to a tenth.
    private static String px(double length) {
        return BigDecimal.valueOf(length)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
