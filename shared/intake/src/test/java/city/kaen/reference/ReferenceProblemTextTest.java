package city.kaen.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ReferenceProblemTextTest {
    @Test
    void saysEveryProblemOfABadLayoutInThai() {
        InvalidReferenceException refused =
                catchThrowableOfType(InvalidReferenceException.class, () -> LayoutJson.parse("""
                        {"id": "A b", "headers": ["one"], "unit": "buckets", "year": 3, "months": "up", "fiscal": 1,
                         "dates": {"form": "ymd"}, "columns": [{"column": "7", "role": "boss", "month": "x"}], "x": 1}
                        """));
        assertThat(refused.problems())
                .hasSizeGreaterThan(9)
                .allSatisfy(problem -> assertThat(ReferenceProblemText.find(problem))
                        .as(problem)
                        .isPresent());
        assertThat(ReferenceProblemText.thai("columns[0].role must be one of month, date"))
                .isEqualTo("columns[0].role ต้องเป็นค่าใดค่าหนึ่งใน month, date");
    }

    @Test
    void saysEveryProblemOfABadProfileInThai() {
        InvalidReferenceException refused =
                catchThrowableOfType(InvalidReferenceException.class, () -> ProfileJson.parse("""
                        {"slug": "A", "nameTh": " ", "nameEn": 1, "population": 0, "areaSquareKilometres": "x",
                         "baseYear": 1.5, "gwpSet": "", "factorSets": [], "region": "TH", "standIns": ["a", "a", ""],
                         "landfillInside": 1, "departments": [{"id": "b", "book": "x", "subSector": "9", "dueDay": 40},
                         {"id": "b"}, 1], "facilities": {}, "methods": 1, "extra": 1,
                         "activities": [{"id": "electricity-grid", "cell": "X"}], "words": [{"word": "a", "activity": "b"}]}
                        """));
        assertThat(refused.problems())
                .hasSizeGreaterThan(20)
                .allSatisfy(problem -> assertThat(ReferenceProblemText.find(problem))
                        .as(problem)
                        .isPresent());
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(ReferenceProblemText.thai("nobody foresaw this")).endsWith("nobody foresaw this");
    }
}
