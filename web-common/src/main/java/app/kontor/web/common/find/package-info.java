/** The search over everything: the box above each page and the page behind it. */
@NullMarked
package app.kontor.web.common.find;

import org.jspecify.annotations.NullMarked;
