/** Folders, documents, their versions and read marks; form definitions and submissions. */
@NullMarked
package app.kontor.sharing.model;

import org.jspecify.annotations.NullMarked;
