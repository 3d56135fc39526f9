package city.kaen.cli;

import java.time.YearMonth;
import java.util.function.Consumer;

/// Says each year as work reaches it, whatever order its months come in.
final class YearProgress implements Consumer<YearMonth> {
    private final Console console;
    private int year = Integer.MIN_VALUE;

    YearProgress(Console console) {
        this.console = console;
    }

    @Override
    public void accept(YearMonth month) {
        if (month.getYear() != year) {
            year = month.getYear();
            console.progress("computing " + year);
        }
    }
}
