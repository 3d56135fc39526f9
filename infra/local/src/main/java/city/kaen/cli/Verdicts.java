package city.kaen.cli;

import city.kaen.receipt.Receipt;

/// What a receipt's verdict means here.
final class Verdicts {
    private Verdicts() {}

    static boolean accepted(Receipt receipt) {
        return receipt.verdict().equals("accepted");
    }
}
