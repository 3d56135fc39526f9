package city.kaen.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a receipt as one self-contained page in Thai and English: no script, nothing loaded from elsewhere, readable
/// on a phone and on paper.
public final class ReceiptPages {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="th">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <style>
            :root { color-scheme: light dark; --ink: #1d2a22; --page: #fff; --soft: #4a574f; --line: #ccd5cf; --good: #1b6e3c; --good-page: #edf6f0;
              --bad: #a3261b; --bad-page: #fbefed; --wait: #a15c00; --wait-page: #fdf6ea; }
            @media screen and (prefers-color-scheme: dark) { :root { --ink: #e3ebe6; --page: #141c17; --soft: #a9b8af; --line: #3a473f;
              --good: #7fd0a0; --good-page: #1a2c21; --bad: #f2998f; --bad-page: #331d1a; --wait: #eab765; --wait-page: #2f2513; } }
            body { font: 16px/1.6 "Sarabun", "Noto Sans Thai", "Leelawadee UI", Tahoma, sans-serif; color: var(--ink); background: var(--page);
              max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.4rem; line-height: 1.3; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            .verdict { border-left: .5rem solid; padding: .6rem 1rem; }
            .accepted { border-color: var(--good); background: var(--good-page); } .rejected { border-color: var(--bad); background: var(--bad-page); }
            .waiting { border-color: var(--wait); background: var(--wait-page); }
            table { border-collapse: collapse; width: 100%; font-size: .95rem; }
            th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
            th { overflow-wrap: normal; } th.n { text-align: right; } tbody th { padding-top: .9rem; } .m { white-space: nowrap; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .scroll { overflow-x: auto; } .en { color: var(--soft); }
            .finding { border: 1px solid var(--line); border-left: .4rem solid var(--soft); padding: .2rem 1rem; margin: 1rem 0; break-inside: avoid; }
            .blocker, .error { border-left-color: var(--bad); } .warning { border-left-color: var(--wait); }
            .held { border-left-color: var(--wait); background: var(--wait-page); } .up { color: var(--bad); } .down { color: var(--good); }
            code { font-size: .9em; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } dd { margin: 0; }
            @media (max-width: 30rem) { dl { display: block; } dt { color: var(--soft); margin-top: .4rem; } th, td { padding: .3rem .25rem; } }
            @media print { body { max-width: none; font-size: 11pt; } .scroll { overflow: visible; } tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } }
            </style>
            </head>
            <body>
            """;

    private ReceiptPages() {}

    /// The page of a receipt.
    public static String html(Receipt receipt) {
        StringBuilder page = new StringBuilder(16_384);
        page.append(head(receipt.number() + " · " + receipt.file()));
        verdict(page, receipt);
        facts(page, receipt);
        HeldSection.write(page, receipt);
        findings(page, receipt);
        EffectSections.write(page, receipt);
        passed(page, receipt);
        totals(page, receipt);
        ignored(page, receipt);
        page.append("</body>\n</html>\n");
        return page.toString();
    }

    /// How every page begins.
    static String head(String title) {
        return HEAD.replace("{title}", escape(title));
    }

    private static void verdict(StringBuilder page, Receipt receipt) {
        page.append("<h1>").append(escape(receipt.file())).append("</h1>\n");
        boolean waits = receipt.verdict().equals("accepted") && receipt.rows().held() > 0;
        page.append("<div class=\"verdict ")
                .append(waits ? "waiting" : escape(receipt.verdict()))
                .append("\">\n<p>");
        page.append(escape(receipt.summary().th())).append("</p>\n<p class=\"en\" lang=\"en\">");
        page.append(escape(receipt.summary().en())).append("</p>\n</div>\n");
    }

    private static void facts(StringBuilder page, Receipt receipt) {
        Receipt.Rows rows = receipt.rows();
        page.append("<dl>\n");
        fact(page, "เลขที่ / Number", receipt.number());
        fact(page, "หน่วยงาน / Department", receipt.department());
        fact(page, "ได้รับเมื่อ / Received", DualDates.moment(Instant.parse(receipt.uploadedAt())));
        fact(
                page,
                "แถว / Rows",
                rowsIn(rows, "อ่าน ", " = รับ ", " + ปฏิเสธ ", " + ข้าม ", " + พักไว้ ")
                        + " · "
                        + rowsIn(rows, "read ", " = accepted ", " + rejected ", " + ignored ", " + held "));
        fact(page, "SHA-256", receipt.sha256());
        fact(page, "รุ่น / Version", receipt.versionId());
        page.append("</dl>\n");
    }

    private static String rowsIn(
            Receipt.Rows rows, String read, String accepted, String rejected, String ignored, String held) {
        return read
                + rows.read()
                + accepted
                + rows.accepted()
                + rejected
                + rows.rejected()
                + ignored
                + rows.ignored()
                + (rows.held() == 0 ? "" : held + rows.held());
    }

    private static void fact(StringBuilder page, String name, String value) {
        page.append("<dt>")
                .append(escape(name))
                .append("</dt><dd>")
                .append(escape(value))
                .append("</dd>\n");
    }

    private static void findings(StringBuilder page, Receipt receipt) {
        if (receipt.findings().isEmpty()) {
            return;
        }
        page.append("<h2>สิ่งที่พบ <span class=\"en\" lang=\"en\">What was found</span></h2>\n");
        for (Receipt.FindingGroup group : receipt.findings()) {
            page.append("<section class=\"finding ").append(group.severity()).append("\">\n<h3>");
            page.append(label(group.severity()))
                    .append(": ")
                    .append(escape(group.title().th()));
            page.append(" <span class=\"en\" lang=\"en\">")
                    .append(escape(group.title().en()))
                    .append("</span>");
            page.append(" <code>")
                    .append(escape(group.code()))
                    .append("</code> × ")
                    .append(group.count())
                    .append("</h3>\n<ul>\n");
            for (Receipt.FoundCell cell : group.cells()) {
                page.append("<li>");
                String place = place(cell);
                if (!place.isEmpty()) {
                    page.append("<strong>").append(escape(place)).append("</strong> ");
                }
                page.append(escape(cell.message().th()));
                page.append("<br><span class=\"en\" lang=\"en\">")
                        .append(escape(cell.message().en()))
                        .append("</span></li>\n");
            }
            page.append("</ul>\n");
            int more = group.count() - group.cells().size();
            if (more > 0) {
                page.append("<p>และอีก ")
                        .append(more)
                        .append(" แห่ง <span class=\"en\" lang=\"en\">and ")
                        .append(more);
                page.append(" more</span></p>\n");
            }
            page.append("</section>\n");
        }
    }

    private static void passed(StringBuilder page, Receipt receipt) {
        if (receipt.passed().isEmpty()) {
            return;
        }
        page.append(
                "<h2>ตรวจแล้วเรียบร้อย <span class=\"en\" lang=\"en\">What was checked and is right</span></h2>\n<ul>\n");
        for (Receipt.Passed check : receipt.passed()) {
            page.append("<li>")
                    .append(escape(check.title().th()))
                    .append(" (")
                    .append(check.covered())
                    .append(' ')
                    .append(escape(check.of().th()))
                    .append(")<br><span class=\"en\" lang=\"en\">")
                    .append(escape(check.title().en()))
                    .append(" (")
                    .append(check.covered())
                    .append(' ')
                    .append(escape(check.of().en()))
                    .append(")</span></li>\n");
        }
        page.append("</ul>\n");
    }

    private static String label(String severity) {
        return switch (severity) {
            case "blocker" -> "อ่านต่อไม่ได้";
            case "error" -> "ต้องแก้ไข";
            case "warning" -> "โปรดตรวจสอบ";
            default -> "แจ้งให้ทราบ";
        };
    }

    private static String place(Receipt.FoundCell cell) {
        if (cell.row() == 0) {
            return cell.sheet();
        }
        String at = cell.column().isEmpty() ? "แถว " + cell.row() : cell.column() + cell.row();
        return cell.sheet().isEmpty() ? at : cell.sheet() + "!" + at;
    }

    private static void totals(StringBuilder page, Receipt receipt) {
        if (receipt.understood().isEmpty()) {
            return;
        }
        page.append("<h2>ข้อมูลที่อ่านได้ <span class=\"en\" lang=\"en\">What we understood</span></h2>\n");
        page.append("<div class=\"scroll\"><table>\n<thead><tr><th>เดือน / Month</th>");
        page.append("<th class=\"n\">ปริมาณ / Quantity</th></tr></thead>\n<tbody>\n");
        Map<String, List<Receipt.Understood>> activities = new TreeMap<>();
        for (Receipt.Understood total : receipt.understood()) {
            activities
                    .computeIfAbsent(name(total.name(), total.unit()), one -> new ArrayList<>())
                    .add(total);
        }
        activities.forEach((activity, totals) -> {
            group(page, activity, 2);
            SortedMap<String, BigDecimal> years = new TreeMap<>();
            for (Receipt.Understood total : totals) {
                row(page, DualDates.month(total.month()), total.quantity().toPlainString());
                years.merge(total.month().substring(0, 4), total.quantity(), BigDecimal::add);
            }
            years.forEach((year, sum) ->
                    row(page, sumOf(year), sum.stripTrailingZeros().toPlainString()));
        });
        page.append("</tbody>\n</table></div>\n");
    }

    private static String sumOf(String year) {
        return "รวม พ.ศ. " + DualDates.year(year) + " <span class=\"en\" lang=\"en\">total " + escape(year) + "</span>";
    }

    private static void row(StringBuilder page, String heading, String quantity) {
        page.append("<tr><td class=\"m\">").append(heading).append("</td><td class=\"n\">");
        page.append(grouped(quantity)).append("</td></tr>\n");
    }

    /// An activity with the unit it is counted in.
    static String name(Receipt.Words name, String unit) {
        return name.th() + " / " + name.en() + " (" + unit + ")";
    }

    /// A row over those of one activity.
    static void group(StringBuilder page, String activity, int columns) {
        page.append("<tr><th colspan=\"").append(columns).append("\" scope=\"rowgroup\">");
        page.append(escape(activity)).append("</th></tr>\n");
    }

    /// Digits in groups of three before the decimal point.
    static String grouped(String number) {
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        StringBuilder grouped = new StringBuilder(number);
        for (int i = point - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    private static void ignored(StringBuilder page, Receipt receipt) {
        if (receipt.rows().ignoredBy().isEmpty()) {
            return;
        }
        page.append(
                "<h2>แถวที่ข้าม <span class=\"en\" lang=\"en\">Rows left out</span></h2>\n<div class=\"scroll\"><table>\n<thead><tr>");
        page.append(
                "<th>แผ่นงาน / Sheet</th><th>เหตุผล / Reason</th><th class=\"n\">จำนวน / Rows</th><th>แถวที่ / Which</th></tr></thead>\n<tbody>\n");
        for (Receipt.IgnoredRows group : receipt.rows().ignoredBy()) {
            page.append("<tr><td>")
                    .append(escape(group.sheet()))
                    .append("</td><td>")
                    .append(escape(Reasons.th(group.reason())));
            page.append(" <span class=\"en\" lang=\"en\">")
                    .append(escape(Reasons.en(group.reason())))
                    .append("</span>");
            page.append("</td><td class=\"n\">").append(group.rows());
            page.append("</td><td>")
                    .append(escape(group.ranges().replace(",", ", ")))
                    .append("</td></tr>\n");
        }
        page.append("</tbody>\n</table></div>\n");
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isUnseen(c) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    /// Characters that no page may hold, or that turn the direction of what follows.
    private static boolean isUnseen(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || c == '\u007F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
