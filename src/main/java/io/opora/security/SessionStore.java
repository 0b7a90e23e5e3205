package io.opora.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** People's sessions are in the database, so that any node serves them. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private static final Converter<byte[], Object> DESERIALIZING =
            new DeserializingConverter(SessionStore.class.getClassLoader());

    /** Requests that a page makes at once may write the same part of a new session. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer oneOfSeveralWritersWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** The store looks for it under this name. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, SessionStore::readable);
        return conversions;
    }

    /** What another version of the application wrote may be unreadable: then it is not there, and its owner logs in anew. */
    private static @Nullable Object readable(byte[] stored) {
        try {
            return DESERIALIZING.convert(stored);
        } catch (SerializationFailedException unreadable) {
            LOG.info("A part of a session is unreadable and left out: {}", unreadable.getMessage());
            return null;
        }
    }
}
