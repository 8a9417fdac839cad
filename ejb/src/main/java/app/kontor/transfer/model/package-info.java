/** Runs of files, their rows and the profiles of columns as they are kept. */
@NullMarked
package app.kontor.transfer.model;

import org.jspecify.annotations.NullMarked;
