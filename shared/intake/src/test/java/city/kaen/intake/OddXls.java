package city.kaen.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Workbooks of the old format, sound, broken and locked, and workbooks of the new one behind a password.
final class OddXls {
    private static final int SECTOR = 512;
    private static final int BEGIN = 0x00100809; // the record that a sheet or a workbook begins with, and its length
    private static final int NUMBER = 0x000E0203; // the record of a number, and its length
    private static final int BEGIN_LENGTH = 20;

    private OddXls() {}

    /// Every one, by name.
    static Map<String, byte[]> all() throws IOException, GeneralSecurityException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] plain = plain();
        files.put("plain.xls", plain);
        files.put("with-password.xls", locked());
        files.put("cut-in-half.xls", Arrays.copyOf(plain, plain.length / 2));
        files.put("cut-in-a-record.xls", Arrays.copyOf(plain, SECTOR + 100));
        files.put("header-only.xls", Arrays.copyOf(plain, SECTOR));
        files.put("sectors-in-a-circle.xls", circle(plain));
        files.put("record-beyond-the-end.xls", longRecord(plain));
        files.put("column-beyond-the-grid.xls", farColumn(plain));
        files.put("nothing-but-records.xls", Arrays.copyOfRange(plain, SECTOR, plain.length));
        files.put(
                "stream-of-text.xls",
                container("Workbook", "not records at all".repeat(500).getBytes(StandardCharsets.US_ASCII)));
        files.put("stream-of-zeros.xls", container("Workbook", new byte[8192]));
        files.put("excel-5.xls", container("Book", Arrays.copyOfRange(plain, SECTOR, plain.length)));
        files.put("mail.msg", container("__properties_version1.0", new byte[5000]));
        files.put("letter.doc", container("WordDocument", new byte[5000]));
        byte[] workbook = Objects.requireNonNull(OddPackages.all().get("plain.xlsx"));
        files.put("agile-password.xlsx", encrypted(workbook, EncryptionMode.agile));
        files.put("standard-password.xlsx", encrypted(workbook, EncryptionMode.standard));
        return files;
    }

    static byte[] plain() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("มิเตอร์");
            String[][] rows = {{"month", "meter", "kWh"}, {"2025-01", "M-100", "10"}, {"2025-02", "M-100", "20"}};
            for (int i = 0; i < rows.length; i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue(rows[i][0]);
                row.createCell(1).setCellValue(rows[i][1]);
                if (i == 0) {
                    row.createCell(2).setCellValue(rows[i][2]);
                } else {
                    row.createCell(2).setCellValue(Integer.parseInt(rows[i][2]));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] locked() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(plain()))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /// Each sector of the table of sectors leads to the first one.
    private static byte[] circle(byte[] plain) {
        byte[] circle = plain.clone();
        int table = SECTOR * (1 + int32(plain, 0x4C));
        Arrays.fill(circle, table, table + 64, (byte) 0);
        return circle;
    }

    /// The second record says that it is as long as a record can be.
    private static byte[] longRecord(byte[] plain) {
        byte[] record = plain.clone();
        int first = SECTOR;
        while (int32(record, first) != BEGIN) {
            first += SECTOR;
        }
        Arrays.fill(record, first + BEGIN_LENGTH + 2, first + BEGIN_LENGTH + 4, (byte) 0xFF);
        return record;
    }

    /// The first number says that it stands in a column before the first.
    private static byte[] farColumn(byte[] plain) {
        byte[] far = plain.clone();
        int number = 0;
        while (int32(far, number) != NUMBER) {
            number++;
        }
        far[number + 4 + 3] = (byte) 0xE0;
        return far;
    }

    private static byte[] container(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                InputStream stream = new ByteArrayInputStream(content)) {
            container.createDocument(stream, entry);
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] workbook, EncryptionMode mode) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static int int32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
