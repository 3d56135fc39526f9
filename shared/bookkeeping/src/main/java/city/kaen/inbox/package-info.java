/// Files that departments drop: which versions there are, what each is answered, and where the receipt lies. Run by the
/// function that is told of a file and by the one that finds what nobody was told of.
@NullMarked
package city.kaen.inbox;

import org.jspecify.annotations.NullMarked;
