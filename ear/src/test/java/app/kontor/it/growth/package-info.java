/** Lists that have grown long, against the real database. */
package app.kontor.it.growth;
