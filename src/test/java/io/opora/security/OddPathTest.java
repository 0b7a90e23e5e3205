package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/engine",
                "/engine-rest//engine",
                "/engine-rest/engine;x=1",
                "/%65ngine-rest/engine",
                "/engine%2Drest",
                "/engine%2dre%73t",
                "/a/../engine-rest",
                "/a/./b",
                "/a/..",
                "/%2e%2e/engine-rest",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a%3Bb",
                "/a%00",
                "/a%7f",
                "/a%252e",
                "/a%zz",
                "/a%4"
            })
    void refusesWhatCouldBeReadInTwoWays(String path) {
        assertThat(OddPathFilter.isOdd(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/tickets/OP-1042",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/process-definition/ticket%3A1%3A5c2f",
                "/api/v1/%D0%BE%D0%BF%D0%BE%D1%80%D0%B0",
                "/a%20b/c.d/..e/f..",
                "/engine-rest/user/a@b"
            })
    void letsOrdinaryPathsPass(String path) {
        assertThat(OddPathFilter.isOdd(path)).isFalse();
    }
}
