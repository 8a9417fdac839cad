/**
 * Texts for people: bundles by area and language, messages with plurals, amounts, dates and
 * quantities as the reader writes them, and reading them back. Knows nothing of Faces components.
 */
@NullMarked
package app.kontor.web.common.text;

import org.jspecify.annotations.NullMarked;
