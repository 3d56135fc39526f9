package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void showsTerminalEscapesInsteadOfObeyingThem() {
        assertThat(TerminalText.harmless("a\u001b[2Jb\rc\nd\u007f\u009b31m")).isEqualTo("a␛[2Jb␍c␊d␡�31m");
    }

    @Test
    void doesNotLetTextTurnItsDirection() {
        assertThat(TerminalText.harmless("fdp\u202excod.exe\u2066")).isEqualTo("fdp�xcod.exe�");
    }

    @Test
    void leavesThaiAsItIs() {
        String thai = "ไฟฟ้า น้ำมันดีเซล ที่ว่าการฯ ๑๒๓";
        assertThat(TerminalText.harmless(thai)).isEqualTo(thai);
    }

    @Test
    void countsColumnsNotCharacters() {
        assertThat(TerminalText.width("ไฟฟ้า")).isEqualTo(4);
        assertThat(TerminalText.width("ที่")).isEqualTo(1);
        assertThat(TerminalText.width("น้ำ")).isEqualTo(2);
        assertThat(TerminalText.width("kWh")).isEqualTo(3);
        assertThat(TerminalText.width("電気")).isEqualTo(4);
    }
}
