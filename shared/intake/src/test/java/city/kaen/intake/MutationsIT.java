package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sound files with bytes changed, cut out, doubled or taken from one another, each answered whole as its sender is
/// answered. The same seed makes the same files; `-Dkaen.mutations=50000` makes more of them.
class MutationsIT {
    private static final int MUTATIONS = Integer.getInteger("kaen.mutations", 3_000);
    private static final int MOST_CHANGES = 8;

    @Test
    void answersWhateverSoundFilesAreTurnedInto() throws IOException {
        Map<String, byte[]> sound = sound();
        Map<String, Integer> answers = new HashMap<>();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            String name = sound.keySet().stream()
                    .skip(random.nextInt(sound.size()))
                    .findFirst()
                    .orElseThrow();
            byte[] mutated = Objects.requireNonNull(sound.get(name)).clone();
            for (int change = random.nextInt(MOST_CHANGES) + 1; change > 0 && mutated.length > 1; change--) {
                mutated = changed(mutated, random);
            }
            Intake intake = answered("seed " + seed + " of " + name, mutated);
            answers.merge(intake.getClass().getSimpleName(), 1, Integer::sum);
        }
        assertThat(answers).as("some still say something").containsKeys("Accepted", "Rejected");
    }

    private static Intake answered(String name, byte[] content) {
        try {
            return Answers.of(name, content);
        } catch (RuntimeException e) {
            throw new AssertionError(name, e);
        }
    }

    private static Map<String, byte[]> sound() throws IOException {
        Map<String, byte[]> sound = new LinkedHashMap<>();
        for (String name : new String[] {"plain.xlsx", "stored.xlsx", "zip64-directory.xlsx", "zip64-sizes.xlsx"}) {
            sound.put(name, Objects.requireNonNull(OddPackages.all().get(name)));
        }
        for (String name : new String[] {"lines.ndjson", "utf-16le.csv", "windows-874.csv", "lines-within.csv"}) {
            sound.put(name, Objects.requireNonNull(OddTexts.all().get(name)));
        }
        sound.put("plain.xls", OddXls.plain());
        return sound;
    }

    private static byte[] changed(byte[] content, Random random) {
        byte[] changed = content.clone();
        int at = random.nextInt(content.length);
        switch (random.nextInt(6)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt();
            case 2 -> Arrays.fill(changed, at, Math.min(at + 4, changed.length), (byte) 0xFF);
            case 3 -> changed = Arrays.copyOf(changed, at + 1);
            case 4 -> {
                int from = random.nextInt(content.length);
                int length = Math.min(random.nextInt(64), content.length - Math.max(at, from));
                System.arraycopy(content, from, changed, at, length);
            }
            default -> Arrays.fill(changed, at, Math.min(at + random.nextInt(16), changed.length), (byte) 0);
        }
        return changed;
    }
}
