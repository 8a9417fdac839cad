/**
 * The demo company: a made-up wholesaler of workshop tools and fasteners with everything it needs,
 * written in bulk by JDBC at the first start. On top of all capabilities; nobody uses it.
 */
@NullMarked
package app.kontor.demo;

import org.jspecify.annotations.NullMarked;
