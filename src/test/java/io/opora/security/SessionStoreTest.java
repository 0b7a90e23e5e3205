package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;

/** What is kept of a session in the database. */
class SessionStoreTest {

    private final ConversionService conversions = new SessionStore().springSessionConversionService();

    @Test
    void whoIsInComesBackAsItWas() {
        var somebody = new StaffPrincipal("ivanova", Set.of("support-line"));

        assertThat(conversions.convert(stored(somebody), Object.class)).isEqualTo(somebody);
    }

    @Test
    void whatCannotBeReadIsNotThere() {
        byte[] whole = stored(new StaffPrincipal("ivanova", Set.of()));

        assertThat(conversions.convert(Arrays.copyOf(whole, whole.length / 2), Object.class))
                .isNull();
    }

    private byte[] stored(Object part) {
        return conversions.convert(part, byte[].class);
    }
}
