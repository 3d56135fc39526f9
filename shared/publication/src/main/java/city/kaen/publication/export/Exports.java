package city.kaen.publication.export;

import city.kaen.city.CityProfile;
import city.kaen.factor.FactorLibrary;
import city.kaen.inventory.InventoryYear;
import city.kaen.publication.document.YearDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The exports of one year, by path: the table of the Common Reporting Framework as CSV and as a workbook, the summary
/// of GCoM and CDP-ICLEI, the views of TGO on the city (CCF) and on the municipality (CFO), and the list of what they
/// cannot say.
///
/// The CSV for people opens with a byte order mark, without which a spreadsheet does not show Thai.
public final class Exports {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Exports() {}

    public static Map<String, byte[]> of(
            CityProfile profile, InventoryYear year, YearDocument document, FactorLibrary factors) {
        String start = "exports/" + year.year() + "-";
        List<List<String>> crf = new CrfTable(profile, year, document, factors).rows();
        List<List<String>> summary = new SummaryTable(document).rows();
        List<List<String>> rest = NotMapped.rows(document);
        Map<String, byte[]> files = new TreeMap<>();
        files.put(start + "crf.csv", csv(crf));
        files.put(
                start + "crf.xlsx",
                Xlsx.write(List.of(
                        new Xlsx.Sheet("eCRF_3", crf),
                        new Xlsx.Sheet("eCRF_2", summary),
                        new Xlsx.Sheet("Not mapped", rest))));
        files.put(start + "tgo-ccf.csv", csv(new CcfTable(document).rows()));
        files.put(start + "tgo-cfo.csv", csv(new CfoTable(profile, year).rows()));
        files.put(start + "summary.csv", csv(summary));
        files.put(start + "not-mapped.csv", csv(rest));
        return files;
    }

    private static byte[] csv(List<List<String>> rows) {
        return (BYTE_ORDER_MARK + Csv.write(rows)).getBytes(StandardCharsets.UTF_8);
    }
}
