package io.opora.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL in the data folder. Pool, Flyway and JPA stay Spring Boot's own and see a connection only. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseCondition.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${opora.data-dir}") Path folder) {
        return DataFolder.open(folder);
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(DataFolder folder) {
        return EmbeddedDatabase.start(folder.resolve("postgres"));
    }
}
