package city.kaen.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// What a zip file is: a workbook, which is read; a text document, a presentation, a workbook of another kind, an
/// archive, which are refused each by its name.
final class OfficePackage {
    private static final String MAIN = "officeDocument";

    private OfficePackage() {}

    static TableFile read(byte[] content) {
        ZipParts parts = ZipParts.of(content);
        if (parts.has("mimetype")) {
            refuseOpenDocument(parts);
        }
        String main = mainPart(parts).toLowerCase(Locale.ROOT);
        if (main.endsWith(".bin") && main.startsWith("xl/")) {
            throw Refused.otherWorkbook("XLSB");
        }
        if (main.startsWith("word/")) {
            throw Refused.document("DOCX");
        }
        if (main.startsWith("ppt/")) {
            throw Refused.document("PPTX");
        }
        if (parts.has("index/document.iwa")) {
            throw Refused.otherWorkbook("Numbers");
        }
        if (parts.has("[content_types].xml") && (main.isEmpty() || !parts.has(main))) {
            throw Refused.broken("the workbook is missing");
        }
        if (main.isEmpty()) {
            throw Refused.archive("ZIP");
        }
        return XlsxTables.read(parts, main);
    }

    /// Where the package says its document begins, or where workbooks always have theirs.
    private static String mainPart(ZipParts parts) {
        String rels = "_rels/.rels";
        if (parts.has(rels)) {
            try (XmlCursor xml = new XmlCursor(parts.get(rels), rels)) {
                for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISH; event = xml.next()) {
                    if (event == XmlCursor.Event.START
                            && xml.name().equals("Relationship")
                            && xml.attribute("Type").endsWith("/" + MAIN)) {
                        return resolve("", xml.attribute("Target"));
                    }
                }
            }
        }
        return parts.has("xl/workbook.xml") ? "xl/workbook.xml" : "";
    }

    private static void refuseOpenDocument(ZipParts parts) {
        try (InputStream in = parts.get("mimetype")) {
            String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
            if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                throw Refused.otherWorkbook("ODS");
            }
            if (type.startsWith("application/vnd.oasis.opendocument")) {
                throw Refused.document("OpenDocument");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A relationship's target as a path within the package.
    static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
