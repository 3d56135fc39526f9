package city.kaen.publication.page;

import city.kaen.publication.document.ManifestDocument;
import city.kaen.publication.document.SummaryDocument;
import city.kaen.publication.document.YearDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The pages of a publication, by path. They depend on its documents alone.
public final class Pages {
    private final Scene scene;
    private final Map<String, byte[]> pages = new TreeMap<>();

    private Pages(Scene scene) {
        this.scene = scene;
    }

    /// Every page in both languages.
    ///
    /// @param data the data files that the pages speak of
    public static Map<String, byte[]> of(
            SummaryDocument summary, List<YearDocument> years, List<ManifestDocument.File> data) {
        Map<String, byte[]> all = new TreeMap<>();
        if (years.isEmpty()) {
            return all;
        }
        for (Language language : Language.values()) {
            Pages pages = new Pages(new Scene(new Words(language), summary, years));
            pages.draw(data);
            all.putAll(pages.pages);
        }
        return all;
    }

    private void draw(List<ManifestDocument.File> data) {
        for (YearDocument year : scene.years()) {
            String name = year.year().ce() + ".html";
            put(name, new YearPage(scene, year).html(name));
            put("departments-" + name, new DepartmentsPage(scene, year).html("departments-" + name));
        }
        put("index.html", new YearPage(scene, scene.shown()).html("index.html"));
        put("data.html", new DataPage(scene, data).html("data.html"));
        put("verify.html", new VerifyPage(scene).html("verify.html"));
        put("methods.html", new MethodsPage(scene).html("methods.html"));
    }

    private void put(String name, Html page) {
        pages.put(
                scene.words().language().code() + "/" + name,
                Html.document(page).getBytes(StandardCharsets.UTF_8));
    }
}
