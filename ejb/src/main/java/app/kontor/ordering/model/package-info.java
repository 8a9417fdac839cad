/** The order aggregate, the basket's rows and the rules that keep them right. */
@NullMarked
package app.kontor.ordering.model;

import org.jspecify.annotations.NullMarked;
