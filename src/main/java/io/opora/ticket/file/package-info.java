/** Files as such, whatever they belong to: safe names, types told by content, bytes in pieces in the database. */
@NullMarked
package io.opora.ticket.file;

import org.jspecify.annotations.NullMarked;
