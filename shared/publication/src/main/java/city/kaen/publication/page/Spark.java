package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.YearDocument.ActivityOfDepartment;
import city.kaen.publication.document.YearDocument.QuantityOfMonth;
import java.math.BigDecimal;
import java.util.List;

/// A year of one activity at a glance. Its table stands beside it, so it is nothing to those who cannot see it.
final class Spark {
    private Spark() {}

    /// The quantities of the months side by side, the tallest as high as the drawing.
    static Html of(Words words, ActivityOfDepartment activity) {
        BigDecimal most =
                activity.months().stream().map(QuantityOfMonth::quantity).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Html> columns = activity.months().stream()
                .map(month -> {
                    BigDecimal height = Numbers.scaled(month.quantity().max(BigDecimal.ZERO), most, 40);
                    int index = Integer.parseInt(month.month().substring(5), 10) - 1;
                    return el(
                            "rect",
                            cls("column"),
                            at("x", Integer.toString(index * 10 + 1)),
                            at("y", BigDecimal.valueOf(42).subtract(height).toPlainString()),
                            at("width", "8"),
                            at("height", height.toPlainString()),
                            el(
                                    "title",
                                    words.month(month.month()) + ": " + Numbers.exact(month.quantity()) + " "
                                            + words.unit(activity.unit())));
                })
                .toList();
        return el(
                "svg",
                cls("spark"),
                at("viewBox", "0 0 120 44"),
                at("aria-hidden", "true"),
                el("line", cls("floor"), at("x1", "0"), at("x2", "120"), at("y1", "42.5"), at("y2", "42.5")),
                columns);
    }
}
