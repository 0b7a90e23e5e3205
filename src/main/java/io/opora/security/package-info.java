/** Who may come in and how far: login, tokens, roles, and the same people in the engine's identity tables. */
@NullMarked
package io.opora.security;

import org.jspecify.annotations.NullMarked;
