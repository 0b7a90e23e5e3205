/** What tests share: the running application, its time and its database. */
@NullMarked
package io.opora.testing;

import org.jspecify.annotations.NullMarked;
