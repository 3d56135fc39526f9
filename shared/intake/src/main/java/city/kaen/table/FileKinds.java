package city.kaen.table;

import java.util.Locale;

/// Formats that departments send and that are no tables, by their first bytes.
final class FileKinds {
    private FileKinds() {}

    /// Refuses what is known and not read; a head of bytes, one character each.
    static void refuseKnownOthers(String head) {
        if (head.startsWith("%PDF-")) {
            throw Refused.pdf();
        }
        refuseImages(head);
        refuseArchives(head);
        if (head.startsWith("{\\rtf")) {
            throw Refused.document("RTF");
        }
        if (oldWorkbook(head)) {
            throw Refused.otherWorkbook("Excel 4 or older");
        }
        refuseMarkup(head);
    }

    /// The first record of a workbook that is no container yet: its number, then its short length.
    private static boolean oldWorkbook(String head) {
        return head.length() > 4
                && head.charAt(0) == 0x09
                && "\u0000\u0002\u0004\u0008".indexOf(head.charAt(1)) >= 0
                && "\u0004\u0006\u0008\u0010".indexOf(head.charAt(2)) >= 0
                && head.charAt(3) == 0;
    }

    private static void refuseImages(String head) {
        String kind = "";
        if (head.startsWith("\u0089PNG")) {
            kind = "PNG";
        } else if (head.startsWith("\u00FF\u00D8\u00FF")) {
            kind = "JPEG";
        } else if (head.startsWith("GIF8")) {
            kind = "GIF";
        } else if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            kind = "TIFF";
        } else if (head.startsWith("BM") && head.length() > 10 && head.startsWith("\0\0\0\0", 6)) {
            kind = "BMP";
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            kind = "WEBP";
        } else if (head.startsWith("ftyp", 4)) {
            kind = head.startsWith("hei", 8) || head.startsWith("mif1", 8) ? "HEIC" : "video";
        }
        if (!kind.isEmpty()) {
            throw Refused.image(kind);
        }
    }

    private static void refuseArchives(String head) {
        String kind = "";
        if (head.startsWith("Rar!")) {
            kind = "RAR";
        } else if (head.startsWith("7z\u00BC\u00AF")) {
            kind = "7Z";
        } else if (head.startsWith("\u001F\u008B")) {
            kind = "GZIP";
        } else if (head.startsWith("BZh")) {
            kind = "BZIP2";
        } else if (head.startsWith("\u00FD7zXZ")) {
            kind = "XZ";
        } else if (head.startsWith("ustar", 257)) {
            kind = "TAR";
        }
        if (!kind.isEmpty()) {
            throw Refused.archive(kind);
        }
    }

    private static void refuseMarkup(String head) {
        // A page may be UTF-16, and may have a mark, comments and line ends before it begins.
        String text = head.replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading();
        if (!text.startsWith("<")) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && !lower.contains("<html")) {
            throw Refused.otherWorkbook("XML Spreadsheet 2003");
        }
        for (String tag :
                new String[] {"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div"}) {
            if (lower.contains(tag)) {
                throw Refused.webPage();
            }
        }
        if (lower.startsWith("<?xml")) {
            throw Refused.notATable("XML");
        }
    }
}
