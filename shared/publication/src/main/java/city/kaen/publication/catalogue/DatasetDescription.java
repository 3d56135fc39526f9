package city.kaen.publication.catalogue;

import city.kaen.publication.document.CanonicalJson;
import city.kaen.publication.document.ManifestDocument;
import city.kaen.publication.document.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `dataset.jsonld`: the publication as a Dataset of schema.org and of the Data Catalog Vocabulary (DCAT), in JSON-LD.
///
/// Addresses are relative to the file itself, so that it holds wherever it is served.
public final class DatasetDescription {
    private DatasetDescription() {}

    public static byte[] of(Catalogue catalogue) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", "https://schema.org/");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("dcat:distribution", Map.of("@type", "@id"));
        context.put("dcat:downloadURL", Map.of("@type", "@id"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.put("@id", "./");
        document.put("@type", List.of("Dataset", "dcat:Dataset"));
        document.put("name", both(catalogue.title()));
        document.put("description", both(catalogue.description()));
        List<String> keywords = new ArrayList<>(catalogue.keywordsTh());
        keywords.addAll(catalogue.keywordsEn());
        document.put("keywords", keywords);
        document.put("inLanguage", List.of("th", "en"));
        document.put("isAccessibleForFree", true);
        document.put("identifier", "greenhouse-gases-" + catalogue.slug());
        document.put("url", "th/index.html");
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("@type", "GovernmentOrganization");
        publisher.put("name", both(catalogue.city()));
        document.put("publisher", publisher);
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", both(catalogue.city()));
        document.put("spatialCoverage", place);
        catalogue.period().ifPresent(period -> document.put("temporalCoverage", period));
        document.put("dct:accrualPeriodicity", "http://publications.europa.eu/resource/authority/frequency/MONTHLY");
        document.put(
                "measurementTechnique", "Global Protocol for Community-Scale Greenhouse Gas Inventories 1.1 (2021)");
        document.put(
                "distribution",
                catalogue.data().stream().map(DatasetDescription::download).toList());
        document.put(
                "dcat:distribution",
                catalogue.data().stream().map(ManifestDocument.File::path).toList());
        return CanonicalJson.write(document);
    }

    private static Map<String, Object> download(ManifestDocument.File file) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@id", file.path());
        download.put("@type", List.of("DataDownload", "dcat:Distribution"));
        download.put("contentUrl", file.path());
        download.put("dcat:downloadURL", file.path());
        download.put("encodingFormat", file.contentType().replace("; charset=utf-8", ""));
        download.put("contentSize", file.bytes() + " B");
        download.put("sha256", file.sha256());
        return download;
    }

    private static List<Map<String, String>> both(Name name) {
        return List.of(inLanguage("th", name.th()), inLanguage("en", name.en()));
    }

    private static Map<String, String> inLanguage(String language, String text) {
        Map<String, String> value = new LinkedHashMap<>();
        value.put("@language", language);
        value.put("@value", text);
        return value;
    }
}
