package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Headers of times that are put together from known words, and hold no other: `Read Date From`, `Period Ending`,
/// `ปี/เดือน`, `วันที่ชั่ง`. The words stand in `time-words.csv`.
final class TimeWords {
    private enum Kind {
        MONTH,
        DATE,
        FIRST,
        LAST,
        ENDS,
        YEAR,
        AMOUNT,
        BESIDE
    }

    private record Word(Kind kind, String text) {}

    private static final String BETWEEN = " /_-.,:()[]&";

    private static final List<Word> WORDS = Resources.rows(TimeWords.class, "time-words.csv").stream()
            .map(row -> new Word(Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Folding.fold(row.get(1))))
            .sorted(Comparator.comparingInt((Word word) -> -word.text().length()))
            .toList();

    private TimeWords() {}

    /// Which time a folded header is of, where it is of one and says nothing else.
    static Optional<Meaning> meaning(String folded) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int at = 0;
        while (at < folded.length()) {
            if (BETWEEN.indexOf(folded.charAt(at)) >= 0) {
                at++;
                continue;
            }
            Optional<Word> word = at(folded, at);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(word.get().kind());
            at += word.get().text().length();
        }
        if (!kinds.contains(Kind.MONTH) && !kinds.contains(Kind.DATE)) {
            return Optional.empty();
        }
        boolean perMonth = folded.indexOf('/') > 0 && kinds.contains(Kind.BESIDE);
        if (perMonth || (kinds.contains(Kind.AMOUNT) && !kinds.contains(Kind.DATE))) {
            return Optional.empty();
        }
        boolean first = kinds.contains(Kind.FIRST);
        boolean last = kinds.contains(Kind.LAST);
        if (first != last) {
            return Optional.of(first ? Meaning.START : Meaning.END);
        }
        return Optional.of(kinds.contains(Kind.DATE) || kinds.contains(Kind.ENDS) ? Meaning.DATE : Meaning.MONTH);
    }

    private static Optional<Word> at(String folded, int at) {
        return WORDS.stream()
                .filter(word -> folded.startsWith(word.text(), at))
                .filter(word -> !isLatin(word.text().charAt(0))
                        || endsWord(folded, at + word.text().length()))
                .findFirst();
    }

    private static boolean endsWord(String folded, int at) {
        return at == folded.length() || !isLatin(folded.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
