package city.kaen.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// What an OLE2 container holds: a workbook of Excel 97 to 2003, which is read; an encrypted workbook, an older one,
/// a text document, which are refused each by its name.
final class XlsTables {
    /// A full sheet of 65,536 rows and 40 columns is smaller.
    private static final int MOST_BYTES = 48 << 20;

    private XlsTables() {}

    static TableFile read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Refused.tooLarge("XLS of " + content.length / 1_048_576 + " MB");
        }
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content));
                InputStream workbook = workbook(container.getRoot())) {
            return new TableFile("XLS", List.copyOf(new XlsReader(workbook).sheets()), List.of());
        } catch (UnreadableTableException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Refused.encrypted("XLS");
        } catch (IOException | RuntimeException e) {
            // The library tells of damage by any exception there is: an index out of bounds as well as one of its own.
            throw Refused.broken("XLS: " + e.getClass().getSimpleName());
        }
    }

    private static InputStream workbook(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo")) {
            throw Refused.encrypted("XLSX");
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw Refused.otherWorkbook("Excel 95");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw Refused.document("DOC");
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw Refused.document("PPT");
        }
        throw Refused.notATable("OLE2");
    }
}
