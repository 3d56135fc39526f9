package city.kaen.cli;

import city.kaen.stack.Stack;

/// A stack's addresses as people read them.
final class StackText {
    private StackText() {}

    static void addresses(Stack stack, Console console) {
        console.step("site", stack.site().toString());
        console.step("data", stack.site().resolve("data/publications/").toString());
        console.step("S3", stack.s3Address() + "  (inbox: " + stack.names().inbox() + ", path-style, any credentials)");
        console.step(
                "DynamoDB",
                stack.dynamoDbAddress() + "  (table: " + stack.names().table() + ")");
        if (stack.setup().runtime()) {
            console.step("functions", "their zips, each in a process of its own under AWS's Java runtime");
        }
        console.step("folder", stack.home().folder().toString());
    }
}
