/**
 * Documents and forms exchanged with partners: each partner's shared folder with documents in
 * unchangeable versions, marks of who has read them, and forms that are filled in, sent and worked.
 * May use {@code party} and below.
 */
@NullMarked
package app.kontor.sharing;

import org.jspecify.annotations.NullMarked;
