package city.kaen.receipt;

import static city.kaen.receipt.ReceiptPages.escape;
import static city.kaen.receipt.ReceiptPages.grouped;

import city.kaen.intake.FindingText;

/// The part of a receipt's page that comes first where lines are held: which, why, what stands instead, and what to do.
final class HeldSection {
    private HeldSection() {}

    static void write(StringBuilder page, Receipt receipt) {
        if (receipt.held().isEmpty()) {
            return;
        }
        page.append("<section class=\"finding held\">\n<h2>พักไว้ ยังไม่นับ ")
                .append("<span class=\"en\" lang=\"en\">Held, not counted yet</span></h2>\n");
        page.append(
                        "<p>หากตัวเลขถูกต้อง เปิด checked.xlsx ที่อยู่ข้างใบรับนี้ เขียนเหตุผลในคอลัมน์ยืนยัน แล้ววางกลับในโฟลเดอร์เดิม ")
                .append("หากไม่ถูก ให้แก้ไขแฟ้มเดิมแล้ววางใหม่ ระหว่างนี้ใช้ค่าที่รายงานก่อนหน้า<br>")
                .append(
                        "<span class=\"en\" lang=\"en\">If a figure is right, open checked.xlsx beside this receipt, write")
                .append(
                        " the reason in its confirm column and drop it where the file was dropped. If not, mend the file and")
                .append(" drop it again. Until then, what was reported before stands.</span></p>\n<ul>\n");
        for (Receipt.HeldLine line : receipt.held()) {
            FindingText why = FindingText.get(line.code());
            page.append("<li><strong>")
                    .append(escape((line.sheet().isEmpty() ? "" : line.sheet() + "!") + line.column() + line.row()))
                    .append("</strong> ")
                    .append(escape(line.name().th() + " / " + line.name().en()))
                    .append(", ")
                    .append(DualDates.month(line.month()))
                    .append(": ")
                    .append(grouped(line.quantity().toPlainString()))
                    .append(' ')
                    .append(escape(line.unit()))
                    .append(" · ")
                    .append(escape(why.titleTh()))
                    .append(" <span class=\"en\" lang=\"en\">")
                    .append(escape(why.titleEn()))
                    .append("</span><br>")
                    .append(
                            line.standing().isEmpty()
                                    ? "ไม่มีค่าก่อนหน้า <span class=\"en\" lang=\"en\">Nothing was reported before</span>"
                                    : "ใช้ค่าเดิม <span class=\"en\" lang=\"en\">What stands:</span> "
                                            + grouped(escape(line.standing()))
                                            + " "
                                            + escape(line.unit()))
                    .append("</li>\n");
        }
        page.append("</ul>\n</section>\n");
    }
}
