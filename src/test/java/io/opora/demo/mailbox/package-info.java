@NullMarked
package io.opora.demo.mailbox;

import org.jspecify.annotations.NullMarked;
