package city.kaen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsThaiAndNumbers() {
        TextTable table = new TextTable("name", "ชื่อ", ">kWh");
        table.row("Electricity", "ไฟฟ้า", "403,036.8");
        table.row("Water", "น้ำประปา", "12");
        assertThat(table.lines())
                .containsExactly(
                        "name         ชื่อ             kWh",
                        "-----------  -------  ---------",
                        "Electricity  ไฟฟ้า     403,036.8",
                        "Water        น้ำประปา         12");
    }

    @Test
    void keepsARowOnItsLineWhateverIsInIt() {
        assertThat(new TextTable("a", "b").row("x\ny", "\u001b[31m").lines().getLast())
                .isEqualTo("x␊y  ␛[31m");
    }
}
