package io.opora.bench.sql;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The application in its production settings, but for its clock and a proxy around its database. Named as a source of its
 * own launch, never found by a scan: the tests' application must stay as it is.
 */
class WatchedApplication {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    static Recorder recorder() {
        return new Recorder();
    }

    @Bean
    static BeanPostProcessor watchedDataSource(Recorder recorder) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(recorder)
                                .methodListener(recorder)
                                .build()
                        : bean;
            }
        };
    }

    @Bean
    ProcessEnginePlugin statementNames(Recorder recorder) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getDbSqlSessionFactory()
                        .getSqlSessionFactory()
                        .getConfiguration()
                        .addInterceptor(recorder.mapped());
            }
        };
    }
}
