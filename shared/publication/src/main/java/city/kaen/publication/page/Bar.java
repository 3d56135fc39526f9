package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import java.math.BigDecimal;

/// A bar in a table's own row, as wide as the part is of the whole.
final class Bar {
    private Bar() {}

    static Html of(BigDecimal part, BigDecimal whole, String kind) {
        return el(
                "svg",
                cls("bar"),
                at("viewBox", "0 0 100 10"),
                at("preserveAspectRatio", "none"),
                at("aria-hidden", "true"),
                el("rect", cls("track"), at("width", "100"), at("height", "10")),
                el(
                        "rect",
                        cls(kind),
                        at("width", Numbers.scaled(part, whole, 100).toPlainString()),
                        at("height", "10")));
    }
}
