@NullMarked
package io.opora.ticket;

import org.jspecify.annotations.NullMarked;
