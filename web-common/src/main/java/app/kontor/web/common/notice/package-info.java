/** What people are told where they work: the bell above each page and the page behind it. */
@NullMarked
package app.kontor.web.common.notice;

import org.jspecify.annotations.NullMarked;
