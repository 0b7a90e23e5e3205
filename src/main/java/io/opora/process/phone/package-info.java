/** A call or a chat message that the first line registers in Tasklist: process {@code phone-registration}. */
@NullMarked
package io.opora.process.phone;

import org.jspecify.annotations.NullMarked;
