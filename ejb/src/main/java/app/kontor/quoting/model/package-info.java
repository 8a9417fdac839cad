/** The quotation with its lines, versions and what was said, and the rules that keep them right. */
@NullMarked
package app.kontor.quoting.model;

import org.jspecify.annotations.NullMarked;
