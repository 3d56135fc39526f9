package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.FactorsDocument.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How the figures are made, in plain words, and what they are not.
final class MethodsPage {
    private static final int PARAGRAPHS = 8;
    private static final int MONTH = 7;

    private final Scene scene;
    private final Words words;

    MethodsPage(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    Html html(String file) {
        List<Html> content = new ArrayList<>();
        content.add(el("h1", words.get("methods.title")));
        content.add(el("p", cls("lead"), words.get("methods.lead")));
        IntStream.rangeClosed(1, PARAGRAPHS)
                .mapToObj(i -> List.of(
                        el("h2", words.get("methods." + i + ".title")), el("p", words.get("methods." + i + ".text"))))
                .forEach(content::addAll);
        content.add(el("h2", words.get("methods.settings")));
        content.add(el(
                "dl",
                el("dt", words.get("methods.gwp")),
                el("dd", scene.summary().gwpSet()),
                el("dt", words.get("methods.factor-sets")),
                el("dd", String.join(", ", scene.summary().factorSets())),
                el("dt", words.get("methods.base-year")),
                el("dd", words.ofYear(scene.summary().baseYear()))));
        content.addAll(factors());
        return new PageShell(scene).page(file, words.get("methods.title"), scene.shown(), content);
    }

    /// Each factor that a figure was made with, and who says so.
    private List<Html> factors() {
        List<Factor> used = scene.published().factors().factors();
        if (used.isEmpty()) {
            return List.of();
        }
        return List.of(el(
                "section",
                at("id", "factors"),
                at("data-filter", words.get("filter.factors")),
                el("h2", words.get("methods.factors", Integer.toString(used.size()))),
                el("p", words.get("methods.factors.lead")),
                Table.of(
                        words.get("methods.factors.caption"),
                        "factors labelled",
                        List.of(
                                Table.head(words.get("column.activity")),
                                Table.head(words.get("methods.factors.gases")),
                                Table.head(words.get("methods.factors.since")),
                                Table.head(words.get("measures.source"))),
                        used.stream().map(this::factor).toList())));
    }

    private Html factor(Factor factor) {
        List<Html> gases = factor.gases().stream()
                .map(gas -> el("div", el("b", Numbers.exact(gas.kilograms())), " kg " + name(gas.gas())))
                .toList();
        return el(
                "tr",
                el("th", at("scope", "row"), words.name(factor.name()), el("br"), el("code", factor.id())),
                el(
                        "td",
                        at("data-label", words.get("methods.factors.gases")),
                        el("div", cls("why"), words.get("methods.factors.per", words.unit(factor.unit()))),
                        gases),
                el(
                        "td",
                        at("data-label", words.get("methods.factors.since")),
                        words.monthOfYear(factor.validFrom().substring(0, MONTH))),
                el("td", at("data-label", words.get("measures.source")), el("bdi", factor.source())));
    }

    /// A gas as readers write it: `CH₄-fossil` of `CH4-fossil`.
    private static String name(String gas) {
        return gas.replace("CO2", "CO₂").replace("CH4", "CH₄").replace("N2O", "N₂O");
    }
}
