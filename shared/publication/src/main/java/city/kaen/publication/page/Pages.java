package city.kaen.publication.page;

import city.kaen.publication.document.ManifestDocument;
import city.kaen.publication.document.ReporterDocument;
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
    public static Map<String, byte[]> of(Published published, List<ManifestDocument.File> data) {
        Map<String, byte[]> all = new TreeMap<>();
        if (published.years().isEmpty()) {
            return all;
        }
        for (Language language : Language.values()) {
            Pages pages = new Pages(new Scene(new Words(language), published));
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
        put("districts.html", new DistrictsPage(scene).html("districts.html"));
        put("network.html", new NetworkPage(scene).html("network.html"));
        put("sinks.html", new SinksPage(scene).html("sinks.html"));
        put("measures.html", new MeasuresPage(scene).html("measures.html"));
        put("data.html", new DataPage(scene, data).html("data.html"));
        put("verify.html", new VerifyPage(scene).html("verify.html"));
        put("methods.html", new MethodsPage(scene).html("methods.html"));
        for (ReporterDocument member : scene.published().members()) {
            String name = "network-" + member.id() + ".html";
            put(name, new MemberPage(scene, member).html(name));
            MemberCard card = new MemberCard(scene, member);
            put("card-" + member.id() + ".html", card.html());
            put("card-" + member.id() + ".svg", card.svg());
        }
    }

    private void put(String name, Html page) {
        put(name, Html.document(page));
    }

    private void put(String name, String text) {
        pages.put(scene.words().language().code() + "/" + name, text.getBytes(StandardCharsets.UTF_8));
    }
}
