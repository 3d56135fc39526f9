package city.kaen.receipt;

import java.util.List;

/// Writes the receipt of a reference document as one self-contained page in Thai and English.
public final class ReferencePages {
    private ReferencePages() {}

    /// One problem, told twice.
    public record Told(String th, String en) {}

    /// The page.
    ///
    /// @param object the document's key
    /// @param outcome what was done with it
    /// @param problems why it was refused; none where it was registered
    public static String html(String object, String versionId, boolean registered, Told outcome, List<Told> problems) {
        StringBuilder page = new StringBuilder(8_192);
        page.append(ReceiptPages.head(object)).append("<h1>").append(ReceiptPages.escape(object));
        page.append("</h1>\n<div class=\"verdict ").append(registered ? "accepted" : "rejected");
        page.append("\">\n<p>").append(ReceiptPages.escape(outcome.th())).append("</p>\n<p class=\"en\" lang=\"en\">");
        page.append(ReceiptPages.escape(outcome.en())).append("</p>\n</div>\n<dl><dt>รุ่น / Version</dt><dd>");
        page.append(ReceiptPages.escape(versionId)).append("</dd></dl>\n");
        if (!problems.isEmpty()) {
            page.append("<h2>สิ่งที่พบ <span class=\"en\" lang=\"en\">What was found</span></h2>\n<ul>\n");
            for (Told problem : problems) {
                page.append("<li>").append(ReceiptPages.escape(problem.th()));
                page.append("<br><span class=\"en\" lang=\"en\">")
                        .append(ReceiptPages.escape(problem.en()))
                        .append("</span></li>\n");
            }
            page.append("</ul>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }
}
