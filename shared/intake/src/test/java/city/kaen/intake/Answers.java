package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.receipt.CheckedWorkbooks;
import city.kaen.receipt.Receipt;
import city.kaen.receipt.ReceiptFacts;
import city.kaen.receipt.ReceiptPages;
import city.kaen.receipt.Receipts;
import city.kaen.table.TableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// All that a sender gets back for any bytes, and what is promised of it whatever they are.
final class Answers {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Pattern THAI = Pattern.compile("[ก-๙]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private Answers() {}

    /// Answers a file; fails where that throws or takes five seconds of the processor, where a receipt is too large or
    /// its copy no table, or where a finding has no words for a clerk.
    static Intake of(String name, byte[] content) {
        long start = THREADS.getCurrentThreadCpuTime();
        IntakeContext context = Samples.context(name);
        Intake intake = Intakes.read(content, context);
        Receipt receipt = Receipts.of(
                new ReceiptFacts(
                        "kkc", "engineering", name, "inbox/" + name, "v", "", content.length, context.uploadedAt()),
                intake);
        byte[] json = Receipts.toJson(receipt);
        byte[] page = ReceiptPages.html(receipt).getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> copy = CheckedWorkbooks.write(content, receipt);
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);

        assertThat(taken).as(name).isLessThan(SOON);
        assertThat(json).as(name).hasSizeLessThan(MEGABYTE);
        assertThat(page).as(name).hasSizeLessThan(MEGABYTE);
        assertThat(intake.findings()).as(name).allSatisfy(finding -> {
            assertThat(finding.messageTh()).containsPattern(THAI);
            assertThat(finding.messageEn()).containsPattern(LATIN);
        });
        if (intake instanceof Intake.Rejected rejected) {
            assertThat(rejected.findings())
                    .as(name)
                    .anyMatch(finding -> finding.severity().rejects());
        }
        copy.ifPresent(bytes -> isWorkbook(name, bytes));
        return intake;
    }

    /// Every part is XML to a parser that allows nothing, and the whole a workbook to our own reader.
    private static void isWorkbook(String name, byte[] copy) {
        assertThat(TableFiles.read(copy).sheets()).as(name).isNotEmpty();
        try {
            // From a file: what is read as it comes does not know this writer's sizes.
            Path file = Files.createTempFile("kaen-copy-", ".xlsx");
            try (ZipFile zip = new ZipFile(Files.write(file, copy).toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    SAXParserFactory.newInstance().newSAXParser().parse(zip.getInputStream(part), new DefaultHandler());
                }
            } catch (SAXException | ParserConfigurationException e) {
                throw new AssertionError(name + ": a part of the copy is no XML", e);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
