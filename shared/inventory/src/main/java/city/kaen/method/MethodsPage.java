package city.kaen.method;

import java.util.List;

/// The page that lists each method with its equation, parameters and sources, in Markdown.
public final class MethodsPage {
    private MethodsPage() {}

    /// The page as it is kept in `docs/methods.md`.
    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Methods

                Every way in which Kaen turns activity data into masses of gas. This page is written from the declarations that the
                calculations themselves read; a test fails when the two differ. A parameter without a value has no source that was
                read: a city that uses the method states its own, with its source, in the `methods` of its profile (city-profile.md) or in a
                factor set (factor-sets.md). `kaen explain` shows the values that a figure was made with.
                """);
        Methods.all().forEach(method -> method(method, page));
        return page.toString();
    }

    private static void method(Method method, StringBuilder page) {
        page.append("\n## ")
                .append(method.name())
                .append("\n\n`")
                .append(method.id())
                .append("`\n\n```\n");
        page.append(method.equation().replace("; ", "\n")).append("\n```\n\n");
        page.append("Cells: ").append(listed(method.cells())).append(". ");
        page.append("Activities: ").append(listed(method.inputs())).append(".\n\n");
        page.append("Source: ").append(method.source()).append(".\n");
        if (!method.note().isEmpty()) {
            page.append('\n').append(method.note()).append('\n');
        }
        if (!method.parameters().isEmpty()) {
            page.append("\n| symbol | of | what it is | value | unit | source |\n|---|---|---|---|---|---|\n");
            method.parameters().forEach(parameter -> parameter(parameter, page));
        }
    }

    private static void parameter(Parameter parameter, StringBuilder page) {
        String value = parameter.value().map(number -> number.toPlainString()).orElse("state it");
        page.append("| ")
                .append(String.join(
                        " | ",
                        parameter.symbol(),
                        parameter.variant(),
                        parameter.name(),
                        value,
                        parameter.unit(),
                        parameter.source().toString()))
                .append(" |\n");
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "none of its own" : String.join(", ", words);
    }
}
