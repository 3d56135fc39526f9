package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import java.util.List;

/// A table that scrolls within itself where the screen is narrow, by touch and by keyboard.
final class Table {
    private Table() {}

    static Html of(String caption, String kind, List<Html> heads, List<Html> rows) {
        return el(
                "div",
                cls("scroll"),
                at("role", "region"),
                at("aria-label", caption),
                at("tabindex", "0"),
                el(
                        "table",
                        cls(kind),
                        el("caption", cls("hidden"), caption),
                        el("thead", el("tr", heads)),
                        el("tbody", rows)));
    }

    static Html head(String label) {
        return el("th", at("scope", "col"), label);
    }

    static Html head(String label, String kind) {
        return el("th", at("scope", "col"), cls(kind), label);
    }

    static Html number(String label) {
        return head(label, "n");
    }
}
