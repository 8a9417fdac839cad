/** What holds for the core as a whole: the rules of the house. */
@NullMarked
package app.kontor;

import org.jspecify.annotations.NullMarked;
