package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import java.util.ArrayList;
import java.util.List;

/// What the shapes of a chart stand for, in words beside each.
final class Key {
    private final List<Html> entries = new ArrayList<>();

    /// A column of this kind.
    Key column(String kind, String words) {
        return entry(el("rect", cls(kind), at("width", "14"), at("height", "14"), at("y", "1"), at("rx", "2")), words);
    }

    /// A mark of this kind.
    Key mark(String kind, String words) {
        return entry(el("line", cls(kind), at("x1", "0"), at("x2", "18"), at("y1", "8"), at("y2", "8")), words);
    }

    Html html() {
        return el("ul", cls("key"), entries);
    }

    private Key entry(Html shape, String words) {
        entries.add(el("li", el("svg", at("viewBox", "0 0 18 16"), at("aria-hidden", "true"), shape), words));
        return this;
    }
}
