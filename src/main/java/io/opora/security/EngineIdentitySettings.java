package io.opora.security;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** How the engine treats people's ids and passwords. */
@Component
class EngineIdentitySettings extends AbstractCamundaConfiguration {

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        // Makes ids such as "support-line" legal; the engine's own patterns know letters and digits only.
        configuration.setUserResourceWhitelistPattern("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
        configuration.setGroupResourceWhitelistPattern("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        // The engine would lock an account for good after ten wrong passwords, so that anybody could shut everybody
        // out; and it would count in the application's time. Guessing is slowed down by LoginThrottle instead.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(0);
    }
}
