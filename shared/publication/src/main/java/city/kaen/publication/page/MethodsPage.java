package city.kaen.publication.page;

import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import city.kaen.publication.document.YearDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How the figures are made, in plain words, and what they are not.
final class MethodsPage {
    private static final int PARAGRAPHS = 8;

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
                el(
                        "dd",
                        words.year(new YearDocument.Year(
                                scene.summary().baseYear(), scene.summary().baseYear() + 543)))));
        return new PageShell(scene).page(file, words.get("methods.title"), scene.shown(), content);
    }
}
