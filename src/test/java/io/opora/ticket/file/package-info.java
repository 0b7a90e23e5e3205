@NullMarked
package io.opora.ticket.file;

import org.jspecify.annotations.NullMarked;
