package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import java.util.List;
import java.util.stream.Collectors;

/// Where readers let their own browser add the totals up again.
final class VerifyPage {
    /// What the script says, which it finds as data on the page, so that all words stay in one file.
    private static final List<String> SAID = List.of(
            "working",
            "agrees",
            "disagrees",
            "failed",
            "step.manifest",
            "step.files",
            "step.nohash",
            "step.rows",
            "step.cells",
            "step.totals",
            "bad.file",
            "bad.manifest",
            "bad.row",
            "bad.cell",
            "bad.total");

    private final Scene scene;
    private final Words words;

    VerifyPage(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    Html html(String file) {
        List<Html.Attribute> said = SAID.stream()
                .map(key -> at("data-" + key.replace('.', '-'), words.get("verify." + key)))
                .toList();
        String years = scene.years().stream()
                .map(year -> Integer.toString(year.year().ce()))
                .collect(Collectors.joining(" "));
        return new PageShell(scene)
                .page(
                        file,
                        words.get("verify.title"),
                        scene.shown(),
                        List.of(
                                el("h1", words.get("verify.title")),
                                el("p", cls("lead"), words.get("verify.lead")),
                                el(
                                        "div",
                                        at("id", "verify"),
                                        at("data-years", years),
                                        said,
                                        el("button", at("type", "button"), at("hidden", ""), words.get("verify.run")),
                                        el("p", cls("verdict"), at("role", "status")),
                                        el("ol", cls("steps")),
                                        el("noscript", el("p", cls("note"), words.get("verify.noscript")))),
                                el("p", words.get("verify.by-hand")),
                                el("script", at("type", "module"), at("src", PageShell.ASSETS + "verify.mjs"))));
    }
}
