/**
 * Folders on other machines that are reached by SFTP (SSH File Transfer Protocol, version 3): which
 * machine it must be, how one signs in there, and files that are taken and left whole.
 */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.sftp;
