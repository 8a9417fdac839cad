/** Limits, requests and what was spent; rules that know no database. */
@NullMarked
package app.kontor.approval.model;

import org.jspecify.annotations.NullMarked;
