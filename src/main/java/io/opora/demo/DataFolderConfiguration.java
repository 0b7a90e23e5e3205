package io.opora.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class DataFolderConfiguration {

    /** Only made when something of the demo needs it. */
    @Bean
    @Lazy
    DataFolder dataFolder(@Value("${opora.data-dir}") Path folder) {
        return DataFolder.open(folder);
    }
}
