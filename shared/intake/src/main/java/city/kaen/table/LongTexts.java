package city.kaen.table;

/// How much stands in the cells of a workbook's sheet that are too long for a heading, a name or a number. A small file
/// can show one long text in every cell; reading it there again and again would take minutes.
final class LongTexts {
    static final long MOST_CHARACTERS = 20_000_000;

    private static final int LONG = 1_000;

    private long characters;

    /// The same cell, counted.
    Cell counted(Cell cell) {
        if (cell instanceof Cell.Text text && text.text().length() > LONG) {
            characters += text.text().length();
            if (characters > MOST_CHARACTERS) {
                throw Refused.tooLarge("cells of more than " + LONG + " characters that hold more than "
                        + MOST_CHARACTERS + " in one sheet");
            }
        }
        return cell;
    }
}
