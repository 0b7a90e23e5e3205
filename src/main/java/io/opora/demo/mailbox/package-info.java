/** The demo's mail server on loopback and the page that shows its letters. */
@NullMarked
package io.opora.demo.mailbox;

import org.jspecify.annotations.NullMarked;
