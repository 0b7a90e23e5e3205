/** The provider's people: who they are, which groups they belong to, how to reach them. */
@NullMarked
package io.opora.staff;

import org.jspecify.annotations.NullMarked;
