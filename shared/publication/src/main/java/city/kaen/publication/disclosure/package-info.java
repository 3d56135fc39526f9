/// What may be told apart in public: folds what would betray a household or a firm, before any document is drawn.
///
/// Everything after it sees only what it lets through, so no document, export or page can leak by itself. It folds rows
/// together and never changes a number, so that all sums can still be checked. What it does follows from the profile
/// and not from how large a figure is, so that neither a subtraction nor a later release undoes it.
@NullMarked
package city.kaen.publication.disclosure;

import org.jspecify.annotations.NullMarked;
