package city.kaen.receipt;

import city.kaen.intake.Finding;
import city.kaen.receipt.Receipt.Change;
import city.kaen.receipt.Receipt.Gain;
import city.kaen.receipt.Receipt.HeldLine;
import city.kaen.receipt.Receipt.Missing;
import java.util.List;
import java.util.Optional;

/// What a file does to what the city already has, as far as that was known when the file was checked.
///
/// @param findings what only shows beside what was reported before
/// @param held the lines that wait for their sender's word
/// @param changes what it changes by month and activity
/// @param gain what the inventory gains, where it can be computed
/// @param missing what is not reported yet
/// @param whole whether all its months were compared; a file of very many months or lines is compared in part
public record Effects(
        List<Finding> findings,
        List<HeldLine> held,
        List<Change> changes,
        Optional<Gain> gain,
        List<Missing> missing,
        boolean whole) {
    /// A file that changes nothing, or was not compared.
    public static final Effects NONE = new Effects(List.of(), List.of(), List.of(), Optional.empty(), List.of(), true);

    public Effects {
        findings = List.copyOf(findings);
        held = List.copyOf(held);
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
    }
}
