package city.kaen.reminder;

import city.kaen.receipt.DatasetNames;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// What a notice says, in Thai and in English.
///
/// @param title,body of one language; the body in lines
record NoticeText(String title, List<String> body) {
    private static final int BUDDHIST_ERA = 543;

    static NoticeText thai(Notice notice) {
        List<String> owed = notice.slots().stream()
                .map(slot -> DatasetNames.of(slot.dataset()).th() + " เดือน" + thai(slot.month()) + " (กำหนดส่ง "
                        + thai(slot.due()) + ")")
                .toList();
        String who = notice.department().nameTh();
        return switch (notice.kind()) {
            case BEFORE ->
                new NoticeText(
                        "ใกล้ถึงกำหนดส่งข้อมูล: " + who,
                        with("ข้อมูลที่ยังไม่ได้รับ:", owed, "วางไฟล์ในโฟลเดอร์ของหน่วยงานได้ตามปกติ"));
            case AFTER ->
                new NoticeText(
                        "เลยกำหนดส่งข้อมูล: " + who,
                        with(
                                "ข้อมูลที่ยังไม่ได้รับ:",
                                owed,
                                "เมื่อส่งไฟล์แล้ว ตัวเลขจะปรับตามเอง ไม่ต้องแจ้งเพิ่มเติม"));
            case ESCALATION ->
                new NoticeText(
                        "ข้อมูลขาดนาน: " + who,
                        with("ยังไม่ได้รับข้อมูลต่อไปนี้แม้เตือนแล้ว:", owed, "โปรดติดต่อหน่วยงาน"));
        };
    }

    static NoticeText english(Notice notice) {
        List<String> owed = notice.slots().stream()
                .map(slot -> DatasetNames.of(slot.dataset()).en() + " of " + english(slot.month()) + " (due "
                        + slot.due() + ")")
                .toList();
        String who = notice.department().nameEn();
        return switch (notice.kind()) {
            case BEFORE ->
                new NoticeText(
                        "Data are due soon: " + who,
                        with("Not received yet:", owed, "Put the file into the department's folder as always."));
            case AFTER ->
                new NoticeText(
                        "Data are overdue: " + who,
                        with(
                                "Not received yet:",
                                owed,
                                "Once the file is there the figures follow by themselves; nothing else is needed."));
            case ESCALATION ->
                new NoticeText(
                        "Data are missing for long: " + who,
                        with(
                                "Not received though the department was reminded:",
                                owed,
                                "Please talk to the department."));
        };
    }

    private static List<String> with(String before, List<String> lines, String after) {
        return java.util.stream.Stream.of(
                        List.of(before), lines.stream().map(line -> "- " + line).toList(), List.of(after))
                .flatMap(List::stream)
                .toList();
    }

    private static String thai(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.of("th")) + " "
                + (month.getYear() + BUDDHIST_ERA);
    }

    private static String thai(LocalDate day) {
        return day.getDayOfMonth() + " " + thai(YearMonth.from(day));
    }

    private static String english(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
