/** The gate in front of every use case, in the server. */
package app.kontor.it.access;
