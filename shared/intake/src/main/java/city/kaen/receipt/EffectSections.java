package city.kaen.receipt;

import static city.kaen.receipt.ReceiptPages.escape;
import static city.kaen.receipt.ReceiptPages.grouped;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The parts of a receipt's page that compare a file with what the city had when it was checked: what it replaces, what
/// the inventory gains, what is still missing.
final class EffectSections {
    /// So many rows of a table are shown; the rest is in the receipt's JSON.
    private static final int ROWS = 60;

    private static final String HEADS = "<th class=\"n\">เดิม / Before</th><th class=\"n\">ใหม่ / Now</th>"
            + "<th class=\"n\">ต่าง / Difference</th>";

    private EffectSections() {}

    static void write(StringBuilder page, Receipt receipt) {
        changes(page, receipt);
        receipt.gain().forEach(gain -> gain(page, gain));
        missing(page, receipt);
    }

    private static void changes(StringBuilder page, Receipt receipt) {
        List<Receipt.Change> changes = receipt.changes();
        if (changes.isEmpty() && receipt.compared()) {
            return;
        }
        heading(page, "สิ่งที่เปลี่ยน", "What this file changes");
        if (!receipt.compared()) {
            both(
                    page,
                    "แฟ้มนี้มีหลายเดือน จึงเทียบเฉพาะเดือนล่าสุด",
                    "The file is of many months; only the latest were compared.");
        }
        if (changes.isEmpty()) {
            return;
        }
        page.append("<div class=\"scroll\"><table>\n<thead><tr><th>เดือน / Month</th>")
                .append(HEADS)
                .append("</tr></thead>\n<tbody>\n");
        Map<String, List<Receipt.Change>> activities = new TreeMap<>();
        for (Receipt.Change change : changes.subList(0, Math.min(ROWS, changes.size()))) {
            activities
                    .computeIfAbsent(ReceiptPages.name(change.name(), change.unit()), one -> new ArrayList<>())
                    .add(change);
        }
        activities.forEach((activity, ofActivity) -> {
            ReceiptPages.group(page, activity, 4);
            ofActivity.forEach(change -> change(page, change));
        });
        page.append("</tbody>\n</table></div>\n");
        if (changes.size() > ROWS) {
            both(
                    page,
                    "และอีก " + (changes.size() - ROWS) + " รายการใน receipt.json",
                    "and " + (changes.size() - ROWS) + " more in receipt.json");
        }
    }

    private static void change(StringBuilder page, Receipt.Change change) {
        page.append("<tr><td class=\"m\">")
                .append(DualDates.month(change.month()))
                .append("</td>");
        number(page, plain(change.before()), "");
        number(page, plain(change.after()), "");
        signed(page, change.after().subtract(change.before()));
        page.append("</tr>\n");
        if (!change.gone().isEmpty()) {
            page.append("<tr><td colspan=\"4\">ไม่มีแล้ว <span class=\"en\" lang=\"en\">no longer reported:</span> ")
                    .append(escape(String.join(", ", change.gone())))
                    .append("</td></tr>\n");
        }
    }

    private static void gain(StringBuilder page, Receipt.Gain gain) {
        heading(page, "ผลต่อบัญชีก๊าซเรือนกระจก", "What the inventory gains");
        page.append("<div class=\"scroll\"><table>\n<thead><tr>").append(HEADS).append("</tr></thead>\n<tbody>\n");
        String set = " (kgCO2e, " + gain.gwpSet() + ")";
        ReceiptPages.group(page, "เดือนในแฟ้มนี้ ของหน่วยงาน / The file's months, this department" + set, 3);
        page.append("<tr>");
        number(page, rounded(gain.before()), "");
        number(page, rounded(gain.after()), "");
        signed(page, gain.difference().setScale(0, RoundingMode.HALF_EVEN));
        page.append("</tr>\n");
        ReceiptPages.group(page, "ยอดรวมของเมือง / The city's total" + set, 3);
        page.append("<tr><td></td><td></td>");
        signed(page, gain.cityTotal().setScale(0, RoundingMode.HALF_EVEN));
        page.append("</tr>\n</tbody>\n</table></div>\n");
        both(
                page,
                "คำนวณเมื่อตรวจแฟ้ม จากข้อมูลที่มีในเวลานั้น ตัวเลขที่เผยแพร่อาจต่างไปเมื่อมีข้อมูลอื่นเข้ามา",
                "As of when the file was checked; what is published may differ by what came since.");
    }

    private static void missing(StringBuilder page, Receipt receipt) {
        if (receipt.missing().isEmpty()) {
            return;
        }
        heading(page, "ที่ยังไม่ได้ส่ง", "Still missing");
        page.append("<ul>\n");
        for (Receipt.Missing missing : receipt.missing()) {
            Receipt.Words name = DatasetNames.of(missing.dataset());
            page.append("<li>")
                    .append(escape(name.th()))
                    .append(" <span class=\"en\" lang=\"en\">")
                    .append(escape(name.en()))
                    .append("</span> ")
                    .append(DualDates.month(missing.month()))
                    .append(missing.late() ? ": เกินกำหนด " : ": กำหนดส่ง ")
                    .append("<span class=\"en\" lang=\"en\">")
                    .append(missing.late() ? "was due" : "due")
                    .append("</span> ")
                    .append(DualDates.day(missing.due()))
                    .append("</li>\n");
        }
        page.append("</ul>\n");
    }

    private static void heading(StringBuilder page, String th, String en) {
        page.append("<h2>")
                .append(th)
                .append(" <span class=\"en\" lang=\"en\">")
                .append(en)
                .append("</span></h2>\n");
    }

    private static void both(StringBuilder page, String th, String en) {
        page.append("<p>")
                .append(th)
                .append("<br><span class=\"en\" lang=\"en\">")
                .append(en)
                .append("</span></p>\n");
    }

    private static void signed(StringBuilder page, BigDecimal difference) {
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "";
        number(
                page,
                sign + grouped(plain(difference.abs())),
                difference.signum() > 0 ? " up" : difference.signum() < 0 ? " down" : "");
    }

    private static void number(StringBuilder page, String number, String kind) {
        page.append("<td class=\"n")
                .append(kind)
                .append("\">")
                .append(kind.isEmpty() && !number.startsWith("+") ? grouped(number) : number)
                .append("</td>");
    }

    private static String rounded(BigDecimal number) {
        return plain(number.setScale(0, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
