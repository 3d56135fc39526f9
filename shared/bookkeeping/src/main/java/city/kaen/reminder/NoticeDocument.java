package city.kaen.reminder;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A notice as files: JSON for programs, a page for people.
final class NoticeDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeDocument() {}

    static byte[] json(Notice notice) {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", notice.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("city", notice.city())
                .put("department", notice.department().id())
                .put("day", notice.day().toString());
        ArrayNode owed = root.putArray("owed");
        for (Slot slot : notice.slots()) {
            owed.addObject()
                    .put("dataset", slot.dataset())
                    .put("month", slot.month().toString())
                    .put("due", slot.due().toString())
                    .put("state", slot.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        put(root.putObject("th"), NoticeText.thai(notice));
        put(root.putObject("en"), NoticeText.english(notice));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] html(Notice notice) {
        NoticeText thai = NoticeText.thai(notice);
        StringBuilder page = new StringBuilder(
                        "<!doctype html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(thai.title()))
                .append(
                        "</title>\n<style>body{font:16px/1.6 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}")
                .append("</style>\n</head>\n<body>\n");
        section(page, "th", thai);
        section(page, "en", NoticeText.english(notice));
        return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The text of a message: both languages, one below the other.
    static String text(Notice notice) {
        NoticeText thai = NoticeText.thai(notice);
        NoticeText english = NoticeText.english(notice);
        return thai.title() + "\n" + String.join("\n", thai.body()) + "\n\n" + english.title() + "\n"
                + String.join("\n", english.body()) + "\n";
    }

    private static void section(StringBuilder page, String language, NoticeText text) {
        page.append("<section lang=\"")
                .append(language)
                .append("\">\n<h1>")
                .append(escape(text.title()))
                .append("</h1>\n");
        text.body().forEach(line -> page.append("<p>").append(escape(line)).append("</p>\n"));
        page.append("</section>\n");
    }

    private static void put(ObjectNode node, NoticeText text) {
        node.put("title", text.title());
        text.body().forEach(node.putArray("body")::add);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
