package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.el;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textIsNeverMarkup() {
        assertThat(body(el("p", "<script>alert('1')</script> & \"so on\"")))
                .isEqualTo("<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;so on&quot;</p>");
    }

    @Test
    void anAttributeCannotBeLeft() {
        assertThat(body(el("p", at("title", "\" onclick=\"x"), "a")))
                .isEqualTo("<p title=\"&quot; onclick=&quot;x\">a</p>");
    }

    @Test
    void whatHtmlForbidsIsReplaced() {
        assertThat(body(el("p", "a\u0000b\u001b\uFFFEc\uD800"))).isEqualTo("<p>a\uFFFDb\uFFFD\uFFFDc\uFFFD</p>");
    }

    @Test
    void aSubscriptTwoIsAnElementInTextAndACharacterInAnAttribute() {
        assertThat(body(el("p", at("title", "CO₂"), "CO₂e"))).isEqualTo("<p title=\"CO₂\">CO<sub>2</sub>e</p>");
    }

    @Test
    void listsAreTakenPieceByPieceAndVoidElementsAreNotClosed() {
        assertThat(body(el("p", List.of("a", el("br"), List.of()), "b"))).isEqualTo("<p>a<br>b</p>");
    }

    @Test
    void refusesWhatIsNoHtml() {
        assertThatThrownBy(() -> el("p", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String body(Html html) {
        return Html.document(html).replace("<!doctype html>\n", "").strip();
    }
}
