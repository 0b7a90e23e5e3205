package io.opora.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Diagrams are code that process owners write: it reaches what was made for it and nothing else. */
@Component
class EngineSafety extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    EngineSafety(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessBeans beans = new ProcessBeans(context);
        configuration.setBeans(beans);
        configuration.setExpressionManager(new GuardedExpressions(context, beans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setCustomPreDeployers(List.of(new DeploymentCheck()));
        // An error that nobody catches would end the token that threw it, and with it the ticket's process.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Case diagrams are not used here, and what is off needs no watching.
        configuration.setCmmnEnabled(false);
    }
}
