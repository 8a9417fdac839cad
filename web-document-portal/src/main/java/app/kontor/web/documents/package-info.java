/** The pages of the Documents portal: shared folders with their documents, and forms. */
@NullMarked
package app.kontor.web.documents;

import org.jspecify.annotations.NullMarked;
